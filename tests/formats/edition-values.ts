import type { Variable } from '../../app/domain/agreements/clause.ts';
import { library1, type ClauseId } from '../../app/domain/agreements/library.ts';
import { needOf } from '../../app/domain/agreements/need.ts';
import { variables, type EditionValues, type Value } from '../../app/domain/agreements/values.ts';

type Given = Readonly<Record<string, Value | undefined>>;

const plain = (variable: Variable): Value => {
  switch (variable.kind) {
    case 'text':
      return { ar: 'كذا', en: 'such' };
    case 'date':
      return '2016-12-21';
    case 'days':
      return 30;
    case 'fingerprint':
      return 'ab'.repeat(32);
    case 'list':
      return [{ ar: 'كذا', en: 'such' }];
    case 'choice':
      return variable.options[0]?.id ?? '';
    case 'choices':
      return variable.options.slice(0, 1).map(({ id }) => id);
  }
};

/** Every clause of the library, and all but one. */
export const all = library1.clauses.map(({ id }) => id);
export const without = (id: ClauseId): ClauseId[] => all.filter((each) => each !== id);

/** Values with the plainest answer to all that the text asks for, but for what is given. */
export const valuesOf = (given: Given = {}, clauses: readonly ClauseId[] = all): EditionValues => {
  const filled: Record<string, Value> = {};
  for (let sizeBefore = -1; sizeBefore !== Object.keys(filled).length;) {
    sizeBefore = Object.keys(filled).length;
    for (const name of needOf(library1, { clauses, variables: filled }).variables) {
      const variable = variables.get(name);
      if (variable) filled[name] ??= given[name] ?? plain(variable);
    }
  }
  for (const [name, value] of Object.entries(given)) if (value !== undefined) filled[name] = value;
  return { library: 1, clauses: [...clauses], variables: filled };
};
