import { afterAll, beforeAll, expect, test } from 'vitest';
import { refuse } from '../../app/domain/basis/result.ts';
import { accountDesk } from '../../server/accounts/desk.ts';
import { signIn } from '../../server/accounts/sign-in.ts';
import {
  credentialOf,
  enter,
  hashOf,
  newResident,
  noRecipient,
  openResidence,
  proofOf,
  randomAuth,
  recoveryOf,
  type Residence,
  type Resident,
} from './residents.ts';

let home: Residence;
beforeAll(async () => {
  home = await openResidence();
});
afterAll(() => home.close());

const deskOf = async (who: Resident) =>
  accountDesk(home.at.provider, await enter(home.at.provider, who), noRecipient);

test('of two who take one name at the same instant one is told that it is taken', async () => {
  const { provider } = home.at;
  const name = hashOf(randomAuth());
  const words = hashOf(randomAuth());
  for (let round = 0; round < 3; round += 1) {
    const people = [await newResident(provider), await newResident(provider)];
    const desks = await Promise.all(people.map(deskOf));
    // A new name alone: the passphrase proves what follows, whoever of the two got the name.
    const changes = people.map(async ({ member, fingerprint, credential: { auth } }, at) =>
      desks[at]?.changePassphrase({
        auth,
        credential: {
          ...credentialOf(member, fingerprint),
          auth,
          name: name.replace(/^./, String(round)),
        },
      }),
    );
    const taken = { ok: false, code: 'name-taken' };
    const done = { ok: true, value: undefined };
    const told = await Promise.all(changes);
    expect(told).toEqual(expect.arrayContaining([taken, done]));
    const recoveries = people.map(async (who, at) =>
      desks[at]?.setRecovery({
        auth: who.credential.auth,
        recovery: {
          ...recoveryOf(who.member, who.fingerprint),
          name: words.replace(/^./, String(round)),
        },
      }),
    );
    expect(await Promise.all(recoveries)).toEqual(expect.arrayContaining([taken, done]));
  }
});

test('whoever guesses at the door does not keep the owner from a new passphrase', async () => {
  const { provider } = home.at;
  const who = await newResident(provider);
  const desk = await deskOf(who);
  const { name, auth } = who.credential;
  for (let tries = 0; tries < 12; tries += 1)
    await signIn(provider, { name, auth: randomAuth(), code: null });
  expect(await signIn(provider, proofOf(who.credential))).toEqual(refuse('slow-down'));
  const credential = credentialOf(who.member, who.fingerprint);
  expect(await desk.changePassphrase({ auth, credential })).toMatchObject({ ok: true });
});
