import { englishOrArabic } from './words/load.ts';
import { folded } from './words/folded.ts';

/** Words in a generated passphrase. */
export const passphraseWords = 7;

// Closed sets, written out: a class such as \p{Cf} grows with Unicode, and a secret must not.
const invisible =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/g;
const tatweelAndVowels = /[\u0640\u064b-\u0652\u0670]/g;
const space = /[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g;

const mapped = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(invisible, '')
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replaceAll('\u06cc', '\u064a') // ی of a Persian keyboard
    .replaceAll('\u06a9', '\u0643') // ک of a Persian keyboard
    .replace(tatweelAndVowels, '');

/**
 * `typed/1`: what a person typed, freed of what a keyboard or a clipboard adds without being seen.
 * NFKC; digits ٠–٩ and ۰–۹ to 0–9; ی to ي, ک to ك; no tatweel, no vowel (U+064B–U+0652, U+0670), no
 * mark of direction, no control; white space to single spaces, none at the ends. Never changed: a
 * secret passes through it on its way to a key. Idempotent.
 */
export const typed = (text: string): string =>
  // What stood between a letter and its hamza may be gone now: composed once more.
  mapped(text).normalize('NFKC').replace(space, ' ').replace(/^ | $/g, '');

/**
 * `typed/1` of a passphrase: if it is exactly seven words of one list, those words in lower case and
 * folded (see `folded`), so that أ for ا or a capital opens the same lock; any other text is `typed`.
 */
export const typedPassphrase = async (text: string): Promise<string> => {
  const plain = typed(text);
  const words = plain.split(' ').map((word) => folded(word));
  if (words.length !== passphraseWords) return plain;
  const { positionOf } = await englishOrArabic(plain);
  return words.every((word) => positionOf.has(word)) ? words.join(' ') : plain;
};
