import { expect, test } from 'vitest';
import { Conditions, mayBeAnalysed, safestConditions } from './conditions.ts';

const wide: Conditions = {
  seenBy: 'intake-and-analysis',
  sharing: 'competent-jurisdictions',
  named: null,
  askFirst: 'no-need-to-ask',
  hidden: 'nothing',
};

test.each([
  ['the safest answers', safestConditions],
  ['the widest answers', wide],
  ['recipients by name', { ...wide, sharing: 'named-only', named: 'محكمة دولية' }],
])('%s are conditions', (_, conditions) => {
  expect(Conditions.parse(conditions)).toEqual(conditions);
});

test.each([
  ['named recipients without a name', { ...wide, sharing: 'named-only' }],
  ['an empty name', { ...wide, sharing: 'named-only', named: '' }],
  ['a name with a space before it', { ...wide, sharing: 'named-only', named: ' ICC' }],
  ['a name where all may receive', { ...wide, named: 'ICC' }],
  ['no sharing, and no need to ask', { ...wide, sharing: 'no-one' }],
  ['an answer that is not on the list', { ...wide, hidden: 'some' }],
  ['an answer left out', { seenBy: 'intake-only', sharing: 'no-one', named: null }],
  ['an answer too many', { ...wide, until: '2030-01-01' }],
])('%s: refused', (_, conditions) => {
  expect(Conditions.safeParse(conditions).success).toBe(false);
});

test('analysis sees only what the provider let it see', () => {
  expect(mayBeAnalysed(safestConditions)).toBe(false);
  expect(mayBeAnalysed(wide)).toBe(true);
});
