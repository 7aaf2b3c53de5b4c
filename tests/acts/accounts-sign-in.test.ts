import { afterAll, beforeAll, expect, test } from 'vitest';
import { refuse } from '../../app/domain/basis/result.ts';
import { SaltAnswer, SignedIn } from '../../app/paper/wire-accounts.ts';
import { tables } from '../../server/accounts/accounts.ts';
import { readSession } from '../../server/accounts/session.ts';
import { recover, saltOf, signIn } from '../../server/accounts/sign-in.ts';
import { requireOk } from './person.ts';
import {
  enter,
  hashOf,
  newResident,
  openResidence,
  proofOf,
  randomAuth,
  type Residence,
} from './residents.ts';

let home: Residence;
beforeAll(async () => {
  home = await openResidence();
});
afterAll(() => home.close());

const opened = async (token: string) => readSession(home.at.provider, token);

test('a known name gets its salt, an unknown one the same invented salt every time', async () => {
  const { credential } = await newResident(home.at.provider);
  const known = await saltOf(home.at.provider, credential.name);
  expect(known).toEqual({ salt: credential.salt, scheme: 1 });
  const unknown = await saltOf(home.at.provider, hashOf('nobody'));
  expect(SaltAnswer.parse(unknown)).toEqual(await saltOf(home.at.provider, hashOf('nobody')));
  expect(unknown.salt).not.toEqual((await saltOf(home.at.provider, hashOf('no one'))).salt);
});

test('an unknown name is told scheme 2 as seldom as a known one may be, and always the same', async () => {
  let seconds = 0;
  for (let at = 0; at < 320; at += 1) {
    const asked = await saltOf(home.at.provider, hashOf(`nobody ${at}`));
    expect(await saltOf(home.at.provider, hashOf(`nobody ${at}`))).toEqual(asked);
    if (asked.scheme === 2) seconds += 1;
  }
  // One in 16: of 320 there are 20, and fewer than 3 or more than 60 in no lifetime.
  expect(seconds).toBeGreaterThan(2);
  expect(seconds).toBeLessThan(61);
});

test('name and passphrase open the locks, as they were closed', async () => {
  const who = await newResident(home.at.provider);
  const { token, locks } = requireOk(await signIn(home.at.provider, proofOf(who.credential)));
  const { salt, scheme } = who.credential;
  expect(SignedIn.parse(locks)).toEqual({
    member: who.member,
    party: who.party,
    locks: who.credential.locks,
    salt,
    scheme,
    needs: 'nothing',
  });
  const { member, party, fingerprint } = who;
  expect(await opened(token)).toMatchObject({ kind: 'full', member, party, fingerprint });
});

test('an unknown name and a wrong passphrase cost the same and are answered the same', async () => {
  const { credential, recovery } = await newResident(home.at.provider);
  const ask = async (way: typeof signIn, name: string) => {
    const before = { ...home.calls };
    const answer = await way(home.at.provider, { name, auth: randomAuth(), code: null });
    const { hash, verify } = home.calls;
    return { answer, hash: hash - before.hash, verify: verify - before.verify };
  };
  const answer = refuse('sign-in-failed');
  for (const [way, known] of [
    [signIn, credential.name],
    [recover, recovery.name],
  ] as const) {
    expect(await ask(way, known)).toEqual({ answer, hash: 0, verify: 1 });
    expect(await ask(way, hashOf(randomAuth()))).toEqual({ answer, hash: 0, verify: 1 });
  }
});

test('nobody comes in by the other way, nor on the other surface', async () => {
  const { credential, recovery } = await newResident(home.at.provider);
  const failed = refuse('sign-in-failed');
  expect(await signIn(home.at.provider, proofOf(recovery))).toEqual(failed);
  expect(await recover(home.at.provider, proofOf(credential))).toEqual(failed);
  expect(await signIn(home.at.staff, proofOf(credential))).toEqual(failed);
});

test('ten wrong tries are free, then each waits, never beyond 30 seconds', async () => {
  const who = await newResident(home.at.provider);
  for (const name of [who.credential.name, hashOf(randomAuth())]) {
    const guess = () => signIn(home.at.provider, { name, auth: randomAuth(), code: null });
    for (let tries = 0; tries < 10; tries += 1)
      expect(await guess()).toEqual(refuse('sign-in-failed'));
    const before = home.calls.verify;
    expect(await guess()).toEqual(refuse('slow-down'));
    expect(home.calls.verify).toBe(before);
    for (let tries = 0; tries < 8; tries += 1) {
      home.pass(30);
      expect(await guess()).toEqual(refuse('sign-in-failed'));
      expect(await guess()).toEqual(refuse('slow-down'));
    }
  }
  // Being turned away makes nobody wait longer, and the owner's own try takes it all back.
  home.pass(30);
  expect(await signIn(home.at.provider, proofOf(who.credential))).toMatchObject({ ok: true });
  expect(
    await signIn(home.at.provider, { ...proofOf(who.credential), auth: randomAuth() }),
  ).toEqual(refuse('sign-in-failed'));
});

test('wrong tries are forgotten after an hour', async () => {
  const name = hashOf(randomAuth());
  const guess = () => signIn(home.at.provider, { name, auth: randomAuth(), code: null });
  for (let tries = 0; tries < 10; tries += 1) await guess();
  expect(await guess()).toEqual(refuse('slow-down'));
  home.pass(3600);
  for (let tries = 0; tries < 10; tries += 1)
    expect(await guess()).toEqual(refuse('sign-in-failed'));
});

test('many guesses at once count as many', async () => {
  const name = hashOf(randomAuth());
  const guesses = Array.from({ length: 25 }, () =>
    signIn(home.at.provider, { name, auth: randomAuth(), code: null }),
  );
  const answers = await Promise.all(guesses);
  const slowed = answers.filter((answer) => !answer.ok && answer.code === 'slow-down');
  expect(slowed).toHaveLength(15);
});

test('the database holds neither names, tokens, locks nor proofs as they were sent', async () => {
  const who = await newResident(home.at.provider);
  const { token } = requireOk(await signIn(home.at.provider, proofOf(who.credential)));
  await enter(home.at.provider, who);
  const { read } = home.at.provider.keeper;
  const rows = [];
  for (const table of ['account', 'recovery', 'lock', 'recovery_lock', 'session'] as const)
    rows.push(
      await tables(home.at.provider, read)
        .selectFrom(table)
        .selectAll()
        .where('member', '=', who.member)
        .execute(),
    );
  expect(rows.every((found) => found.length > 0)).toBe(true);
  const plain = JSON.stringify(rows, (_, value: unknown) =>
    typeof value === 'object' && value !== null && 'data' in value && Array.isArray(value.data)
      ? Buffer.from(value.data).toString('hex')
      : value,
  );
  const sent = [who.credential.auth, who.recovery.auth, token];
  const sealed = [...who.credential.locks, ...who.recovery.locks].map((lock) => lock.sealed);
  for (const text of [...sent, ...sealed])
    expect(plain).not.toContain(Buffer.from(text, 'base64url').toString('hex'));
  for (const name of [who.credential.name, who.recovery.name]) expect(plain).not.toContain(name);
});
