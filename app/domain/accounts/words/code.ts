import { sha256 } from '../../basis/digest.ts';
import type { Octets } from '../../basis/octets.ts';
import { ok, refuse, type Result } from '../../basis/result.ts';
import { typed } from '../typed.ts';
import { folded } from './folded.ts';
import { bitsPerWord, type WordsLanguage } from './list.ts';
import { wordList } from './load.ts';
import { placesOf, type UnknownWord } from './places.ts';

/** Octets behind a code of recovery, return or invitation. */
export const codeOctets = 16;
/** Words that write them: 128 bits and 4 of a checksum, 11 a word. */
export const codeWords = 12;
const checksumBits = codeWords * bitsPerWord - codeOctets * 8;

export type CodeAnswer =
  Result<Octets, 'words-count' | 'words-checksum' | 'lists-mixed'> | UnknownWord;

const checksum = async (octets: Octets): Promise<string> =>
  bitsOf(await sha256(octets)).slice(0, checksumBits);

const bitsOf = (octets: Octets): string =>
  Array.from(octets, (octet) => octet.toString(2).padStart(8, '0')).join('');

/**
 * A code of 12 words for 16 octets, as BIP-39 does it: the octets, then the first 4 bits of their
 * SHA-256, in 12 groups of 11 bits, most significant first; each the place of a word in the list.
 * @throws RangeError for any other number of octets: our fault
 */
export const wordsOf = async (octets: Octets, language: WordsLanguage): Promise<string[]> => {
  if (octets.length !== codeOctets) throw new RangeError(`${octets.length} octets are no code`);
  const { words } = await wordList(language);
  const bits = bitsOf(octets) + (await checksum(octets));
  return (bits.match(/.{11}/g) ?? []).flatMap((group) => words[Number.parseInt(group, 2)] ?? []);
};

/** The 16 octets of a code as a person typed it, read as `placesOf` reads words. */
export const octetsOf = async (text: string): Promise<CodeAnswer> => {
  const places = await placesOf(text);
  if (!places.ok) return places;
  const { value, languages } = places;
  if (value.length !== codeWords) return refuse('words-count');
  if (languages.size !== 1) return refuse('lists-mixed');
  const bits = value.map((place) => place.toString(2).padStart(bitsPerWord, '0')).join('');
  const octets = Uint8Array.from(bits.slice(0, codeOctets * 8).match(/.{8}/g) ?? [], (group) =>
    Number.parseInt(group, 2),
  );
  if (bits.slice(codeOctets * 8) !== (await checksum(octets))) return refuse('words-checksum');
  return ok(octets);
};

/** The same word, whatever the hand left out: for the words that are typed back from paper. */
export const sameWord = (one: string, other: string): boolean =>
  folded(typed(one)) === folded(typed(other));
