import * as z from 'zod/mini';
import type { Option, Variable } from './clause.ts';
import { Fingerprint } from '../keys/fingerprint.ts';
import { isIsoDate } from './dates.ts';
import { GivenBoth } from './given-text.ts';
import { ClauseId, library1 } from './library.ts';
import { mostLines } from './numbers.ts';

/** A day, Gregorian, without an hour: valid to its end, UTC. */
export const IsoDate = z.string().check(z.refine(isIsoDate));

/** Calendar days, 1 to 36,500 (a hundred years). */
export const Days = z.int().check(z.minimum(1), z.maximum(36_500));

/** Free entries, each a bare noun in both languages; at most as many as there are letters. */
export const Entries = z.array(GivenBoth).check(z.maxLength(mostLines));

/** One option's id. */
export const Choice = z.string().check(z.regex(/^[a-z-]{1,40}$/));

/** One or more options' ids. */
export const Choices = z.array(Choice).check(z.minLength(1), z.maxLength(mostLines));

/** The canonical value of any variable. */
export const Value = z.union([z.string(), z.int(), GivenBoth, z.array(z.string()), Entries]);
export type Value = z.infer<typeof Value>;

/** Options picked in whatever order, in the library's. */
export const inOrder = (options: readonly Option[], picked: readonly string[]): string[] =>
  options.map(({ id }) => id).filter((id) => picked.includes(id));

const isPicked = (options: readonly Option[], ids: readonly string[]): boolean => {
  const ordered = inOrder(options, ids);
  return ids.length === ordered.length && ids.every((id, at) => id === ordered[at]);
};

/** Whether a value is the one canonical form of an answer to this variable. */
export const isCanonical = (variable: Variable, value: unknown): boolean => {
  switch (variable.kind) {
    case 'text':
      return GivenBoth.safeParse(value).success;
    case 'date':
      return IsoDate.safeParse(value).success;
    case 'days':
      return Days.safeParse(value).success;
    case 'fingerprint':
      return Fingerprint.safeParse(value).success;
    case 'list':
      return Entries.check(z.minLength(variable.least)).safeParse(value).success;
    case 'choice':
      return variable.options.some(({ id }) => id === value);
    case 'choices': {
      const ids = Choices.safeParse(value);
      return ids.success && isPicked(variable.options, ids.data);
    }
  }
};

/** Every variable of library 1 by its name: the head's, then each clause's. */
export const variables: ReadonlyMap<string, Variable> = new Map(
  [library1.head, ...library1.clauses].flatMap((part) =>
    part.variables.map((variable: Variable): [string, Variable] => [variable.name, variable]),
  ),
);

/**
 * The canonical values of an edition under library 1, closed: which clauses it has, in their order,
 * and one value a variable that its text holds. A value out of its one form is not parsed.
 */
export const EditionValues = z.strictObject({
  library: z.literal(library1.version),
  clauses: z.array(ClauseId).check(z.maxLength(library1.clauses.length)),
  variables: z.record(z.string(), Value).check(
    z.refine((given) =>
      Object.entries(given).every(([name, value]) => {
        const variable = variables.get(name);
        return variable !== undefined && isCanonical(variable, value);
      }),
    ),
  ),
});
export type EditionValues = z.infer<typeof EditionValues>;
