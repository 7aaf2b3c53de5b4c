import { refuse, type Refusal } from '../../basis/result.ts';
import { typed } from '../typed.ts';
import { folded } from './folded.ts';
import type { WordsLanguage } from './list.ts';
import { englishOrArabic } from './load.ts';
import { nearest } from './nearest.ts';

/** A word that no list holds. */
export interface UnknownWord extends Refusal<'word-unknown'> {
  /** Which of the words, from 1. */
  readonly position: number;
  /** As it was understood: `typed`, without signs and digits. */
  readonly word: string;
  /** What may have been meant; nothing if no word comes near. */
  readonly nearest: string | undefined;
}

/** Places of words in the lists that they are from, 0 to 2,047. */
export interface Places {
  readonly ok: true;
  readonly value: readonly number[];
  readonly languages: ReadonlySet<WordsLanguage>;
}

/**
 * The places of words as a person typed them, in either language. Spaces, lines, capitals, signs, the
 * numbers of a list, vowels and the spelling of hamza do not matter. The first word that is in no
 * list is named before anything else is judged.
 */
export const placesOf = async (text: string): Promise<Places | UnknownWord> => {
  const words = typed(text).match(/[\p{Letter}\p{Mark}]+/gu) ?? [];
  const languages = new Set<WordsLanguage>();
  const value: number[] = [];
  for (const [index, word] of words.entries()) {
    const list = await englishOrArabic(word);
    const place = list.positionOf.get(folded(word));
    if (place === undefined)
      return { ...refuse('word-unknown'), position: index + 1, word, nearest: nearest(word, list) };
    languages.add(list.language);
    value.push(place);
  }
  return { ok: true, value, languages };
};
