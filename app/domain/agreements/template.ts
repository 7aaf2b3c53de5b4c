import type { Both, Clause } from './clause.ts';

/** A piece of a library text: its own words, a variable by name, another clause by id. */
export type Segment =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'variable'; readonly name: string }
  | { readonly kind: 'reference'; readonly clause: string };

const slot = (name: string): Segment =>
  name.startsWith('ref_')
    ? { kind: 'reference', clause: name.slice('ref_'.length).replaceAll('_', '-') }
    : { kind: 'variable', name };

/** The pieces of a library text in order. Given texts never pass through here. */
export const segmentsOf = (template: string): Segment[] =>
  template
    .split(/\{([a-z_]+)\}/)
    .map((part, at): Segment => (at % 2 === 1 ? slot(part) : { kind: 'words', text: part }))
    .filter((segment) => segment.kind !== 'words' || segment.text !== '');

/** The paragraphs of a clause, without the passage that stands or falls with an absent clause. */
export const paragraphsOf = (clause: Clause, included: ReadonlySet<string>): readonly Both[] => {
  const mark = clause.ifIncluded;
  if (!mark || included.has(mark.clause)) return clause.paragraphs;
  return clause.paragraphs.map(({ ar, en }) => ({
    ar: ar.replace(mark.passage.ar, () => mark.otherwise.ar),
    en: en.replace(mark.passage.en, () => mark.otherwise.en),
  }));
};
