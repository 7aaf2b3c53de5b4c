/** The search can fail: whatever is planted, in whichever encoding, is found. */
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { docxOf, jpegOf, pdfOf } from '../files/made.ts';
import { canary, marks } from './canary.ts';
import { search, type Needle } from './search.ts';

const needles: Needle[] = [
  { name: 'latin', text: marks.latin },
  { name: 'arabic', text: marks.arabic },
];
const word = canary('a.b');
const both = (text: string): Buffer => Buffer.from(text);
const hexOf = (text: string, encoding: BufferEncoding): string =>
  Buffer.from(text, encoding).toString('hex');
const escapes = (text: string): string =>
  Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))
    .map((unit) => '\\u' + unit.toString(16).padStart(4, '0'))
    .join('');
const percent = (text: string): string =>
  [...Buffer.from(text)].map((octet) => '%' + octet.toString(16).padStart(2, '0')).join('');
const json = JSON.stringify({ title: word });

const planted: readonly (readonly [string, Buffer])[] = [
  ['UTF-8', both(word)],
  ['UTF-16 LE', Buffer.from(word, 'utf16le')],
  ['UTF-16 BE', Buffer.from(word, 'utf16le').swap16()],
  ...['', 'a', 'ab'].flatMap((before): (readonly [string, Buffer])[] => [
    [`base64 after ${before.length}`, both(Buffer.from(before + word + 'z').toString('base64'))],
    [`base64url after ${before.length}`, both(Buffer.from(before + word).toString('base64url'))],
    [
      `base64url of UTF-16 after ${before.length}`,
      both(Buffer.concat([both(before), Buffer.from(word, 'utf16le')]).toString('base64url')),
    ],
  ]),
  ['hex', both(hexOf(word, 'utf8'))],
  ['hex of UTF-16', both(hexOf(word, 'utf16le'))],
  ['HEX', both(hexOf(word, 'utf8').toUpperCase())],
  ['percent', both(`/?q=${percent(word)}`)],
  ['PERCENT', both(`/?q=${percent(word).toUpperCase()}`)],
  ['JSON escapes', both(escapes(word))],
  ['JSON ESCAPES', both(escapes(word).replaceAll(/[a-f]/g, (digit) => digit.toUpperCase()))],
  ['gzip', Buffer.concat([both('before'), gzipSync(json), both('after')])],
  ['zlib', Buffer.concat([both('before'), deflateSync(json), both('after')])],
  ['brotli', brotliCompressSync(json)],
  ['gzip in brotli', brotliCompressSync(gzipSync(json))],
  ['EXIF', jpegOf(word)],
  ['a word processor', docxOf(word)],
  ['PDF', pdfOf(word)],
];

test.each(planted)('both marks are found in %s', async (name, octets) => {
  const leaks = await search([{ place: name, octets }], needles);
  expect(new Set(leaks.map(({ needle }) => needle))).toEqual(new Set(['latin', 'arabic']));
});

test('a percent address as a browser writes it is found too', async () => {
  const octets = both(`/search?q=${encodeURIComponent(word)}`);
  const leaks = await search([{ place: 'address', octets }], needles);
  expect(new Set(leaks.map(({ needle }) => needle))).toEqual(new Set(['latin', 'arabic']));
});

test('where nothing is planted, nothing is found', async () => {
  const octets = Buffer.concat([
    gzipSync('{"title":"مركز"}'),
    both('base64 cXp2eA=='),
    both('qzvx'),
  ]);
  expect(await search([{ place: 'clean', octets }], needles)).toEqual([]);
});
