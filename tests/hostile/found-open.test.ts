/** Whoever finds a signed-in device: keys open, session open, and no passphrase. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { recover, signIn } from '../../app/acts/accounts/enter.ts';
import { renewRecovery } from '../../app/acts/accounts/passphrase.ts';
import { beginSecondFactor, confirmSecondFactor } from '../../app/acts/accounts/second-factor.ts';
import { refuse } from '../../app/domain/basis/result.ts';
import { newWords } from '../../toolkit/demonstration-staff.ts';
import { codeOf, sure } from '../../toolkit/people.ts';
import { newClient } from './client.ts';
import { newcomer, type Newcomer } from './newcomer.ts';
import { openPortal, type Portal } from './portal.ts';
import { passphrase } from './world.ts';

const wrong = 'orange lunar glory zoo sunset cabin violin';
const done = { ok: true, value: undefined };

let portal: Portal;
let owner: Newcomer;
beforeAll(async () => {
  portal = await openPortal(['intake-officer']);
  owner = await newcomer(portal);
});
afterAll(() => portal.close());

/** The code of half a minute later each time: a step's code opens once. */
const codes = (secret: string) => {
  const now = Date.now();
  return [0, 30_000].map((later) => codeOf(secret, now + later));
};
const comesBy = async (words: string, code: string | undefined) =>
  recover((await newClient(portal.place, 'staff')).gate, words, code ?? null);

test('the second factor is set by the passphrase: at first, and when it is changed', async () => {
  const [code = ''] = codes(owner.totpSecret);
  expect(await confirmSecondFactor(owner.client.gate, wrong, code)).toEqual(
    refuse('sign-in-failed'),
  );
  expect(await confirmSecondFactor(owner.client.gate, passphrase, code)).toEqual(done);
  const other = sure(await beginSecondFactor(owner.client.gate), 'beginning');
  const [others = ''] = codes(other);
  expect(await confirmSecondFactor(owner.client.gate, wrong, others)).toEqual(
    refuse('sign-in-failed'),
  );
  // The one before is still the one that is asked for.
  const asked = { name: 'newcomer', passphrase, code: codes(owner.totpSecret)[1] ?? null };
  const again = await newClient(portal.place, 'staff');
  expect(await signIn(again.gate, asked)).toMatchObject({ ok: true });
});

test('recovery words are replaced by the passphrase', async () => {
  const taken = newWords();
  expect(await renewRecovery(owner.client.gate, wrong, taken)).toEqual(refuse('sign-in-failed'));
  expect(await comesBy(taken, codes(owner.totpSecret)[0])).toEqual(refuse('sign-in-failed'));
  expect(await renewRecovery(owner.client.gate, passphrase, taken)).toEqual(done);
  expect(await comesBy(owner.paper, undefined)).toEqual(refuse('sign-in-failed'));
  expect(await comesBy(taken, undefined)).toEqual(refuse('code-needed'));
});
