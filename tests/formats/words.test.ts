import { expect, test } from 'vitest';
import { octetsOf, wordsOf } from '../../app/domain/accounts/words/code.ts';
import { wordList } from '../../app/domain/accounts/words/load.ts';
import { digestOf } from '../../app/domain/basis/digest.ts';
import { fromHex, utf8 } from '../../app/domain/basis/octets.ts';
import frozen from './words.json' with { type: 'json' };

// One word a line, a line feed after each. English: BIP-39's own english.txt, octet for octet.
test.each(['ar', 'en'] as const)('the list %s is the one that was frozen', async (language) => {
  const { words } = await wordList(language);
  expect(await digestOf(utf8(words.join('\n') + '\n'))).toBe(frozen.lists[language]);
});

test('the lists share no word', async () => {
  const [ar, en] = [await wordList('ar'), await wordList('en')];
  expect(ar.words.filter((word) => en.words.includes(word))).toEqual([]);
});

// The English ones of the first five are test vectors of BIP-39 (trezor/python-mnemonic, vectors.json).
test.each(frozen.codes)('$octets is written, and read, in both languages', async (code) => {
  const octets = fromHex(code.octets);
  for (const language of ['ar', 'en'] as const) {
    expect((await wordsOf(octets, language)).join(' ')).toBe(code[language]);
    expect(await octetsOf(code[language])).toEqual({ ok: true, value: octets });
  }
});
