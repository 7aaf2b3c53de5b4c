import { folded } from './folded.ts';

/** The two languages that words can be in. */
export type WordsLanguage = 'ar' | 'en';

/** 2,048 words: a word is 11 bits, its position in the list. */
export interface WordList {
  readonly language: WordsLanguage;
  /** As they are shown and printed, in the order that gives each its number. */
  readonly words: readonly string[];
  /** From a folded word to its place, 0 to 2,047. */
  readonly positionOf: ReadonlyMap<string, number>;
}

/** Bits that one word stands for. */
export const bitsPerWord = 11;

/**
 * A list from its text, words apart by white space.
 * @throws RangeError unless it holds 2,048 words that differ when folded: our fault
 */
export const wordListOf = (language: WordsLanguage, text: string): WordList => {
  const words = text.trim().split(/\s+/);
  const positionOf = new Map(words.map((word, position) => [folded(word), position]));
  if (words.length !== 2 ** bitsPerWord || positionOf.size !== words.length)
    throw new RangeError(`${positionOf.size} different words of ${words.length}`);
  return { language, words, positionOf };
};
