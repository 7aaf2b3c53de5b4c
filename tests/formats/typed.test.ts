import { expect, test } from 'vitest';
import { typed, typedPassphrase } from '../../app/domain/accounts/typed.ts';
import frozen from './typed.json' with { type: 'json' };

test.each(frozen['typed/1'])('typed/1: $says', ({ text, typed: is }) => {
  expect(typed(text)).toBe(is);
});

test.each(frozen.passphrases)('typed/1 of a passphrase: $says', async ({ text, typed: is }) => {
  expect(await typedPassphrase(text)).toBe(is);
});
