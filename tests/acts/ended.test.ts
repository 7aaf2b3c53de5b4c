/** The end of a membership at the server: no session, no draft, no act; and what was sealed after. */
import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { digestFrom } from '../../app/domain/basis/digest.ts';
import { DocumentId, newId, SubmissionId } from '../../app/domain/basis/id.ts';
import { deed, type AnyDeed } from '../../app/vault/deed.ts';
import { newKey } from '../../app/vault/openpgp.ts';
import { isEnded } from '../../server/custody/ended.ts';
import { sweep } from '../../server/desks/sweep.ts';
import { documentationOf, type Member } from './member.ts';
import { acknowledged, asked, askingOf, depositOf, drafted } from './path.ts';
import { requireOk } from './person.ts';
import { certifyingKey, granting, nextKey, revoking } from './renewing.ts';
import { openWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const draftOf = async ({ desk }: Member): Promise<SubmissionId> => {
  const submission = newId(SubmissionId);
  const share = new Uint8Array(randomBytes(32));
  requireOk(await desk.saveDraft({ submission, octets: share, share }));
  return submission;
};
const left = async ({ person: { member } }: Member, submission: SubmissionId) => {
  const { owner } = world.house.database;
  const { rows } = await sql<{ sessions: number; drafts: number }>`select
    (select count(*)::int from provider.session where member = ${member}) as sessions,
    (select count(*)::int from provider.draft where member = ${member}) as drafts`.execute(owner);
  return { ...rows[0], share: (await world.house.drafts.read(member, submission)) !== undefined };
};
/** What the director's browser posts: the key that left is revoked, and the next one made. */
const ending = async ({ person }: Member): Promise<AnyDeed[]> => {
  const { organisation } = world;
  const next = await nextKey(organisation);
  return [
    revoking(organisation, person),
    certifyingKey(organisation, next),
    granting(organisation, next, organisation.director),
  ];
};

test('whoever is ended has no session, no draft and no act from that moment on', async () => {
  const { organisation, house } = world;
  const { party, director, log, desk } = organisation;
  const member = await documentationOf(world, organisation);
  await director.act(granting(organisation, organisation.partyKey, member.person));
  const submission = await draftOf(member);
  await member.person.read(log);
  const digest = digestFrom(new Uint8Array(32));
  const body = { id: newId(DocumentId), kind: 'body/1', digest, size: 100_000 };
  const deposit = await member.person.compose(await depositOf(world, submission, [body]));
  expect(await left(member, submission)).toEqual({ sessions: 1, drafts: 1, share: true });
  await director.act(...(await ending(member)));
  expect(await left(member, submission)).toEqual({ sessions: 0, drafts: 0, share: false });
  const who = { party, member: member.person.member };
  expect(await isEnded(house.provider.office, who)).toBe(true);
  expect(await isEnded(house.provider.office, { party, member: director.member })).toBe(false);
  // A desk that was handed out before: the log refuses by name what comes after.
  expect(await member.desk.post(deposit)).toEqual({ ok: false, code: 'key-revoked' });
  expect(await desk.log('party', 0)).toMatchObject({ ok: true });
});

test('revoked at the other surface: the next start erases what lies here', async () => {
  const { organisation, house, staff } = world;
  const member = await documentationOf(world, organisation);
  const submission = await draftOf(member);
  await staff.officer.act(revoking(organisation, member.person));
  expect(await left(member, submission)).toMatchObject({ drafts: 1, share: true });
  await sweep(house.provider);
  expect(await left(member, submission)).toEqual({ sessions: 0, drafts: 0, share: false });
});

test('a member without the next key cannot make one, and nobody brings the old one back', async () => {
  const { organisation } = world;
  const member = await documentationOf(world, organisation);
  const key = await newKey(`party:${organisation.party}`);
  await expect(member.person.act(certifyingKey(organisation, key))).rejects.toThrow(
    'not-permitted',
  );
  const old = certifyingKey(organisation, organisation.partyKey);
  await expect(organisation.director.act(old)).rejects.toThrow('key-superseded');
});

test('party-key-changed: what was sealed to the key of before is not recorded', async () => {
  const { organisation, staff } = world;
  const { director, log, party } = organisation;
  const done = await acknowledged(world);
  await staff.intake.read(log);
  const question = await staff.intake.compose(askingOf(organisation, done));
  const waiting = await drafted(world, done);
  const { about } = waiting;
  const member = await documentationOf(world, organisation);
  await director.act(...(await ending(member)));
  expect(await staff.intake.post(question)).toEqual({ ok: false, code: 'party-key-changed' });
  await staff.intake.act(askingOf(organisation, done));
  await staff.head.read(log);
  const { draft } = waiting;
  const release = deed({
    act: 'feedback.release/1',
    log,
    about: { ...about, party },
    commits: {},
    facts: { draft },
  });
  await expect(staff.head.act(release)).rejects.toThrow('party-key-changed');
});

test('party-key-stale: a key that went with somebody is sealed to by nobody', async () => {
  const { organisation, staff } = world;
  const { director } = organisation;
  const done = await acknowledged(world);
  const member = await documentationOf(world, organisation);
  const key = director.ring.granted.at(-1);
  if (key === undefined) throw new Error('no key of the party');
  await director.act(granting(organisation, key, member.person));
  await director.act(revoking(organisation, member.person));
  await expect(asked(world, done)).rejects.toThrow('party-key-stale');
  const next = await nextKey(organisation);
  await director.act(certifyingKey(organisation, next), granting(organisation, next, director));
  await asked(world, done);
  await expect(staff.intake.act(askingOf(organisation, done))).resolves.toHaveLength(1);
});
