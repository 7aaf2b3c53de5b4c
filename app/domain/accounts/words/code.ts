import { sha256 } from '../../basis/digest.ts';
import type { Octets } from '../../basis/octets.ts';
import { ok, refuse, type Refusal, type Result } from '../../basis/result.ts';
import { typed } from '../typed.ts';
import { folded } from './folded.ts';
import { bitsPerWord, type WordsLanguage } from './list.ts';
import { englishOrArabic, wordList } from './load.ts';
import { nearest } from './nearest.ts';

/** Octets behind a code of recovery, return or invitation. */
export const codeOctets = 16;
/** Words that write them: 128 bits and 4 of a checksum, 11 a word. */
export const codeWords = 12;
const checksumBits = codeWords * bitsPerWord - codeOctets * 8;

/** A word that no list holds. */
export interface UnknownWord extends Refusal<'word-unknown'> {
  /** Which of the words, from 1. */
  readonly position: number;
  /** As it was understood: `typed`, without signs and digits. */
  readonly word: string;
  /** What may have been meant; nothing if no word comes near. */
  readonly nearest: string | undefined;
}

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

/**
 * The 16 octets of a code as a person typed it, in either language. Spaces, lines, capitals, signs,
 * the numbers of a list, vowels and the spelling of hamza do not matter. The first word that is in no
 * list is named before anything else is judged.
 */
export const octetsOf = async (text: string): Promise<CodeAnswer> => {
  const words = typed(text).match(/[\p{Letter}\p{Mark}]+/gu) ?? [];
  const languages = new Set<WordsLanguage>();
  let bits = '';
  for (const [index, word] of words.entries()) {
    const list = await englishOrArabic(word);
    const place = list.positionOf.get(folded(word));
    if (place === undefined)
      return { ...refuse('word-unknown'), position: index + 1, word, nearest: nearest(word, list) };
    languages.add(list.language);
    bits += place.toString(2).padStart(bitsPerWord, '0');
  }
  if (words.length !== codeWords) return refuse('words-count');
  if (languages.size !== 1) return refuse('lists-mixed');
  const octets = Uint8Array.from(bits.slice(0, codeOctets * 8).match(/.{8}/g) ?? [], (group) =>
    Number.parseInt(group, 2),
  );
  if (bits.slice(codeOctets * 8) !== (await checksum(octets))) return refuse('words-checksum');
  return ok(octets);
};

/** The same word, whatever the hand left out: for the words that are typed back from paper. */
export const sameWord = (one: string, other: string): boolean =>
  folded(typed(one)) === folded(typed(other));
