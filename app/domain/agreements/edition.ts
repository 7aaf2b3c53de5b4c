import * as z from 'zod/mini';
import type { Language } from './clause.ts';
import type { Block } from './render.ts';
import { EditionValues } from './values.ts';

/** A clause as it is read: numbers are digits of its language, without their full stop. */
export interface RenderedClause {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly paragraphs: readonly { readonly number: string; readonly blocks: readonly Block[] }[];
}

/** An edition in one language, for a page. */
export interface Rendering {
  readonly title: string;
  readonly head: readonly string[];
  readonly clauses: readonly RenderedClause[];
  readonly termsTitle: string;
  /** `term` in the language of the rendering, `inOther` in the other one. */
  readonly terms: readonly { readonly term: string; readonly inOther: string }[];
}

/** What both Parties sign, as one JSON value: `sha256(salt ‖ JCS({kind: 'edition/1', value}))`. */
export const Edition = z.strictObject({
  values: EditionValues,
  text: z.strictObject({ ar: z.string(), en: z.string() }),
});
export type Edition = z.infer<typeof Edition>;

/** A composed edition: the value that is committed to, and both languages for a page. */
export interface Composed {
  readonly edition: Edition;
  readonly rendering: Readonly<Record<Language, Rendering>>;
}
