import { expect, test } from 'vitest';
import type { Clause, Library } from './clause.ts';
import { problemsOf } from './problems.ts';

const clause = (id: string, but: Partial<Clause>): Clause => ({
  id,
  presence: 'optional',
  wording: 'fixed',
  needs: [],
  sources: '',
  title: { ar: '', en: '' },
  paragraphs: [],
  variables: [],
  ...but,
});
const says = (text: string) => [{ ar: text, en: text }];
const offers = (text: string) => [
  { name: 'way', kind: 'choice', options: [{ id: 'one', ar: text, en: text }] } as const,
];

const library: Library = {
  version: 0,
  head: { title: { ar: '', en: '' }, paragraphs: [], variables: [] },
  termsTitle: { ar: '', en: '' },
  terms: [],
  clauses: [
    clause('round-one', { needs: ['round-two'] }),
    clause('round-two', { needs: ['round-one'] }),
    clause('refers', { paragraphs: says('{ref_round_one}') }),
    clause('chooses', { paragraphs: says('{way}'), variables: offers('{ref_round_one}') }),
  ],
};
const problems = (clauses: string[], variables = {}) =>
  problemsOf(library, { clauses, variables }).map(({ code, at }) => `${code} ${at}`);

test.each([
  ['what each needs is there, in a circle', ['round-one', 'round-two'], {}, []],
  ['half of the circle is left out', ['round-one'], {}, ['clause-needed round-two']],
  ['a reference finds its clause', ['round-one', 'round-two', 'refers'], {}, []],
  ['a reference finds none', ['refers'], {}, ['reference-absent round-one']],
  ['nothing is chosen yet', ['chooses'], {}, ['variable-missing way']],
  ['an option refers to nothing', ['chooses'], { way: 'one' }, ['reference-absent round-one']],
  [
    'all that is wrong is named',
    ['refers'],
    { way: 'one' },
    ['reference-absent round-one', 'variable-surplus way'],
  ],
])('%s', (_, clauses, variables, are) => {
  expect(problems(clauses, variables)).toEqual(are);
});
