import { expect, test } from 'vitest';
import type { Clause, Head } from './clause.ts';
import { library1 } from './library.ts';
import { mostLines } from './numbers.ts';
import { segmentsOf } from './template.ts';

const clauses: readonly Clause[] = library1.clauses;
const parts: readonly [string, Head][] = [
  ['head', library1.head],
  ...clauses.map((clause): [string, Head] => [clause.id, clause]),
];
const optionsOf = (part: Head) =>
  part.variables.flatMap((variable) => ('options' in variable ? variable.options : []));
const slots = (template: string) =>
  segmentsOf(template).flatMap((part) =>
    part.kind === 'words' ? [] : [part.kind === 'variable' ? part.name : part.clause],
  );

test.each(parts)('%s says the same variables and references in both languages', (_, part) => {
  for (const { ar, en } of [...part.paragraphs, ...optionsOf(part)])
    expect(slots(ar).sort()).toEqual(slots(en).sort());
});

test.each(parts)('%s declares the variables it holds, and holds those it declares', (_, part) => {
  const held = [...part.paragraphs, ...optionsOf(part)]
    .flatMap(({ en }) => segmentsOf(en))
    .flatMap((segment) => (segment.kind === 'variable' ? [segment.name] : []));
  expect(part.variables.map(({ name }) => name).sort()).toEqual([...new Set(held)].sort());
});

test.each(clauses)('$id refers to and needs only clauses of the library', (clause) => {
  const ids = clauses.map(({ id }) => id);
  const references = [...clause.paragraphs, ...optionsOf(clause)]
    .flatMap(({ en }) => segmentsOf(en))
    .flatMap((segment) => (segment.kind === 'reference' ? [segment.clause] : []));
  for (const id of [...references, ...clause.needs]) expect(ids).toContain(id);
});

test.each(parts)('in %s no prefix sticks to a variable but و', (_, part) => {
  for (const { ar } of [...part.paragraphs, ...optionsOf(part)])
    expect(ar).not.toMatch(/(?!و)\p{Script=Arab}\{/u);
});

test.each(parts)('in %s days stand only after what asks for a genitive', (_, part) => {
  const days = part.variables.filter(({ kind }) => kind === 'days').map(({ name }) => name);
  for (const { ar } of [...part.paragraphs, ...optionsOf(part)])
    for (const name of days)
      expect(
        ar.replace(new RegExp(`(?:خلال|قبل|بعد|على مدى) \\{${name}\\}`, 'g'), ''),
      ).not.toContain(`{${name}}`);
});

test('every variable has a name of its own, and every option within it an id of its own', () => {
  const variables = parts.flatMap(([, part]) => part.variables);
  expect(new Set(variables.map(({ name }) => name)).size).toBe(variables.length);
  for (const variable of variables) {
    const ids = 'options' in variable ? variable.options.map(({ id }) => id) : [];
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeLessThanOrEqual(mostLines);
  }
});

test('no paragraph brings a number of its own, and no Arabic a Latin sign of punctuation', () => {
  for (const [, part] of parts)
    for (const { ar, en } of part.paragraphs) {
      expect(en).not.toMatch(/^\d/);
      expect(ar).not.toMatch(/^[\d٠-٩]|[,;?"!ـ]/);
    }
});

test('the passage “if included” stands in its paragraph, in both languages', () => {
  const marked = clauses.filter(({ ifIncluded }) => ifIncluded);
  expect(marked.map(({ id }) => id)).toEqual(['suspension-and-ending']);
  for (const { ifIncluded, paragraphs } of marked)
    expect(
      paragraphs.filter(
        ({ ar, en }) =>
          ar.includes(ifIncluded?.passage.ar ?? '?') && en.includes(ifIncluded?.passage.en ?? '?'),
      ),
    ).toHaveLength(1);
});
