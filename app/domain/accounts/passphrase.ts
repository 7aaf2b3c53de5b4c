import { ok, refuse, type Result } from '../basis/result.ts';
import { passphraseWords, typed } from './typed.ts';
import { folded } from './words/folded.ts';
import { bitsPerWord, type WordsLanguage } from './words/list.ts';
import { englishOrArabic, wordList } from './words/load.ts';
import { isRepeated, outsideRuns } from './words/runs.ts';

/** Characters (code points after `typed`) that a passphrase of one's own has at least. */
export const shortestPassphrase = 15;
/** Letters and digits that must be one's own, once what everybody knows is taken away. */
const shortestRemainder = 8;
/** Different letters and digits below which a text is a pattern. */
const fewestDifferent = 6;
/** Different words below which seven words of a list were not drawn by lot (chance 1 in 10^9). */
const fewestDifferentWords = 5;

/** Whose choice it was: seven words of a list, as we draw them, or a text of one's own. */
export type PassphraseKind = 'generated' | 'own';

/** Seven words drawn by lot, 77 bits, with spaces between them. */
export const generatedPassphrase = async (language: WordsLanguage): Promise<string> => {
  const { words } = await wordList(language);
  // 2^11 words, and 2^16 is a multiple of it: the low bits are uniform, nothing has to be rejected.
  const draws = crypto.getRandomValues(new Uint16Array(passphraseWords));
  return Array.from(draws, (draw) => words[draw % 2 ** bitsPerWord]).join(' ');
};

/** Letters and digits alone, folded: what two spellings of one phrase have in common. */
const core = (text: string): string =>
  folded(typed(text)).replace(/[^\p{Letter}\p{Mark}\p{Number}]/gu, '');

const drawnPositions = async (plain: string): Promise<number[] | undefined> => {
  const words = plain.split(' ');
  if (words.length !== passphraseWords) return undefined;
  const { positionOf } = await englishOrArabic(plain);
  const positions = words.flatMap((word) => positionOf.get(folded(word)) ?? []);
  return positions.length === passphraseWords ? positions : undefined;
};

/** Seven words may all be in a list and still stand for no lot: the same again, or the list's order. */
const isByLot = (positions: number[]): boolean =>
  new Set(positions).size >= fewestDifferentWords &&
  !positions.every((position, at) => at === 0 || position === (positions[at - 1] ?? 0) + 1);

const isCommon = async (letters: string): Promise<boolean> => {
  if (/^\p{Number}*$/u.test(letters) || isRepeated(letters)) return true;
  if (new Set(letters).size < fewestDifferent) return true;
  if (outsideRuns(letters).length < shortestRemainder) return true;
  // Some 5 KB on the wire, for whoever chooses a passphrase of their own.
  const { knownPhrases } = await import('./words/known-phrases.ts');
  return knownPhrases.some((phrase) => {
    const known = core(phrase);
    return letters.includes(known) && letters.length - known.length < shortestRemainder;
  });
};

/**
 * Whether a passphrase may be chosen. One's own has 15 characters or more, without the sign-in name,
 * and is not digits or a date, a repetition, a run of keys, or a phrase that everybody knows with
 * fewer than 8 letters of one's own beside it.
 */
export const judgePassphrase = async (
  text: string,
  name = '',
): Promise<Result<PassphraseKind, 'passphrase-short' | 'passphrase-common'>> => {
  const plain = typed(text);
  const positions = await drawnPositions(plain);
  if (positions) return isByLot(positions) ? ok('generated') : refuse('passphrase-common');
  if (Array.from(plain).length < shortestPassphrase) return refuse('passphrase-short');
  const ownName = typed(name).toLowerCase();
  const withoutName = ownName === '' ? plain : plain.toLowerCase().replaceAll(ownName, '');
  if (Array.from(withoutName).length < shortestPassphrase) return refuse('passphrase-common');
  return (await isCommon(core(withoutName))) ? refuse('passphrase-common') : ok('own');
};
