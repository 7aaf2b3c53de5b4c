/** The same thing said in both languages. */
export interface Both {
  readonly ar: string;
  readonly en: string;
}
export type Language = keyof Both;

/** One answer that a choice offers; its text may hold variables of its own. */
export interface Option extends Both {
  readonly id: string;
}

/** A place in the text that the Parties fill in. `least`: the fewest entries of a list. */
export type Variable =
  | { readonly name: string; readonly kind: 'text' | 'date' | 'days' | 'fingerprint' }
  | { readonly name: string; readonly kind: 'list'; readonly least: 0 | 1 }
  | {
      readonly name: string;
      readonly kind: 'choice' | 'choices';
      readonly options: readonly Option[];
    };

/** What every edition begins with. Paragraphs here have no numbers. */
export interface Head {
  readonly title: Both;
  readonly paragraphs: readonly Both[];
  readonly variables: readonly Variable[];
}

/**
 * One numbered, bilingual unit of an agreement. Texts hold `{variable}` and `{ref_clause_id}`;
 * numbers of paragraphs are made at composing and never stand in them.
 */
export interface Clause extends Head {
  readonly id: string;
  readonly presence: 'mandatory' | 'optional';
  /** `fixed`: not one word is negotiated; `options`: choose among them; `open`: wording too. */
  readonly wording: 'fixed' | 'options' | 'open';
  /** Clauses that must be there if this one is. They may run in a circle. */
  readonly needs: readonly string[];
  /** Paragraphs (¶) of A/74/699, and other sources. */
  readonly sources: string;
  /** A passage that goes, and what then stands in its place, if another clause is left out. */
  readonly ifIncluded?: {
    readonly clause: string;
    readonly passage: Both;
    readonly otherwise: Both;
  };
}

/** Clauses in their order, with what stands before and after them. */
export interface Library {
  readonly version: number;
  readonly head: Head;
  readonly clauses: readonly Clause[];
  readonly termsTitle: Both;
  readonly terms: readonly Both[];
}
