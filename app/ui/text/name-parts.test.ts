import { expect, test } from 'vitest';
import { nameParts } from './name-parts.ts';

test.each([
  ['صورة IMG_0412 (الحيّ القديم).jpg', 'rtl', 'صورة IMG_0412 (الحيّ القديم)', 'jpg'],
  ['ملحق 2.txt', 'rtl', 'ملحق 2', 'txt'],
  ['(2013) تقرير.pdf', 'rtl', '(2013) تقرير', 'pdf'],
  ['VID_20130821.mp4', 'ltr', 'VID_20130821', 'mp4'],
  ['IMG صورة.tar.gz', 'ltr', 'IMG صورة.tar', 'gz'],
  ['20130821', 'ltr', '20130821', undefined],
  ['رسالة', 'rtl', 'رسالة', undefined],
  ['.profile', 'ltr', '.profile', undefined],
  ['a. A sentence', 'ltr', 'a. A sentence', undefined],
])('%s', (name, direction, stem, extension) => {
  expect(nameParts(name)).toEqual({ direction, stem, tail: '', extension });
});

test('a mark of direction within a name cannot move its extension', () => {
  expect(nameParts('report\u202Egpj.exe')).toMatchObject({ extension: 'exe', direction: 'ltr' });
});

test('a long name keeps its end, and loses nothing', () => {
  const { stem, tail, extension } = nameParts(`${'م'.repeat(120)}a.txt`);
  expect([tail.length, extension]).toEqual([10, 'txt']);
  expect(`${stem}${tail}`).toBe(`${'م'.repeat(120)}a`);
});
