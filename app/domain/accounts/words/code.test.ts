import { expect, test } from 'vitest';
import { fromHex, hex } from '../../basis/octets.ts';
import { octetsOf, sameWord, wordsOf } from './code.ts';
import { wordList } from './load.ts';
import { editDistance, nearest } from './nearest.ts';

const octets = fromHex('9e885d952ad362caeb4efe34a8e91bd2');
const english =
  'ozone drill grab fiber curtain grace pudding thank cruise elder eight picnic'.split(' ');

const opened = async (text: string): Promise<string> => {
  const answer = await octetsOf(text);
  return answer.ok ? hex(answer.value) : answer.code;
};

test.each(['en', 'ar'] as const)(
  'any 16 octets come back from their words (%s)',
  async (language) => {
    for (let round = 0; round < 50; round += 1) {
      const fresh = crypto.getRandomValues(new Uint8Array(16));
      const words = await wordsOf(fresh, language);
      expect(words).toHaveLength(12);
      expect(await opened(words.join(' '))).toBe(hex(fresh));
    }
  },
);

test('15 octets are no code', async () => {
  await expect(wordsOf(new Uint8Array(15), 'en')).rejects.toThrow(RangeError);
});

test.each<[string, (words: string[]) => string]>([
  ['in capitals', (words) => words.join(' ').toUpperCase()],
  ['numbered, a line each', (words) => words.map((word, at) => `${at + 1}. ${word}`).join('\n')],
  ['with commas and no spaces', (words) => words.join(',')],
  ['with hyphens', (words) => words.join(' - ')],
])('English words open %s', async (_, write) => {
  expect(await opened(write(english))).toBe(hex(octets));
});

test.each<[string, (words: string[]) => string]>([
  ['numbered in Arabic-Indic digits', (words) => words.map((word) => `٣- ${word}`).join('، ')],
  ['without hamza', (words) => words.join(' ').replace(/[أإآ]/g, 'ا').replaceAll('ئ', 'ي')],
  ['with ه for ة', (words) => words.join(' ').replaceAll('ة', 'ه')],
  ['from a Persian keyboard', (words) => words.join(' ').replaceAll('ي', 'ی').replaceAll('ك', 'ک')],
  ['with vowels and marks of direction', (words) => `\u200f${words.join('\u064f \u200f')}\u064e`],
])('Arabic words open %s', async (_, write) => {
  expect(await opened(write(await wordsOf(octets, 'ar')))).toBe(hex(octets));
});

test('eleven words, thirteen, none: counted', async () => {
  expect(await opened(english.slice(1).join(' '))).toBe('words-count');
  expect(await opened([...english, 'zoo'].join(' '))).toBe('words-count');
  expect(await opened(' 1. 2. ')).toBe('words-count');
});

test('a word of the list in the place of another breaks the checksum', async () => {
  expect(await opened(english.with(11, 'zoo').join(' '))).toBe('words-checksum');
  expect(await opened(english.with(0, 'drill').join(' '))).toBe('words-checksum');
});

test('words of both lists are mixed', async () => {
  const arabic = await wordsOf(octets, 'ar');
  expect(await opened([...english.slice(0, 6), ...arabic.slice(6)].join(' '))).toBe('lists-mixed');
});

test('the first word in no list is named, with its place and the nearest', async () => {
  expect(await octetsOf(english.with(4, 'Curtian').with(9, 'xxxxx').join(' '))).toEqual({
    ok: false,
    code: 'word-unknown',
    position: 5,
    word: 'Curtian',
    nearest: 'curtain',
  });
  expect(await octetsOf('drill qqqqqq')).toMatchObject({ position: 2, nearest: undefined });
});

test('of words equally near, the one that sounds like it', async () => {
  const arabic = await wordList('ar');
  expect(nearest('صحابة', arabic)).toBe('سحابة');
  expect(nearest('ضفتر', arabic)).toBe('دفتر');
  expect(nearest('قهواة', arabic)).toBe('قهوة');
});

test.each([
  ['', '', 0],
  ['abc', 'abc', 0],
  ['abc', 'ab', 1],
  ['ab', 'abc', 1],
  ['abc', 'axc', 1],
  ['abc', 'acb', 1],
  ['abcd', 'badc', 2],
  ['', 'abc', 3],
])('from %j to %j: %i', (one, other, distance) => {
  expect(editDistance(one, other)).toBe(distance);
});

test('a word typed back is the same whatever the hand left out', () => {
  expect(sameWord('أرجوحة', ' ارجوحه')).toBe(true);
  expect(sameWord('Zoo', 'zoo ')).toBe(true);
  expect(sameWord('zoo', 'zone')).toBe(false);
});
