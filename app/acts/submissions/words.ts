import { utf8 } from '../../domain/basis/octets.ts';
import { asNew } from './chosen.ts';
import type { Draft, DraftItem } from './drafts.ts';

// [Note: Words are sealed like a file] An individual's written words are an item like any other: a
// text of a neutral name. Until the deposit they stand in the draft's own description, sealed to
// oneself, so that a closed tab loses none; the item is known by its empty path, which no file has.
// The deposit carries neither: the words are the file, and nothing else.

/** Neutral: what a device or a list shows of it says nothing. */
const name = 'text.txt';
const mark = { text: '', raw: null } as const;

/** The most that is written here: a longer text is a file. */
export const mostWords = 20_000;

export const isWords = ({ path }: Pick<DraftItem, 'path'>): boolean => path?.text === '';

export const wordsIn = ({ defaults }: Draft): string => defaults.description ?? '';

/** The draft with these words, which are kept but no item yet. */
export const withWords = (draft: Draft, text: string): Draft => ({
  ...draft,
  defaults: { ...draft.defaults, description: text === '' ? null : text.slice(0, mostWords) },
  // What was sent of other words is of no use: they get an item of their own.
  items: draft.items.filter((of) => !isWords(of)),
});

/** The words as a file, exactly as they were written. */
export const wordsFile = (draft: Draft): File =>
  new File([utf8(wordsIn(draft))], name, { type: 'text/plain' });

/** The draft with an item for its words, first in the list; without words it is as it was. */
export const withWordsItem = (draft: Draft): Draft => {
  if (wordsIn(draft).trim() === '' || draft.items.some(isWords)) return draft;
  const [made] = asNew([{ file: wordsFile(draft), path: null }]);
  if (made === undefined) throw new Error('one file makes one item');
  return { ...draft, items: [{ ...made.of, path: mark }, ...draft.items] };
};

/** What the deposit says of the draft: the words are a file among the others. */
export const forDeposit = (draft: Draft): Draft => ({
  ...draft,
  defaults: { ...draft.defaults, description: null },
  items: draft.items.map((of) => (isWords(of) ? { ...of, path: null } : of)),
});
