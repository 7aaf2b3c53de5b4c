import type { Library } from './clause.ts';
import { GivenBoth } from './given-text.ts';
import { needOf, type Filled } from './need.ts';
import { Entries, type Value } from './values.ts';

export type ProblemCode =
  | 'clauses-out-of-order'
  | 'clause-mandatory'
  | 'clause-needed'
  | 'reference-absent'
  | 'sharing-clause-needed'
  | 'variable-missing'
  | 'variable-surplus'
  | 'period-reversed'
  | 'text-ends-sentence';

/** Why an edition cannot be composed, and at which clause or variable. */
export interface Problem {
  readonly code: ProblemCode;
  readonly at: string;
}

const problem = (code: ProblemCode) => (at: string) => ({ code, at });

// "Order is the order above. Mandatory clauses cannot be removed …; a clause that another included
// one needs cannot be left out (needs may run in a circle: check presence …)."
const ofClauses = (library: Library, { clauses }: Filled): Problem[] => {
  const order = library.clauses.map(({ id }) => id);
  const included = library.clauses.filter(({ id }) => clauses.includes(id));
  const isMissing = (id: string) => !clauses.includes(id);
  return [
    ...clauses
      .filter((id, at) => at > 0 && order.indexOf(id) <= order.indexOf(clauses[at - 1] ?? ''))
      .map(problem('clauses-out-of-order')),
    ...library.clauses
      .filter(({ id, presence }) => presence === 'mandatory' && isMissing(id))
      .map(({ id }) => problem('clause-mandatory')(id)),
    ...included.flatMap(({ needs }) => needs.filter(isMissing)).map(problem('clause-needed')),
  ];
};

/** Options of library 1 under which an item may be shared without a new edition. */
const sharingDefaults: readonly unknown[] = ['consent-case-by-case', 'competent-jurisdictions'];

// `sharing-with-jurisdictions`: "may be left out by agreement (needed as soon as any item may be shared)".
const ofSharing = ({ clauses, variables }: Filled): Problem[] =>
  sharingDefaults.includes(variables['default_conditions']) &&
  !clauses.includes('sharing-with-jurisdictions')
    ? [problem('sharing-clause-needed')('sharing-with-jurisdictions')]
    : [];

const ofPeriod = ({ variables: { period_from: from, period_to: to } }: Filled): Problem[] =>
  typeof from === 'string' && typeof to === 'string' && from > to
    ? [problem('period-reversed')('period_to')]
    : [];

const ending = /\{([a-z_]+)\}(?=\.|$)/g;

/** Variables with which a sentence of the library ends: what fills them brings no full stop. */
const sentenceEnds = (library: Library): ReadonlySet<string> => {
  const templates = [library.head, ...library.clauses].flatMap(({ paragraphs, variables }) => [
    ...paragraphs,
    ...variables.flatMap((variable) => ('options' in variable ? variable.options : [])),
  ]);
  return new Set(
    templates
      .flatMap(({ ar, en }) => [...ar.matchAll(ending), ...en.matchAll(ending)])
      .map(([, name]) => name ?? ''),
  );
};

const givenTexts = (value: Value): string[] => {
  const text = GivenBoth.safeParse(value);
  if (text.success) return [text.data.ar, text.data.en];
  const entries = Entries.safeParse(value);
  return entries.success ? entries.data.flatMap(({ ar, en }) => [ar, en]) : [];
};

// "a variable that ends a sentence brings no full stop of its own"
const ofFullStops = (library: Library, { variables }: Filled): Problem[] => {
  const ends = sentenceEnds(library);
  return Object.entries(variables)
    .filter(([name, value]) => ends.has(name) && givenTexts(value).some((t) => /[.!?؟…]$/.test(t)))
    .map(([name]) => problem('text-ends-sentence')(name));
};

/**
 * Every reason why these values make no edition, in the order of the rules; none: they compose.
 * Whether each value has its canonical form is the schema's to say, before this.
 */
export const problemsOf = (library: Library, filled: Filled): Problem[] => {
  const need = needOf(library, filled);
  return [
    ...ofClauses(library, filled),
    ...[...need.references]
      .filter((id) => !filled.clauses.includes(id))
      .map(problem('reference-absent')),
    ...ofSharing(filled),
    ...[...need.variables]
      .filter((name) => !(name in filled.variables))
      .map(problem('variable-missing')),
    ...Object.keys(filled.variables)
      .filter((name) => !need.variables.has(name))
      .map(problem('variable-surplus')),
    ...ofPeriod(filled),
    ...ofFullStops(library, filled),
  ];
};
