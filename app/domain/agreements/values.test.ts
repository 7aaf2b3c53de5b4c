import { expect, test } from 'vitest';
import { EditionValues, inOrder, isCanonical, variables } from './values.ts';

const both = { ar: 'كذا', en: 'such' };
const forms: [name: string, is: unknown, isNot: readonly unknown[]][] = [
  ['party_name', both, ['such', { ar: 'كذا' }, { ar: '', en: 'such' }, [both], null]],
  ['period_from', '2011-03-15', ['15 March 2011', '2011-3-15', '2011-02-30', 20110315, '']],
  ['notice_days', 1, [0, -1, 1.5, '1', 36_501, Number.NaN]],
  [
    'provider_key_fingerprint',
    'ab'.repeat(32),
    ['AB'.repeat(32), 'ab'.repeat(31), 'ab:'.repeat(32), both],
  ],
  ['third_party_duties', [], [[both, { ar: 'كذا' }], Array(27).fill(both), both, 'none']],
  ['provider_contacts', [both], [[], [{ ...both, fr: '' }]]],
  ['retention', 'mandate', ['forever', '', ['mandate'], 0, undefined]],
  [
    'material_kinds',
    ['documents', 'open-source'],
    [[], ['open-source', 'documents'], ['documents', 'documents'], ['letters'], 'documents'],
  ],
];
test.each(forms)('%s has one form', (name, is, isNot) => {
  const variable = variables.get(name);
  if (!variable) throw new Error(name);
  expect(isCanonical(variable, is)).toBe(true);
  for (const value of isNot) expect(isCanonical(variable, value), String(value)).toBe(false);
  const values = (value: unknown) => ({ library: 1, clauses: [], variables: { [name]: value } });
  expect(EditionValues.safeParse(values(is)).success).toBe(true);
  for (const value of isNot) expect(EditionValues.safeParse(values(value)).success).toBe(false);
});

test.each([
  ['another library', { library: 2, clauses: [], variables: {} }],
  ['a clause of nobody', { library: 1, clauses: ['own-clause'], variables: {} }],
  ['a variable of nobody', { library: 1, clauses: [], variables: { colour: 'red' } }],
  ['a field too many', { library: 1, clauses: [], variables: {}, text: '' }],
  ['a field too few', { library: 1, clauses: [] }],
])('%s: not parsed', (_, values) => {
  expect(EditionValues.safeParse(values).success).toBe(false);
});

test('options are put in the order of the library, whatever order they were clicked in', () => {
  const variable = variables.get('modalities');
  const options = variable && 'options' in variable ? variable.options : [];
  expect(inOrder(options, ['sealed-device', 'portal'])).toEqual(['portal', 'sealed-device']);
});
