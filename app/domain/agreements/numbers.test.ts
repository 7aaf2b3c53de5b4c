import { expect, test } from 'vitest';
import { daysPhrase, letterOf, mostLines, numeral } from './numbers.ts';

const days: [days: number, ar: string, en: string][] = [
  [1, 'يوم واحد', '1 day'],
  [2, 'يومين', '2 days'],
  [3, '٣ أيام', '3 days'],
  [10, '١٠ أيام', '10 days'],
  [11, '١١ يومًا', '11 days'],
  [99, '٩٩ يومًا', '99 days'],
  [100, '١٠٠ يوم', '100 days'],
  [101, '١٠١ يوم', '101 days'],
  [102, '١٠٢ يوم', '102 days'],
  [103, '١٠٣ أيام', '103 days'],
  [110, '١١٠ أيام', '110 days'],
  [111, '١١١ يومًا', '111 days'],
  [199, '١٩٩ يومًا', '199 days'],
  [200, '٢٠٠ يوم', '200 days'],
  [1003, '١٠٠٣ أيام', '1003 days'],
];
test.each(days)('%d days stand in the genitive with their noun', (count, ar, en) => {
  expect(daysPhrase(count, 'ar')).toBe(ar);
  expect(daysPhrase(count, 'en')).toBe(en);
});

test('numbers in the signed Arabic have Arabic-Indic digits, without separators', () => {
  expect(numeral(1_234_567_890, 'ar')).toBe('١٢٣٤٥٦٧٨٩٠');
  expect(numeral(1_234_567_890, 'en')).toBe('1234567890');
});

test('lettered lines follow the abjad order', () => {
  const ten = Array.from({ length: 10 }, (_, at) => letterOf(at, 'ar')).join(' ');
  expect(ten).toBe('(أ) (ب) (ج) (د) (هـ) (و) (ز) (ح) (ط) (ي)');
  expect(letterOf(2, 'en')).toBe('(c)');
});

test.each(['ar', 'en'] as const)('there are as many letters as lines may be, in %s', (language) => {
  const all = Array.from({ length: mostLines }, (_, at) => letterOf(at, language));
  expect(new Set(all).size).toBe(mostLines);
  expect(() => letterOf(mostLines, language)).toThrow(RangeError);
});
