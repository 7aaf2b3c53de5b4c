import { afterAll, beforeAll, expect, test } from 'vitest';
import { MemberId, newId } from '../../app/domain/basis/id.ts';
import { refuse } from '../../app/domain/basis/result.ts';
import type { Credential } from '../../app/paper/account.ts';
import { accountDesk } from '../../server/accounts/desk.ts';
import { readSession } from '../../server/accounts/session.ts';
import { recover, saltOf, signIn } from '../../server/accounts/sign-in.ts';
import { requireOk } from './person.ts';
import {
  credentialOf,
  enter,
  lockOf,
  newResident,
  noRecipient,
  openResidence,
  proofOf,
  randomAuth,
  randomKey,
  recoveryOf,
  sessionOf,
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

test('a new passphrase takes the place of the old one and ends other sessions', async () => {
  const { provider } = home.at;
  const who = await newResident(provider);
  const other = requireOk(await signIn(provider, proofOf(who.credential)));
  const mine = requireOk(await signIn(provider, proofOf(who.credential)));
  const desk = accountDesk(provider, await sessionOf(provider, mine.token), noRecipient);
  const credential: Credential = {
    ...credentialOf(who.member, who.fingerprint),
    scheme: 2,
    locks: [lockOf(who.member, who.fingerprint, 2)],
  };
  const { auth } = who.credential;
  expect(await desk.changePassphrase({ auth, credential })).toEqual({ ok: true, value: undefined });
  expect(await readSession(provider, other.token)).toBeUndefined();
  expect(await readSession(provider, mine.token)).toMatchObject({ kind: 'full' });
  expect(await signIn(provider, proofOf(who.credential))).toEqual(refuse('sign-in-failed'));
  expect(await saltOf(provider, credential.name)).toEqual({ salt: credential.salt, scheme: 2 });
  const again = requireOk(await signIn(provider, proofOf(credential)));
  expect(again.locks.locks).toEqual(credential.locks);
});

const refusals: [
  sentence: string,
  but: (who: Resident, whole: Credential) => Partial<{ auth: string; credential: Credential }>,
  code: string,
][] = [
  ['without the old one', () => ({ auth: randomAuth() }), 'sign-in-failed'],
  [
    'for another key',
    (who, whole) => ({ credential: { ...whole, locks: [lockOf(who.member, randomKey(), 1)] } }),
    'lock-malformed',
  ],
  [
    "with another member's lock",
    (who, whole) => ({
      credential: { ...whole, locks: [lockOf(newId(MemberId), who.fingerprint, 1)] },
    }),
    'lock-malformed',
  ],
  [
    'with a lock of another scheme',
    (who, whole) => ({
      credential: { ...whole, locks: [lockOf(who.member, who.fingerprint, 2)] },
    }),
    'lock-malformed',
  ],
  [
    'with one key twice',
    (_, whole) => {
      const party = whole.locks.map((lock) => ({ ...lock, kind: 'party' as const }));
      return { credential: { ...whole, locks: [...whole.locks, ...party] } };
    },
    'lock-malformed',
  ],
  [
    'with a lock too short to hold a key',
    (_, whole) => ({
      credential: { ...whole, locks: whole.locks.map((lock) => ({ ...lock, sealed: 'AAAA' })) },
    }),
    'lock-malformed',
  ],
  [
    'with octets that have another spelling',
    (_, whole) => ({
      credential: {
        ...whole,
        locks: whole.locks.map((lock) => ({ ...lock, sealed: 'A'.repeat(49) + 'B' })),
      },
    }),
    'lock-malformed',
  ],
];
test.each(refusals)('a passphrase is not changed %s', async (_, but, code) => {
  const who = await newResident(home.at.provider);
  const desk = await deskOf(who);
  const credential = credentialOf(who.member, who.fingerprint);
  const asked = { auth: who.credential.auth, credential, ...but(who, credential) };
  expect(await desk.changePassphrase(asked)).toEqual(refuse(code));
  expect(await signIn(home.at.provider, proofOf(who.credential))).toMatchObject({ ok: true });
  expect((await desk.locks()).locks).toEqual(who.credential.locks);
});

test("somebody else's name is not taken", async () => {
  const who = await newResident(home.at.provider);
  const other = await newResident(home.at.provider);
  const desk = await deskOf(who);
  const { name } = other.credential;
  const credential = { ...credentialOf(who.member, who.fingerprint), name };
  const { auth } = who.credential;
  expect(await desk.changePassphrase({ auth, credential })).toEqual(refuse('name-taken'));
  const recovery = { ...recoveryOf(who.member, who.fingerprint), name: other.recovery.name };
  expect(await desk.setRecovery({ auth, recovery })).toEqual(refuse('name-taken'));
  expect(await signIn(home.at.provider, proofOf(other.credential))).toMatchObject({ ok: true });
});

test('guessing inside a session is slowed as outside', async () => {
  const who = await newResident(home.at.provider);
  const desk = await deskOf(who);
  const credential = credentialOf(who.member, who.fingerprint);
  for (let tries = 0; tries < 10; tries += 1)
    await desk.changePassphrase({ auth: randomAuth(), credential });
  const { auth } = who.credential;
  expect(await desk.changePassphrase({ auth, credential })).toEqual(refuse('slow-down'));
  home.pass(30);
  expect(await desk.changePassphrase({ auth, credential })).toMatchObject({ ok: true });
});

test('recovery words open a session that sets a new passphrase, and is whole then', async () => {
  const { provider } = home.at;
  const who = await newResident(provider);
  const lost = requireOk(await signIn(provider, proofOf(who.credential)));
  const opened = requireOk(await recover(provider, proofOf(who.recovery)));
  expect(opened.locks).toEqual({
    member: who.member,
    party: who.party,
    locks: who.recovery.locks,
    salt: null,
    scheme: 0,
    needs: 'passphrase',
  });
  const session = await sessionOf(provider, opened.token);
  expect(session.kind).toBe('recovery');
  const desk = accountDesk(provider, session, noRecipient);
  expect(await desk.readOwn()).toEqual([]);
  const credential = credentialOf(who.member, who.fingerprint);
  const { auth } = who.credential;
  expect(await desk.changePassphrase({ auth, credential })).toEqual(refuse('sign-in-failed'));
  const proven = { auth: who.recovery.auth, credential };
  expect(await desk.changePassphrase(proven)).toMatchObject({ ok: true });
  expect(await sessionOf(provider, opened.token)).toMatchObject({ kind: 'full' });
  expect(await readSession(provider, lost.token)).toBeUndefined();
  expect(await signIn(provider, proofOf(credential))).toMatchObject({ ok: true });
});

test('new recovery words take the place of the old ones', async () => {
  const { provider } = home.at;
  const who = await newResident(provider);
  const desk = await deskOf(who);
  const { auth } = who.credential;
  const recovery = recoveryOf(who.member, who.fingerprint);
  const foreign = { ...recovery, locks: [lockOf(who.member, randomKey(), 0)] };
  expect(await desk.setRecovery({ auth, recovery: foreign })).toEqual(refuse('lock-malformed'));
  expect(await desk.setRecovery({ auth, recovery })).toMatchObject({ ok: true });
  expect(await recover(provider, proofOf(who.recovery))).toEqual(refuse('sign-in-failed'));
  expect(requireOk(await recover(provider, proofOf(recovery))).locks.locks).toEqual(recovery.locks);
});
