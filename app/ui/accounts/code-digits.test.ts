import { expect, test } from 'vitest';
import { codeDigits } from './code-digits.ts';

test.each([
  ['six digits', '123456', '123456'],
  ['digits of an Arabic keyboard', '١٢٣٤٥٦', '123456'],
  ['digits of a Persian keyboard', '۱۲۳۴۵۶', '123456'],
  ['a space in the middle, as apps write it', '123 456', '123456'],
  ['five digits', '12345', undefined],
  ['seven digits', '1234567', undefined],
  ['a letter among them', '12345a', undefined],
  ['nothing', '', undefined],
])('%s', (_, text, is) => {
  expect(codeDigits(text)).toBe(is);
});
