/** Whoever finds a signed-in device: keys open, session open, and no passphrase. */
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { recover, signIn } from '../../app/acts/accounts/enter.ts';
import { joinStaff } from '../../app/acts/accounts/join.ts';
import { renewRecovery } from '../../app/acts/accounts/passphrase.ts';
import { beginSecondFactor, confirmSecondFactor } from '../../app/acts/accounts/second-factor.ts';
import { refuse } from '../../app/domain/basis/result.ts';
import { newWords } from '../../toolkit/demonstration-staff.ts';
import { codeOf, sure } from '../../toolkit/people.ts';
import { readJson, StaffWords } from '../../toolkit/workstation.ts';
import { newClient, type Client } from './client.ts';
import { openPortal, type Portal } from './portal.ts';
import { passphrase } from './world.ts';

const wrong = 'orange lunar glory zoo sunset cabin violin';
const done = { ok: true, value: undefined };

let portal: Portal;
let owner: Client;
let first: string;
let paper: string;
beforeAll(async () => {
  portal = await openPortal(['intake-officer']);
  const words = readJson(join(portal.place.ceremony, 'offline', 'staff-words.json'));
  const [invited] = StaffWords.parse(words);
  if (invited === undefined) throw new Error('nobody was invited');
  owner = await newClient(portal.place, 'staff');
  paper = newWords();
  const joiner = {
    invitationWords: invited.words,
    recoveryWords: paper,
    signInName: 'owner',
    passphrase,
    scheme: 2 as const,
    name: 'owner',
  };
  first = sure(await joinStaff(owner.session, joiner), 'joining').totpSecret;
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
  const [code = ''] = codes(first);
  expect(await confirmSecondFactor(owner.gate, wrong, code)).toEqual(refuse('sign-in-failed'));
  expect(await confirmSecondFactor(owner.gate, passphrase, code)).toEqual(done);
  const other = sure(await beginSecondFactor(owner.gate), 'beginning');
  const [others = ''] = codes(other);
  expect(await confirmSecondFactor(owner.gate, wrong, others)).toEqual(refuse('sign-in-failed'));
  // The one before is still the one that is asked for.
  const asked = { name: 'owner', passphrase, code: codes(first)[1] ?? null };
  const again = await newClient(portal.place, 'staff');
  expect(await signIn(again.gate, asked)).toMatchObject({ ok: true });
});

test('recovery words are replaced by the passphrase', async () => {
  const taken = newWords();
  expect(await renewRecovery(owner.gate, wrong, taken)).toEqual(refuse('sign-in-failed'));
  expect(await comesBy(taken, codes(first)[0])).toEqual(refuse('sign-in-failed'));
  expect(await renewRecovery(owner.gate, passphrase, taken)).toEqual(done);
  expect(await comesBy(paper, undefined)).toEqual(refuse('sign-in-failed'));
  expect(await comesBy(taken, undefined)).toEqual(refuse('code-needed'));
});
