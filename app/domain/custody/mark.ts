import { ok, refuse, type Result } from '../basis/result.ts';
import type { WordsLanguage } from '../accounts/words/list.ts';
import { bitsPerWord } from '../accounts/words/list.ts';
import { wordList } from '../accounts/words/load.ts';
import { placesOf, type UnknownWord } from '../accounts/words/places.ts';
import { hex, type Octets } from '../basis/octets.ts';

/** Words of a mark: 44 bits, 11 a word. */
export const markWords = 4;

/** The first 44 bits of these octets, most significant first, as places in a word list. */
export const markPlaces = (octets: Octets): readonly number[] => {
  const bits = BigInt(`0x${hex(octets.slice(0, 6))}`) >> 4n;
  const last = BigInt(bitsPerWord);
  return Array.from({ length: markWords }, (_, at) =>
    Number((bits >> (BigInt(markWords - 1 - at) * last)) & ((1n << last) - 1n)),
  );
};

/** A mark as it is shown and written down, in one language. */
export const wordsOfMark = async (
  places: readonly number[],
  language: WordsLanguage,
): Promise<readonly string[]> => {
  const { words } = await wordList(language);
  return places.flatMap((place) => words[place] ?? []);
};

/** The places of a mark's words as a person typed them from paper, in either language. */
export const readMark = async (
  text: string,
): Promise<Result<readonly number[], 'mark-words-count'> | UnknownWord> => {
  const places = await placesOf(text);
  if (!places.ok) return places;
  return places.value.length === markWords ? ok(places.value) : refuse('mark-words-count');
};
