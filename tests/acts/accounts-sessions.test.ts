import { afterAll, beforeAll, expect, test } from 'vitest';
import { tables } from '../../server/accounts/accounts.ts';
import { endSessions, readSession } from '../../server/accounts/session.ts';
import { signIn } from '../../server/accounts/sign-in.ts';
import { requireOk } from './person.ts';
import { newResident, openResidence, proofOf, type Residence } from './residents.ts';

let home: Residence;
beforeAll(async () => {
  home = await openResidence();
});
afterAll(() => home.close());

const opened = async (token: string) => readSession(home.at.provider, token);

test('a session lasts 12 hours, and 30 minutes without use', async () => {
  const who = await newResident(home.at.provider);
  const idle = requireOk(await signIn(home.at.provider, proofOf(who.credential)));
  home.pass(29 * 60);
  expect(await opened(idle.token)).toMatchObject({ member: who.member });
  home.pass(29 * 60);
  expect(await opened(idle.token)).toMatchObject({ member: who.member });
  home.pass(30 * 60);
  expect(await opened(idle.token)).toBeUndefined();
  const long = requireOk(await signIn(home.at.provider, proofOf(who.credential)));
  for (let minutes = 20; minutes < 12 * 60; minutes += 20) {
    home.pass(20 * 60);
    expect(await opened(long.token)).toMatchObject({ member: who.member });
  }
  home.pass(20 * 60);
  expect(await opened(long.token)).toBeUndefined();
});

test('the last use is written down once a minute at most', async () => {
  const who = await newResident(home.at.provider);
  const { token } = requireOk(await signIn(home.at.provider, proofOf(who.credential)));
  const seenAt = async () => {
    const rows = tables(home.at.provider, home.database.provider).selectFrom('session');
    const { seen_at } = await rows
      .select('seen_at')
      .where('member', '=', who.member)
      .executeTakeFirstOrThrow();
    return seen_at.getTime();
  };
  const first = await seenAt();
  home.pass(59);
  await opened(token);
  expect(await seenAt()).toBe(first);
  home.pass(1);
  await opened(token);
  expect(await seenAt()).toBe(first + 60_000);
});

test('signing out ends one session, or all of them', async () => {
  const { provider } = home.at;
  const who = await newResident(provider);
  const tokens = [];
  for (let at = 0; at < 3; at += 1)
    tokens.push(requireOk(await signIn(provider, proofOf(who.credential))).token);
  const [first = '', second = '', third = ''] = tokens;
  const session = await opened(first);
  if (session === undefined) throw new Error('no session');
  await provider.keeper.keep((tx) => endSessions(provider, tx, session, 'this'));
  expect(await opened(first)).toBeUndefined();
  expect(await opened(second)).toBeDefined();
  await provider.keeper.keep((tx) => endSessions(provider, tx, session, 'all'));
  expect([await opened(second), await opened(third)]).toEqual([undefined, undefined]);
});
