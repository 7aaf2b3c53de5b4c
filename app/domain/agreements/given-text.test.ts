import { expect, test } from 'vitest';
import { GivenBoth, GivenText, longestText, tidied } from './given-text.ts';

test.each([
  ['Arabic', 'مركز ذاكرة'],
  ['Latin', 'Zakira Centre e.V.'],
  ['both scripts in one name', 'مركز Zakira'],
  ['braces, which are no variable here', '{party_name}'],
  ['a joiner that Kurdish and Persian write', 'می\u200cخواهم'],
  ['the longest', 'ا'.repeat(longestText)],
])('%s may be given', (_, text) => {
  expect(GivenText.safeParse(text).success).toBe(true);
});

test.each([
  ['nothing', ''],
  ['only signs', '—'],
  ['a space before', ' مركز'],
  ['a space after', 'مركز '],
  ['two spaces', 'a  b'],
  ['a new line, which would look like a paragraph', 'a\n2. b'],
  ['a no-break space', 'a\u00a0b'],
  ['an override of direction', 'a\u202eb'],
  ['the end of our isolate', 'a\u2069b'],
  ['a mark of direction', 'a\u200fb'],
  ['a soft hyphen', 'a\u00adb'],
  ['a lone surrogate', 'a\ud800'],
  ['letters that are not composed', 'e\u0301'],
  ['one letter too many', 'ا'.repeat(longestText + 1)],
])('%s may not', (_, text) => {
  expect(GivenText.safeParse(text).success).toBe(false);
});

test('a text is given in both languages, and nothing beside', () => {
  expect(GivenBoth.safeParse({ ar: 'ا', en: 'a' }).success).toBe(true);
  expect(GivenBoth.safeParse({ ar: 'ا' }).success).toBe(false);
  expect(GivenBoth.safeParse({ ar: 'ا', en: '' }).success).toBe(false);
  expect(GivenBoth.safeParse({ ar: 'ا', en: 'a', fr: 'a' }).success).toBe(false);
});

test.each([
  ['  مركز \n ذاكرة ', 'مركز ذاكرة'],
  ['cafe\u0301\u00a0\u202eb', 'café b'],
  ['a \u200f b', 'a b'],
])('%j is made fit', (typed, is) => {
  expect(tidied(typed)).toBe(is);
  expect(GivenText.safeParse(tidied(typed)).success).toBe(true);
});
