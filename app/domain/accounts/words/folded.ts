/**
 * A word of a list without what a hand leaves out: lower case, أإآٱ to ا, ى to ي, ة to ه, ؤ to و,
 * ئ to ي, no ء. The word has passed `typed` before. Two words of a list never fold to the same.
 */
export const folded = (word: string): string =>
  word
    .toLowerCase()
    .replace(/[أإآٱ]/g, 'ا')
    .replaceAll('ى', 'ي')
    .replaceAll('ة', 'ه')
    .replaceAll('ؤ', 'و')
    .replaceAll('ئ', 'ي')
    .replaceAll('ء', '');

const alike: Readonly<Record<string, string>> = {
  ص: 'س',
  ط: 'ت',
  ض: 'د',
  ظ: 'ز',
  ذ: 'ز',
  ك: 'ق',
  ح: 'ه',
};

/** A folded word as it may be heard over a telephone: س/ص, ت/ط, د/ض, ذ/ز/ظ, ق/ك, ه/ح as one. */
export const heard = (word: string): string =>
  folded(word).replace(/[صطضظذكح]/g, (letter) => alike[letter] ?? letter);
