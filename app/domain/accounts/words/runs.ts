// Rows of keyboards and orders of letters, folded. Each is followed in either direction.
const rows = [
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'azertyuiop',
  'qsdfghjklm',
  'wxcvbn',
  'qwertzuiop',
  'yxcvbnm',
  '01234567890',
  'qazwsxedcrfvtgbyhnujmikolp',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p',
  '1q2w3e4r5t6y7u8i9o0p',
  'abcdefghijklmnopqrstuvwxyz',
  'ضصثقفغعهخحجد',
  'شسيبلاتنمكط',
  'يرلاهوزظ',
  'ابتثجحخدذرزسشصضطظعغفقكلمنهوي',
  'ابجدهوزحطيكلمنسعفصقرشتثخذضظغ',
];
const orders = rows.flatMap((row) => [row, Array.from(row).reverse().join('')]);
const shortestRun = 4;

/** Letters and digits that are left of a text when every run of four or more along a row is out. */
export const outsideRuns = (text: string): string => {
  let left = '';
  let at = 0;
  while (at < text.length) {
    let length = shortestRun;
    while (at + length <= text.length && follows(text.slice(at, at + length))) length += 1;
    const runLength = length - 1;
    if (runLength < shortestRun) {
      left += text.charAt(at);
      at += 1;
    } else at += runLength;
  }
  return left;
};

const follows = (piece: string): boolean => orders.some((order) => order.includes(piece));

/** Whether a text is one block of at most a third of its length, again and again. */
export const isRepeated = (text: string): boolean => {
  for (let size = 1; size * 3 <= text.length; size += 1)
    if (text.slice(size) === text.slice(0, -size)) return true;
  return false;
};
