/** An open session alone takes nobody's account: what does asks for the passphrase once more. */
import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { refuse } from '../../app/domain/basis/result.ts';
import type { AccountDesk } from '../../app/paper/desks.ts';
import { RecoveryAsked, TotpConfirmAsked } from '../../app/paper/wire-accounts.ts';
import type { Accounts } from '../../server/accounts/accounts.ts';
import { accountDesk } from '../../server/accounts/desk.ts';
import { recover, signIn } from '../../server/accounts/sign-in.ts';
import { requireOk } from './person.ts';
import {
  credentialOf,
  enter,
  newResident,
  noRecipient,
  openResidence,
  proofOf,
  randomAuth,
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

const done = { ok: true, value: undefined };

/** The steps by which an account changes hands, each as whoever sits in the session takes it. */
const steps = {
  'new recovery words': (desk: AccountDesk, { member, fingerprint }: Resident) => {
    const recovery = recoveryOf(member, fingerprint);
    return (auth: string) => desk.setRecovery({ auth, recovery });
  },
  'a second factor': async (desk: AccountDesk) => {
    const { secret } = await desk.beginTotp();
    const totp = new TOTP({ secret: Secret.fromBase32(secret) });
    return (auth: string) =>
      desk.confirmTotp({ auth, code: totp.generate({ timestamp: Date.parse(home.pass(0)) }) });
  },
};
const inside = async (accounts: Accounts, who: Resident) =>
  accountDesk(accounts, await enter(accounts, who), noRecipient);

/** Both old ways in stand: nothing was taken. */
const isAsBefore = async (accounts: Accounts, who: Resident) => {
  expect(await signIn(accounts, proofOf(who.credential))).toMatchObject({ ok: true });
  const recovered = requireOk(await recover(accounts, proofOf(who.recovery)));
  expect(recovered.locks.locks).toEqual(who.recovery.locks);
};

test.each(Object.entries(steps))('%s: the passphrase, and nothing else', async (_, begin) => {
  const { provider } = home.at;
  const who = await newResident(provider);
  const take = await begin(await inside(provider, who), who);
  for (const auth of [randomAuth(), who.recovery.auth])
    expect(await take(auth)).toEqual(refuse('sign-in-failed'));
  await isAsBefore(provider, who);
  expect(await take(who.credential.auth)).toEqual(done);
});

test.each(Object.entries(steps))('%s: guessing is slowed, by member', async (_, begin) => {
  const { provider } = home.at;
  const who = await newResident(provider);
  const desk = await inside(provider, who);
  const take = await begin(desk, who);
  for (let tries = 0; tries < 10; tries += 1) await take(randomAuth());
  const { auth } = who.credential;
  expect(await take(auth)).toEqual(refuse('slow-down'));
  // All of them are one lock to be picked: another step is not another ten tries.
  const credential = credentialOf(who.member, who.fingerprint);
  expect(await desk.changePassphrase({ auth, credential })).toEqual(refuse('slow-down'));
  // Outside nobody waits, and what was tried there counts for nothing here.
  expect(await signIn(provider, proofOf(who.credential))).toMatchObject({ ok: true });
  expect(await take(auth)).toEqual(refuse('slow-down'));
  home.pass(30);
  expect(await (await begin(desk, who))(auth)).toEqual(done);
  for (let tries = 0; tries < 9; tries += 1) await take(randomAuth());
  expect(await desk.changePassphrase({ auth, credential })).toEqual(done);
});

test.each(Object.entries(steps))('%s: in a session of words, they prove it', async (_, begin) => {
  const { provider } = home.at;
  const who = await newResident(provider);
  const { token } = requireOk(await recover(provider, proofOf(who.recovery)));
  const desk = accountDesk(provider, await sessionOf(provider, token), noRecipient);
  const take = await begin(desk, who);
  expect(await take(who.credential.auth)).toEqual(refuse('sign-in-failed'));
  expect(await take(who.recovery.auth)).toEqual(done);
  expect(await sessionOf(provider, token)).toMatchObject({ kind: 'recovery' });
});

test('before a second factor stands, it is confirmed by whoever has the passphrase too', async () => {
  const { staff } = home.at;
  const who = await newResident(staff);
  const { token } = requireOk(await signIn(staff, proofOf(who.credential)));
  const desk = accountDesk(staff, await sessionOf(staff, token), noRecipient);
  const confirm = await steps['a second factor'](desk);
  expect(await confirm(randomAuth())).toEqual(refuse('sign-in-failed'));
  expect(await sessionOf(staff, token)).toMatchObject({ kind: 'totp-only' });
  expect(await confirm(who.credential.auth)).toEqual(done);
  expect(await sessionOf(staff, token)).toMatchObject({ kind: 'full' });
});

test('a request without the proof is malformed', async () => {
  const { member, fingerprint, credential, recovery } = await newResident(home.at.provider);
  const { auth } = credential;
  expect(RecoveryAsked.safeParse({ auth, recovery }).success).toBe(true);
  expect(TotpConfirmAsked.safeParse({ auth, code: '123456' }).success).toBe(true);
  const bare = recoveryOf(member, fingerprint);
  for (const asked of [{ recovery: bare }, bare, { auth: '', recovery: bare }])
    expect(RecoveryAsked.safeParse(asked).success).toBe(false);
  for (const asked of [{ code: '123456' }, { auth: null, code: '123456' }])
    expect(TotpConfirmAsked.safeParse(asked).success).toBe(false);
});
