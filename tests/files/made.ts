import { readFileSync } from 'node:fs';
import { names } from './names.ts';
import { zip } from './zip.ts';

export interface MadeFile {
  readonly name: string;
  readonly type: string;
  readonly octets: Buffer;
}

const picture = readFileSync(new URL('./picture.jpg', import.meta.url));

/** One entry of an EXIF directory whose value stands elsewhere, big-endian (TIFF 6.0 §2). */
const entry = (tag: number, kind: number, count: number, value: number): Buffer => {
  const octets = Buffer.alloc(12);
  octets.writeUInt16BE(tag, 0);
  octets.writeUInt16BE(kind, 2);
  octets.writeUInt32BE(count, 4);
  octets.writeUInt32BE(value, 8);
  return octets;
};
const directory = (entries: readonly Buffer[]): Buffer => {
  const count = Buffer.alloc(2);
  count.writeUInt16BE(entries.length);
  return Buffer.concat([count, ...entries, Buffer.alloc(4)]);
};
const rational = (parts: readonly number[]): Buffer => {
  const octets = Buffer.alloc(parts.length * 8);
  for (const [at, part] of parts.entries()) {
    octets.writeUInt32BE(part, at * 8);
    octets.writeUInt32BE(1, at * 8 + 4);
  }
  return octets;
};

/** EXIF with a description and a place: 34° 44′ 3″ N, 36° 43′ 12″ E. */
const exif = (description: string): Buffer => {
  const words = Buffer.from(description + '\0');
  const header = Buffer.from('4d4d002a00000008', 'hex');
  const afterFirst = 8 + 2 + 2 * 12 + 4;
  const gpsAt = afterFirst + words.length;
  const gpsSize = 2 + 4 * 12 + 4;
  const [latitudeAt, longitudeAt] = [gpsAt + gpsSize, gpsAt + gpsSize + 24];
  return Buffer.concat([
    header,
    directory([entry(0x010e, 2, words.length, afterFirst), entry(0x8825, 4, 1, gpsAt)]),
    words,
    directory([
      entry(1, 2, 2, 0x4e000000),
      entry(2, 5, 3, latitudeAt),
      entry(3, 2, 2, 0x45000000),
      entry(4, 5, 3, longitudeAt),
    ]),
    rational([34, 44, 3]),
    rational([36, 43, 12]),
  ]);
};

/** A photograph with a place and a description in its EXIF. */
export const jpegOf = (description: string): Buffer => {
  const body = Buffer.concat([Buffer.from('Exif\0\0'), exif(description)]);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(body.length + 2);
  // APP1 stands right after the start of the image (EXIF 2.32 §4.5.4).
  return Buffer.concat([
    picture.subarray(0, 2),
    Buffer.from([0xff, 0xe1]),
    length,
    body,
    picture.subarray(2),
  ]);
};

const box = (kind: string, ...parts: readonly Buffer[]): Buffer => {
  const content = Buffer.concat(parts);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(content.length + 8);
  return Buffer.concat([size, Buffer.from(kind, 'latin1'), content]);
};

/** An MP4 (ISO/IEC 14496-12) with a title and noise for a picture: it is carried, not played. */
export const mp4Of = (title: string, sizeBytes: number): Buffer => {
  const noise = Buffer.alloc(sizeBytes);
  for (let at = 0, state = 1; at < sizeBytes; at += 1) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    noise[at] = state >>> 16;
  }
  const words = box('\u00a9nam', Buffer.from(title));
  return Buffer.concat([
    box('ftyp', Buffer.from('isom\0\0\x02\0isomiso2mp41')),
    box('moov', box('udta', words)),
    box('mdat', noise),
  ]);
};

/** A PDF of one page whose one line is given; UTF-16BE in its title, as Arabic needs it. */
export const pdfOf = (line: string): Buffer => {
  const title = Buffer.from('\ufeff' + line, 'utf16le')
    .swap16()
    .toString('hex');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R >>',
    `<< /Length ${Buffer.byteLength(line) + 3} >>\nstream\n% ${line}\n\nendstream`,
    `<< /Title <${title}> >>`,
  ];
  const parts = ['%PDF-1.7\n'];
  const offsets: number[] = [];
  let at = Buffer.byteLength(parts[0] ?? '');
  for (const [index, object] of objects.entries()) {
    offsets.push(at);
    const text = `${index + 1} 0 obj\n${object}\nendobj\n`;
    parts.push(text);
    at += Buffer.byteLength(text);
  }
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`);
  const count = objects.length + 1;
  parts.push(
    `xref\n0 ${count}\n0000000000 65535 f \n${rows.join('')}`,
    `trailer\n<< /Size ${count} /Root 1 0 R /Info 5 0 R >>\nstartxref\n${at}\n%%EOF\n`,
  );
  return Buffer.from(parts.join(''));
};

const wordOf = (text: string): string =>
  '<?xml version="1.0" encoding="UTF-8"?>' +
  '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>' +
  `<w:p><w:pPr><w:bidi/></w:pPr><w:r><w:rPr><w:rtl/></w:rPr><w:t>${text}</w:t></w:r></w:p>` +
  '</w:body></w:document>';

/** An Arabic document of a word processor (ECMA-376), from right to left. */
export const docxOf = (text: string): Buffer =>
  zip({
    '[Content_Types].xml':
      '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels':
      '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/document.xml': wordOf(text),
  });

/**
 * Real input, of every sort that the design names.
 * @param words stand in every content, and in the picture's EXIF
 */
export const madeFiles = (words: string, videoBytes = 300_000): readonly MadeFile[] => [
  { name: names.picture, type: 'image/jpeg', octets: jpegOf(words) },
  { name: names.video, type: 'video/mp4', octets: mp4Of(words, videoBytes) },
  { name: names.report, type: 'application/pdf', octets: pdfOf(words) },
  {
    name: names.statement,
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    octets: docxOf(words),
  },
  { name: names.nothing, type: 'application/octet-stream', octets: Buffer.alloc(0) },
  { name: names.longest, type: 'text/plain', octets: Buffer.from(words) },
  { name: names.marked, type: 'text/plain', octets: Buffer.from('\ufeff' + words, 'utf16le') },
];
