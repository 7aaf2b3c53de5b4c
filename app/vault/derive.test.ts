import { expect, test } from 'vitest';
import { derive } from './derive.ts';

test.each(['', ' \n'])('an empty passphrase %j is a wrong one, and no fault', async (empty) => {
  const salt = new Uint8Array(16).fill(1);
  const { auth, unlock } = await derive(empty, salt, 2);
  expect([auth.length, unlock.length]).toEqual([32, 32]);
  expect(auth).not.toEqual((await derive('word', salt, 2)).auth);
});
