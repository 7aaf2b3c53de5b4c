/** A member leaves: what every client then does by itself, and what a lying server says of it. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signIn } from '../../app/acts/accounts/enter.ts';
import { readCard } from '../../app/acts/keys/card.ts';
import { prepareEnding } from '../../app/acts/keys/renew.ts';
import { sure } from '../../toolkit/people.ts';
import { keyOf, reloaded, type Client } from './client.ts';
import { toForge } from './forge.ts';
import { openLeft, type Left } from './left.ts';
import { tellLiesAboutLeaving } from './lies-about-leaving.ts';
import { partyNow, passphrase } from './world.ts';

let opened: Left | undefined;
beforeAll(async () => {
  opened = await openLeft();
});
afterAll(() => opened?.world.close());
const left = (): Left => {
  if (opened === undefined) throw new Error('nobody has left');
  return opened;
};

test('whoever left is out at once, and is told why at the door', async () => {
  const { world, log } = left();
  const { documentation } = world.one;
  const read = await documentation.session.refresh(log);
  expect(read).toEqual({ ok: false, code: 'absent' });
  const fresh = await reloaded(world.portal.place, documentation);
  const name = 'documentation';
  const again = await signIn(fresh.gate, { name, passphrase, code: null });
  expect(again).toEqual({ ok: false, code: 'membership-ended' });
});

test('one post: revoked, a key that nobody had, and it for each who stays', async () => {
  const { world, log, before, after, staying, late, oldKey } = left();
  const { one } = world;
  const { fingerprint: old } = oldKey.certificate;
  const acts = after.slice(before.length).map((entry) => toForge(entry).act);
  expect(acts.slice(0, 4)).toEqual([
    'keys.revoke/1',
    'keys.certify/1',
    'keys.grant/1',
    'keys.grant/1',
  ]);
  const party = await partyNow(one.director, one.party);
  expect(party.partyKey).not.toBe(old);
  const held = ({ ring }: Client) =>
    ring.granted.map(({ certificate }) => certificate.fingerprint).sort();
  // With pages open all the while, the next key has come; whoever came later reads what is older.
  sure(await staying.session.refresh(log), 'reading on');
  for (const who of [one.director, staying, late])
    expect(held(who)).toEqual([old, party.partyKey].sort());
  expect(held(one.documentation)).toEqual([old]);
  expect(
    await readCard((await reloaded(world.portal.place, late)).session, one.party),
  ).toMatchObject({ ok: true });
});

test('nobody ends themselves so, nor is anybody ended twice', async () => {
  const { one } = left().world;
  const ending = async (whom: Client) => {
    const { fingerprint } = keyOf(whom).certificate;
    return prepareEnding(one.director.session, { id: one.party }, fingerprint);
  };
  expect(await ending(one.director)).toEqual({ ok: false, code: 'key-revoked' });
  expect(await ending(one.documentation)).toEqual({ ok: false, code: 'already-done' });
});

tellLiesAboutLeaving(left);
