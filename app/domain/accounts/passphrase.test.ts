import { expect, test } from 'vitest';
import { generatedPassphrase, judgePassphrase } from './passphrase.ts';
import { typedPassphrase } from './typed.ts';
import { knownPhrases } from './words/known-phrases.ts';
import { folded } from './words/folded.ts';
import { wordList } from './words/load.ts';

const verdict = async (text: string, name?: string): Promise<string> => {
  const answer = await judgePassphrase(text, name);
  return answer.ok ? answer.value : answer.code;
};

test.each(['ar', 'en'] as const)('seven words by lot are generated (%s)', async (language) => {
  const { positionOf } = await wordList(language);
  const seen = new Set<number>();
  for (let round = 0; round < 1000; round += 1) {
    const text = await generatedPassphrase(language);
    const words = text.split(' ');
    expect(words).toHaveLength(7);
    for (const word of words) seen.add(positionOf.get(folded(word)) ?? -1);
    expect(await verdict(text)).toBe('generated');
    expect(await typedPassphrase(text.toUpperCase())).toBe(await typedPassphrase(text));
  }
  // 7,000 draws leave 67 of 2,048 places empty on average; more than 200 would be no lot.
  expect(seen.size).toBeGreaterThan(1848);
  expect(seen.has(-1)).toBe(false);
});

test.each([
  ['a sentence of one’s own in Arabic', 'جدتي تزرع النعناع قرب النافذة', 'own'],
  ['a sentence of one’s own in English', 'my aunt paints every chair green', 'own'],
  ['random characters', 'x7Rk!p2Lw9#vQe4', 'own'],
  ['six words of the list', 'zebra cargo violin tunnel garlic pepper', 'own'],
  ['fourteen characters', 'qhtplwzrmkvbxn', 'passphrase-short'],
  ['fifteen with spaces that fall away', 'qht   plw   zrmk', 'passphrase-short'],
  ['fourteen letters under vowels', 'كُتُبٌ جَديدَةٌ هُنا', 'passphrase-short'],
  ['nothing', '', 'passphrase-short'],
  ['digits', '839201746582910', 'passphrase-common'],
  ['Arabic digits with strokes, dates', '١٢/٣/١٩٨٥ ٤/٧/٢٠١١', 'passphrase-common'],
  ['one letter', 'aaaaaaaaaaaaaaaa', 'passphrase-common'],
  ['a block again and again', 'maria1maria1maria1', 'passphrase-common'],
  ['an Arabic block again and again', 'سوريا سوريا سوريا', 'passphrase-common'],
  ['few different letters', 'abababbaabbabaab', 'passphrase-common'],
  ['a run of keys', 'qwertyuiopasdfgh', 'passphrase-common'],
  ['a run of keys with a tail', 'qwertyuiop12345abc', 'passphrase-common'],
  ['a run backwards', 'poiuytrewqlkjhgfdsa', 'passphrase-common'],
  ['Arabic keys', 'ضصثقفغعهخحجدشسيبلاتنم', 'passphrase-common'],
  ['the alphabet', 'abcdefghijklmnop', 'passphrase-common'],
  ['a verse', 'الحمد لله رب العالمين', 'passphrase-common'],
  ['a verse with vowels', 'الْحَمْدُ لِلَّهِ رَبِّ الْعَالَمِينَ', 'passphrase-common'],
  ['a verse with a year', 'الحمد لله رب العالمين 2011', 'passphrase-common'],
  ['the creed', 'لا إله إلا الله محمد رسول الله', 'passphrase-common'],
  ['a song', 'نسّم علينا الهوى', 'passphrase-common'],
  ['a known example', 'Correct-Horse-Battery-Staple', 'passphrase-common'],
  ['a film', 'May the Force be with you!', 'passphrase-common'],
  ['one word of the list seven times', 'zoo zoo zoo zoo zoo zoo zoo', 'passphrase-common'],
  ['the list in its order', 'abandon ability able about above absent absorb', 'passphrase-common'],
])('%s', async (_, text, is) => {
  expect(await verdict(text)).toBe(is);
});

test('the sign-in name counts for nothing', async () => {
  expect(await verdict('Qamar-House likes tea', 'qamar-house')).toBe('passphrase-common');
  expect(await verdict('Qamar-House likes tea')).toBe('own');
  expect(await verdict('qamar-house waters the lemon tree', 'qamar-house')).toBe('own');
});

test('every phrase that is kept is one, and is refused', async () => {
  expect(new Set(knownPhrases).size).toBe(knownPhrases.length);
  expect(knownPhrases.length).toBeGreaterThan(300);
  for (const phrase of knownPhrases)
    expect([phrase, (await verdict(phrase)).startsWith('passphrase')]).toEqual([phrase, true]);
});
