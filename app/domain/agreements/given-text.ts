import * as z from 'zod/mini';

/** The most UTF-16 code units of a text that a Party gives. */
export const longestText = 1000;

// Signs that cannot be seen could turn a signed line round: of them only the joiners that Persian and
// Kurdish names need (U+200C, U+200D) may stand.
const unseen = /[\p{Cc}\p{Cs}\p{Co}\p{Zl}\p{Zp}]|(?![\u200c\u200d])\p{Cf}/u;

/** One text of a Party in one language: NFC, single spaces, nothing unseen, a letter or digit in it. */
export const GivenText = z.string().check(
  z.maxLength(longestText),
  z.refine(
    (text) =>
      /[\p{L}\p{N}]/u.test(text) &&
      !unseen.test(text) &&
      !/^\s|\s\s|\s$|[^\S ]/.test(text) &&
      text.normalize('NFC') === text,
  ),
);

/** The same thing in both languages, as its giver wrote each. */
export const GivenBoth = z.strictObject({ ar: GivenText, en: GivenText });
export type GivenBoth = z.infer<typeof GivenBoth>;

/** What a person typed, made fit for `GivenText` where nothing visible is lost by it. */
export const tidied = (typed: string): string =>
  typed
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .replace(new RegExp(unseen, 'gu'), '')
    .replace(/ +/g, ' ')
    .trim();

// U+2068 FIRST STRONG ISOLATE, U+2066 LEFT-TO-RIGHT ISOLATE, U+2069 POP DIRECTIONAL ISOLATE (UAX #9).
/** A text that a Party gave, in the direction of its own script. */
export const isolated = (text: string): string => `\u2068${text}\u2069`;

/** A document symbol, fingerprint or digest: left to right in either language. */
export const leftToRight = (text: string): string => `\u2066${text}\u2069`;
