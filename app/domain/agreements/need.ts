import type { Library, Variable } from './clause.ts';
import { paragraphsOf, segmentsOf } from './template.ts';
import { Choice, Choices, type Value } from './values.ts';

/** Which clauses are in, and what is filled in so far. */
export interface Filled {
  readonly clauses: readonly string[];
  readonly variables: Readonly<Record<string, Value>>;
}

/** What a text asks for: variables to be filled in, and clauses that must be there to refer to. */
export interface Need {
  readonly variables: ReadonlySet<string>;
  readonly references: ReadonlySet<string>;
}

/** The ids that were chosen; none while nothing, or nothing that could be read, is chosen. */
export const chosenIn = (variable: Variable, value: Value | undefined): readonly string[] => {
  if (variable.kind === 'choice') {
    const id = Choice.safeParse(value);
    return id.success ? [id.data] : [];
  }
  if (variable.kind !== 'choices') return [];
  const ids = Choices.safeParse(value);
  return ids.success ? ids.data : [];
};

/**
 * What the text of these clauses asks for, given what is chosen so far: an option's own variables
 * only once it is chosen. A form shows exactly these, in the order in which the text has them.
 */
export const needOf = (library: Library, filled: Filled): Need => {
  const included = new Set(filled.clauses);
  const names = new Set<string>();
  const references = new Set<string>();
  const read = (template: string, own: readonly Variable[]): void => {
    for (const segment of segmentsOf(template)) {
      if (segment.kind === 'reference') references.add(segment.clause);
      if (segment.kind !== 'variable') continue;
      names.add(segment.name);
      const variable = own.find(({ name }) => name === segment.name);
      if (variable?.kind !== 'choice' && variable?.kind !== 'choices') continue;
      const chosen = chosenIn(variable, filled.variables[segment.name]);
      for (const option of variable.options) if (chosen.includes(option.id)) read(option.en, own);
    }
  };
  for (const paragraph of library.head.paragraphs) read(paragraph.en, library.head.variables);
  for (const clause of library.clauses)
    if (included.has(clause.id))
      for (const paragraph of paragraphsOf(clause, included)) read(paragraph.en, clause.variables);
  return { variables: names, references };
};
