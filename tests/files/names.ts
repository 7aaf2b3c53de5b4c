/** Names that files have where the material comes from, and that programs trip over. */
const rightToLeftMark = '\u200f';

/** As long as a name may be on the common file systems: 255 octets of UTF-8, Arabic two a letter. */
export const longestName = ((): string => {
  const ending = '.txt';
  const letters = Math.floor((255 - ending.length) / 2);
  const name = 'م'.repeat(letters);
  const rest = 255 - ending.length - Buffer.byteLength(name);
  return name + 'a'.repeat(rest) + ending;
})();

export const names = {
  picture: 'صورة IMG_0412 (الحيّ القديم).jpg',
  video: 'VID_20130821.mp4',
  report: 'تقرير_حمص (نهائي).pdf',
  statement: 'إفادة الشاهد.docx',
  nothing: 'فارغ.dat',
  longest: longestName,
  marked: `${rightToLeftMark}ملحق${rightToLeftMark} 2.txt`,
  /** Half a pair of UTF-16: Windows allows it, and JSON has no way to write it down well-formed. */
  broken: 'ملف\ud83d.txt',
} as const;
