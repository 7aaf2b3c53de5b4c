import { expect, test } from 'vitest';
import { all, valuesOf, without } from '../../../tests/formats/edition-values.ts';
import { compose, faithful } from './compose.ts';
import type { ProblemCode } from './problems.ts';
import { EditionValues } from './values.ts';

test('the plainest answers compose', () => {
  expect(EditionValues.safeParse(valuesOf()).success).toBe(true);
  expect(compose(valuesOf()).ok).toBe(true);
});

const entry = { ar: 'كذا', en: 'such' };
const dropped = (name: string): EditionValues => {
  const values = valuesOf();
  const kept = Object.entries(values.variables).filter(([each]) => each !== name);
  return { ...values, variables: Object.fromEntries(kept) };
};
const refusals: [sentence: string, values: EditionValues, code: ProblemCode][] = [
  ['clauses in another order', valuesOf({}, [...all].reverse()), 'clauses-out-of-order'],
  ['a clause twice', valuesOf({}, [...all, 'languages' as const]), 'clauses-out-of-order'],
  ['a mandatory clause left out', valuesOf({}, without('feedback')), 'clause-mandatory'],
  ['no clause at all', valuesOf({}, []), 'clause-mandatory'],
  [
    'items shared on consent, without the clause on sharing',
    valuesOf({ default_conditions: 'consent-case-by-case' }, without('sharing-with-jurisdictions')),
    'sharing-clause-needed',
  ],
  [
    'items shared freely, without the clause on sharing',
    valuesOf(
      { default_conditions: 'competent-jurisdictions' },
      without('sharing-with-jurisdictions'),
    ),
    'sharing-clause-needed',
  ],
  ['a name left out', dropped('party_name'), 'variable-missing'],
  [
    "an option's own variable left out",
    { ...valuesOf({ retention: 'until-date' }), variables: dropped('retention').variables },
    'variable-missing',
  ],
  [
    'the date of an option that was not chosen',
    valuesOf({ retention_until: '2030-01-01' }),
    'variable-surplus',
  ],
  [
    'a period that ends before it begins',
    valuesOf({ period_from: '2020-01-02', period_to: '2020-01-01' }),
    'period-reversed',
  ],
  [
    'a text with a full stop where the sentence ends',
    valuesOf({ material_subject: { ar: 'كذا', en: 'such.' } }),
    'text-ends-sentence',
  ],
  [
    'an entry that is a sentence',
    valuesOf({ third_party_duties: [entry, { ar: 'كذا.', en: 'such' }] }),
    'text-ends-sentence',
  ],
];
test.each(refusals)('%s: refused', (_, values, code) => {
  expect(compose(values)).toEqual({ ok: false, code });
});

test('a name may end with a full stop where no sentence ends', () => {
  expect(compose(valuesOf({ party_name: { ar: 'ذاكرة', en: 'Zakira e.V.' } })).ok).toBe(true);
});

test('an edition is faithful to its values, to the letter', () => {
  const composed = compose(valuesOf());
  if (!composed.ok) throw new Error(composed.code);
  const { edition } = composed.value;
  expect(faithful(JSON.parse(JSON.stringify(edition)))).toEqual(composed);
  const unfaithful = { ok: false, code: 'edition-unfaithful' };
  const { ar, en } = edition.text;
  expect(faithful({ ...edition, text: { ar: ar.replace('لا يجوز', 'يجوز'), en } })).toEqual(
    unfaithful,
  );
  expect(faithful({ ...edition, text: { ar, en: en + '\n' } })).toEqual(unfaithful);
  expect(faithful({ ...edition, values: valuesOf({ notice_days: 31 }) })).toEqual(unfaithful);
  expect(faithful({ ...edition, values: valuesOf({}, []) })).toEqual(unfaithful);
  expect(faithful({ ...edition, note: '' })).toEqual(unfaithful);
  expect(faithful(null)).toEqual(unfaithful);
});
