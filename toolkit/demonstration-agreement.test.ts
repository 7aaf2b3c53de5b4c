import { expect, test } from 'vitest';
import { compose } from '../app/domain/agreements/compose.ts';
import { demonstrationParty, demonstrationValues } from './demonstration-agreement.ts';

const keys = { provider: 'ab'.repeat(32), mechanism: 'cd'.repeat(32) };

test('the demonstration’s agreement composes, and says that it is fictional', () => {
  const composed = compose(demonstrationValues(keys));
  expect(composed.ok && composed.value.edition.text.ar).toContain(demonstrationParty.name.ar);
  expect(composed.ok && composed.value.edition.text.en).toContain('(fictional)');
  expect(composed.ok && composed.value.edition.text.en).toContain(keys.mechanism);
});

test('it takes no fingerprint of another form', () => {
  expect(() => demonstrationValues({ ...keys, provider: 'AB'.repeat(32) })).toThrow();
});
