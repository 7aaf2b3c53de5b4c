import { afterAll, beforeAll, expect, test } from 'vitest';
import { InvitationId, newId } from '../../app/domain/basis/id.ts';
import { mechanismLog } from '../../app/domain/custody/log-id.ts';
import { deed } from '../../app/vault/deed.ts';
import { invite, joined, newDirector, newRedeem, soon, vouch } from './organisation.ts';
import { changed, rowCounts } from './raw.ts';
import { openMechanism } from './world.ts';

let mechanism: Awaited<ReturnType<typeof openMechanism>>;
beforeAll(async () => {
  mechanism = await openMechanism();
});
afterAll(() => mechanism.close());

const invited = () => invite(mechanism.staff.officer, mechanism.ceremony.root.certificate);
const refused = async (asked: Parameters<typeof mechanism.house.visitor.join>[0], code: string) => {
  const before = await rowCounts(mechanism.house.database.owner);
  expect(await mechanism.house.visitor.join(asked)).toEqual({ ok: false, code });
  expect(await rowCounts(mechanism.house.database.owner)).toEqual(before);
};

test('words are shown once, and tell no more than what they are for', async () => {
  const { redeem, invitation } = await invited();
  const { visitor } = mechanism.house;
  expect(await visitor.invitation(redeem)).toEqual({
    ok: true,
    value: { invitation, role: 'director', party: null },
  });
  const absent = { ok: false, code: 'absent' };
  expect(await visitor.invitation(await newRedeem())).toEqual(absent);
  expect(await visitor.invitedLog(redeem, 0)).toEqual(absent);
  await joined(mechanism.house, await newDirector(mechanism.house, { redeem, invitation }));
  expect(await visitor.invitation(redeem)).toEqual(absent);
});

test('joining again with the same bytes is the same joining; with others it is refused', async () => {
  const { house } = mechanism;
  const words = await invited();
  const joiner = await newDirector(house, words);
  await joined(house, joiner);
  expect(await house.visitor.join(joiner.asked)).toMatchObject({ ok: true });
  const second = await newDirector(house, words);
  await refused(second.asked, 'invitation-used');
});

test('an invitation is for one thing, until a moment', async () => {
  const { house } = mechanism;
  const [words, other] = [await invited(), await invited()];
  const joiner = await newDirector(house, words);
  await refused({ ...joiner.asked, redeem: other.redeem }, 'absent');
  await refused({ ...joiner.asked, redeem: await newRedeem() }, 'absent');
  house.clock.offsetSeconds = 15 * 86_400;
  try {
    await refused(joiner.asked, 'invitation-expired');
  } finally {
    house.clock.offsetSeconds = 0;
  }
  const again = await changed(joiner.post, joiner.key, (it) => ({ ...it, more: 1 }));
  await refused({ ...joiner.asked, post: again }, 'statement-malformed');
  await refused({ ...joiner.asked, post: { ...joiner.post, envelopes: [] } }, 'envelope-missing');
});

test('what a director signs before two officers vouched is refused by name', async () => {
  const { house, staff } = mechanism;
  const organisation = await joined(house, await newDirector(house, await invited()));
  const { director, log } = organisation;
  const about = { invitation: newId(InvitationId) };
  const facts = { role: 'documentation', redeem: await newRedeem(), until: soon(14) } as const;
  const invitation = deed({ act: 'invitation.make/1', log, about, commits: {}, facts });
  await director.read(log);
  await expect(director.compose(invitation)).rejects.toThrow('not-vouched');
  await vouch(staff.officer, organisation, soon(0));
  await director.read(log);
  await expect(director.compose(invitation)).rejects.toThrow('not-vouched');
  await vouch(staff.second, organisation, null);
  await director.act(invitation);
  // Whoever has the words reads the log of the party that they are invited to, and no other.
  const read = await house.visitor.invitedLog(facts.redeem, 0);
  expect(read.ok && read.value.entries.length).toBe(6);
});

test('an officer who compares the number after vouching is enough, and is no third person', async () => {
  const { house, staff, ceremony } = mechanism;
  const organisation = await joined(house, await newDirector(house, await invited()));
  const desk = await house.staffDesk(ceremony.staff.head);
  const isVouched = async () =>
    (await desk.parties()).find(({ party }) => party === organisation.party)?.isVouched;
  await vouch(staff.officer, organisation, null);
  await expect(vouch(staff.officer, organisation, null)).rejects.toThrow('already-done');
  await vouch(staff.officer, organisation, soon(0));
  expect(await isVouched()).toBe(false);
  await vouch(staff.second, organisation, null);
  expect(await isVouched()).toBe(true);
  await expect(vouch(staff.officer, organisation, soon(0))).rejects.toThrow('already-done');
});

test('only an officer invites an organisation', async () => {
  const { staff, ceremony } = mechanism;
  const log = mechanismLog(ceremony.root.certificate.fingerprint);
  const about = { invitation: newId(InvitationId) };
  const facts = { role: 'director', redeem: await newRedeem(), until: soon(14) } as const;
  await staff.intake.read(log);
  const made = deed({ act: 'invitation.make/1', log, about, commits: {}, facts });
  await expect(staff.intake.compose(made)).rejects.toThrow('not-permitted');
});
