import { inflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { openChromium } from '../browsers.ts';
import { docxOf, jpegOf, madeFiles, mp4Of, pdfOf } from './made.ts';
import { names } from './names.ts';

const words = 'شهادة testimony';

test('the picture is one that a browser shows, with a place and words in its EXIF', async () => {
  const octets = jpegOf(words);
  expect(octets.includes(Buffer.from('Exif\0\0'))).toBe(true);
  expect(octets.includes(Buffer.from(words))).toBe(true);
  const browser = await openChromium();
  const page = await browser.newPage();
  const size = await page.evaluate(async (text) => {
    const image = new Image();
    image.src = `data:image/jpeg;base64,${text}`;
    await image.decode();
    return [image.naturalWidth, image.naturalHeight];
  }, octets.toString('base64'));
  await browser.close();
  expect(size).toEqual([64, 48]);
});

test('the others are what their names say', () => {
  expect(pdfOf(words).toString()).toMatch(/^%PDF-1\.7\n[\s\S]+%%EOF\n$/);
  expect(mp4Of(words, 100).subarray(4, 12).toString()).toBe('ftypisom');
  const docx = docxOf(words);
  const at = docx.indexOf('word/document.xml') + 'word/document.xml'.length;
  expect(inflateRawSync(docx.subarray(at)).toString()).toContain(words);
});

test('names reach the limits: 255 octets, marks of direction, half a pair', () => {
  expect(Buffer.byteLength(names.longest)).toBe(255);
  expect(names.marked).toMatch(/^\u200f/);
  expect(names.broken).toMatch(/\p{Surrogate}/u);
  expect(
    madeFiles(words)
      .map(({ octets }) => octets.length)
      .filter((size) => size === 0),
  ).toEqual([0]);
});
