import * as z from 'zod/mini';
import { typed } from '../../domain/accounts/typed.ts';
import type { Clause, Library, Variable } from '../../domain/agreements/clause.ts';
import { GivenBoth, tidied } from '../../domain/agreements/given-text.ts';
import { library1 } from '../../domain/agreements/library.ts';
import { needOf } from '../../domain/agreements/need.ts';
import { problemsOf, type Problem } from '../../domain/agreements/problems.ts';
import {
  Days,
  EditionValues,
  inOrder,
  isCanonical,
  variables,
  type Value,
} from '../../domain/agreements/values.ts';

/** A text being written, in both languages. */
const BothTyped = z.readonly(z.strictObject({ ar: z.string(), en: z.string() }));
export type BothTyped = z.infer<typeof BothTyped>;
export const nothingTyped: BothTyped = { ar: '', en: '' };

/** What stands in the form for one variable: not yet a value. */
const Written = z.union([
  z.string(),
  BothTyped,
  z.readonly(z.array(z.string())),
  z.readonly(z.array(BothTyped)),
]);
export type Written = z.infer<typeof Written>;

/** A form being filled in: the optional clauses that are in, and what is written so far. */
export const Draft = z.readonly(
  z.strictObject({
    optional: z.readonly(z.array(z.string())),
    written: z.readonly(z.record(z.string(), Written)),
  }),
);
export type Draft = z.infer<typeof Draft>;

export const library: Library = library1;

const isBoth = (written: Written): written is BothTyped =>
  typeof written === 'object' && 'ar' in written;
const bothOf = ({ ar, en }: BothTyped) => ({ ar: tidied(ar), en: tidied(en) });
const isBlank = ({ ar, en }: BothTyped): boolean => tidied(ar) === '' && tidied(en) === '';

/** The value that is meant, as near to its canonical form as typing comes; undefined: nothing yet. */
const meant = (variable: Variable, written: Written | undefined): Value | undefined => {
  if (written === undefined || written === '') return undefined;
  switch (variable.kind) {
    case 'text':
      return isBoth(written) && !isBlank(written) ? bothOf(written) : undefined;
    case 'list': {
      if (!Array.isArray(written)) return undefined;
      const entries = written.filter((each: Written): each is BothTyped => isBoth(each));
      const filled = entries.filter((each) => !isBlank(each)).map(bothOf);
      return filled.length < variable.least ? undefined : filled;
    }
    case 'days': {
      if (typeof written !== 'string') return undefined;
      const days = Days.safeParse(Number(typed(written)));
      return days.success ? days.data : written;
    }
    case 'choices': {
      if (!Array.isArray(written)) return undefined;
      const ids = written.filter((each: Written): each is string => typeof each === 'string');
      return ids.length === 0 ? undefined : inOrder(variable.options, ids);
    }
    case 'choice':
    case 'date':
    case 'fingerprint':
      return typeof written === 'string' ? written : undefined;
  }
};

/** A problem of the form: those of the rules, and a value that has not its one form. */
export interface FormProblem {
  readonly code: Problem['code'] | 'value-form';
  readonly at: string;
}

export interface Filling {
  readonly clauses: readonly Clause[];
  /** What the text asks for now: an option's own variables only once it is chosen. */
  readonly needed: ReadonlySet<string>;
  readonly problems: readonly FormProblem[];
  /** The edition's values, once nothing is left. */
  readonly values: EditionValues | undefined;
}

/** What the form says: computed anew with every key, from what is written alone. */
export const fillingOf = ({ optional, written }: Draft): Filling => {
  const clauses = library.clauses.filter(
    ({ id, presence }) => presence === 'mandatory' || optional.includes(id),
  );
  const ids = clauses.map(({ id }) => id);
  const all: Record<string, Value> = {};
  const misshapen: FormProblem[] = [];
  for (const [name, variable] of variables) {
    const value = meant(variable, written[name]);
    if (value === undefined) continue;
    if (isCanonical(variable, value)) all[name] = value;
    else misshapen.push({ code: 'value-form', at: name });
  }
  const { variables: needed } = needOf(library, { clauses: ids, variables: all });
  const kept = Object.entries(all).filter(([name]) => needed.has(name));
  const filled = { clauses: ids, variables: Object.fromEntries(kept) };
  const wrong = misshapen.filter(({ at }) => needed.has(at));
  const rules = problemsOf(library, filled).filter(
    ({ code, at }) => !(code === 'variable-missing' && wrong.some((each) => each.at === at)),
  );
  const problems = [...wrong, ...rules];
  const values = EditionValues.safeParse({ library: library.version, ...filled });
  return {
    clauses,
    needed,
    problems,
    values: problems.length === 0 && values.success ? values.data : undefined,
  };
};

const writtenOf = (value: Value): Written => {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string' || Array.isArray(value)) return value;
  const both = GivenBoth.safeParse(value);
  return both.success ? both.data : '';
};

/** The form as it was when an edition was composed: a new edition begins with the last one. */
export const draftOf = (values: EditionValues): Draft => ({
  optional: library.clauses
    .filter(({ id, presence }) => presence === 'optional' && values.clauses.some((c) => c === id))
    .map(({ id }) => id),
  written: Object.fromEntries(
    Object.entries(values.variables).map(([name, value]) => [name, writtenOf(value)]),
  ),
});
