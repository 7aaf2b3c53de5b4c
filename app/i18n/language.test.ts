import { expect, test } from 'vitest';
import { languageWanted, localeOf, readingOf } from './language.ts';

test.each([
  ['nothing said', null, 'ar'],
  ['an empty header', '', 'ar'],
  ['neither of ours', 'de-DE,fr;q=0.5', 'ar'],
  ['English alone', 'en-US', 'en'],
  ['English first', 'en-GB,en;q=0.9,ar;q=0.8', 'en'],
  ['Arabic first', 'ar-SY,ar;q=0.9,en;q=0.8', 'ar'],
  ['Arabic behind, by weight', 'ar;q=0.2, en;q=0.7', 'en'],
  ['both alike', 'en, ar', 'ar'],
  ['English refused', 'en;q=0', 'ar'],
  ['a weight that is no number', 'en;q=x', 'ar'],
  ['another language that begins alike', 'enm', 'ar'],
])('%s', (_, header, wanted) => {
  expect(languageWanted(header)).toBe(wanted);
});

test.each([
  ['/ar', '', 'en', { language: 'ar', digits: 'arab' }],
  ['/ar/protection', '?digits=latn', 'en', { language: 'ar', digits: 'latn' }],
  ['/ar', '?digits=thai', 'en', { language: 'ar', digits: 'arab' }],
  ['/en/a', '', 'ar', { language: 'en', digits: 'latn' }],
  ['/arabic', '', 'en', { language: 'en', digits: 'latn' }],
  ['/', '', 'tlh', { language: 'ar', digits: 'arab' }],
])('%s%s, otherwise %s', (pathname, search, otherwise, reading) => {
  expect(readingOf({ pathname, search }, otherwise)).toEqual(reading);
});

test('no locale is a bare ar', () => {
  expect(localeOf({ language: 'ar', digits: 'arab' })).toBe('ar-SY-u-ca-gregory-nu-arab');
  expect(localeOf({ language: 'ar', digits: 'latn' })).toBe('ar-SY-u-ca-gregory-nu-latn');
});
