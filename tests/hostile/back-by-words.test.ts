/** A newcomer of staff who lost the passphrase before the second factor was confirmed comes back. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { recover, signIn, unlock } from '../../app/acts/accounts/enter.ts';
import { renewRecovery, replacePassphrase } from '../../app/acts/accounts/passphrase.ts';
import { beginSecondFactor, confirmSecondFactor } from '../../app/acts/accounts/second-factor.ts';
import { refuse } from '../../app/domain/basis/result.ts';
import { newWords } from '../../toolkit/demonstration-staff.ts';
import { codeOf, sure } from '../../toolkit/people.ts';
import { newClient } from './client.ts';
import { newcomer } from './newcomer.ts';
import { openPortal, type Portal } from './portal.ts';

const chosen = {
  name: 'newcomer',
  passphrase: 'orange lunar glory zoo sunset cabin violin',
  scheme: 2 as const,
};

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal(['intake-officer']);
});
afterAll(() => portal.close());

test('by words, a new passphrase, the second factor, and only then a new paper', async () => {
  const { paper } = await newcomer(portal);
  const { gate } = await newClient(portal.place, 'staff');
  sure(await recover(gate, paper, null), 'the words');
  expect(await replacePassphrase(gate, paper, chosen)).toEqual({
    ok: true,
    value: 'second-factor',
  });
  // This is where the newcomer stood before, without a way on.
  const next = newWords();
  expect(await renewRecovery(gate, chosen.passphrase, next)).toEqual(refuse('absent'));
  const secret = sure(await beginSecondFactor(gate), 'beginning');
  sure(await confirmSecondFactor(gate, chosen.passphrase, codeOf(secret)), 'confirming');
  sure(await renewRecovery(gate, chosen.passphrase, next), 'the new paper');
  sure(await unlock(gate, chosen.passphrase), 'the keys');
  const later = await newClient(portal.place, 'staff');
  const code = codeOf(secret, Date.now() + 30_000);
  sure(await signIn(later.gate, { ...chosen, code }), 'signing in');
  expect(await recover(later.gate, paper, null)).toEqual(refuse('sign-in-failed'));
  // Whoever has the second factor is asked for nothing more after the new passphrase.
  expect(await recover(later.gate, next, null)).toEqual(refuse('code-needed'));
});
