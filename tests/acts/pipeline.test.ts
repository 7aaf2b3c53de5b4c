import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { InvitationId, newId, PartyId, StatementId } from '../../app/domain/basis/id.ts';
import { momentOf } from '../../app/domain/basis/moment.ts';
import { base64url, fromBase64url } from '../../app/domain/basis/octets.ts';
import { keysLog, mechanismLog, partyLog } from '../../app/domain/custody/log-id.ts';
import type { Post } from '../../app/paper/post.ts';
import { newKey } from '../../app/vault/openpgp.ts';
import { changed, postOf, rowCounts, signRaw } from './raw.ts';
import { newRedeem, soon } from './organisation.ts';
import { openWorld, type World } from './world.ts';

let world: World;
/** A statement that is allowed now, whoever posts it again: an invitation by the director. */
let invitation: Post;
let facts: { role: string; redeem: string; until: string };

beforeAll(async () => {
  world = await openWorld();
  const { director, log } = world.organisation;
  await director.read(log);
  facts = { role: 'documentation', redeem: await newRedeem(), until: soon(14) };
  const about = { invitation: newId(InvitationId) };
  invitation = postOf(await signRaw(director, { act: 'invitation.make/1', log, about, facts }));
});
afterAll(() => world.close());

const director = () => world.organisation.director;
/** Another invitation, with words of its own. */
const another = async (): Promise<Post> => {
  const { log } = world.organisation;
  const about = { invitation: newId(InvitationId) };
  const own = { ...facts, redeem: await newRedeem() };
  return postOf(await signRaw(director(), { act: 'invitation.make/1', log, about, facts: own }));
};
const refusedWith = async (post: Post | Promise<Post>, code: string, details = {}) => {
  const before = await rowCounts(world.house.database.owner);
  expect(await director().post(await post)).toEqual({ ok: false, code, ...details });
  expect(await rowCounts(world.house.database.owner)).toEqual(before);
};
const but = (change: Parameters<typeof changed>[2]) => changed(invitation, director().key, change);

test('an organisation is vouched for and its agreement is in force', async () => {
  const book = await director().read(world.organisation.log);
  expect(book.party?.agreements.get(world.agreement)?.state).toBe('in-force');
  const { head } = world.staff;
  const desk = await world.house.staffDesk(world.ceremony.staff.head);
  const { party } = world.organisation;
  expect(await desk.parties()).toMatchObject([{ party, isVouched: true }]);
  expect(await desk.agreements()).toMatchObject([{ party, state: 'in-force' }]);
  // The other surface's client verifies the very same lines.
  const seen = await head.read(world.organisation.log);
  expect(seen.roots).toEqual(book.roots);
});

test('a clock more than ten minutes off is told by how much', async () => {
  const at = (seconds: number) => momentOf(new Date(Date.now() + seconds * 1000));
  const answer = await director().post(await but((it) => ({ ...it, at: at(3600) })));
  expect(answer).toMatchObject({ ok: false, code: 'clock-off' });
  const details = 'details' in answer ? answer.details : undefined;
  expect(details).toEqual({ secondsOff: expect.closeTo(3600, -1) as number });
  expect(await director().post(await but((it) => ({ ...it, at: at(-700) })))).toMatchObject({
    code: 'clock-off',
  });
});

test('what is not a statement of ours is refused', async () => {
  await refusedWith(
    but((it) => ({ ...it, more: 1 })),
    'statement-malformed',
  );
  await refusedWith(
    but((it) => ({ ...it, act: 'invitation.make/2' })),
    'statement-malformed',
  );
  const [act] = invitation.acts;
  const spaced = base64url(new Uint8Array([0x20, ...fromBase64url(act?.statement ?? '')]));
  await refusedWith(
    postOf({ statement: spaced, signature: act?.signature ?? '' }),
    'statement-not-canonical',
  );
  await refusedWith(postOf(...invitation.acts, ...invitation.acts), 'post-malformed');
});

test('a statement is by whoever is signed in, and the signature is theirs', async () => {
  const stranger = await newKey('member:nobody');
  const by = stranger.certificate.fingerprint;
  await refusedWith(
    changed(invitation, stranger, (it) => ({ ...it, by })),
    'not-the-signer',
  );
  await refusedWith(
    changed(invitation, stranger, (it) => it),
    'signature-wrong',
  );
  const [act] = invitation.acts;
  const octets = fromBase64url(act?.signature ?? '');
  octets[octets.length - 1] = (octets.at(-1) ?? 0) ^ 1;
  await refusedWith(
    postOf({ statement: act?.statement ?? '', signature: base64url(octets) }),
    'signature-wrong',
  );
});

test('a head that the log never had was not seen', async () => {
  const seen = (size: number, root: string) => but((it) => ({ ...it, seen: { size, root } }));
  await refusedWith(seen(2, 'sha256:' + '0'.repeat(64)), 'seen-unknown');
  await refusedWith(seen(10_000, 'sha256:' + '0'.repeat(64)), 'seen-unknown');
});

test('logs of others, of the Mechanism and of nobody are one and the same absence', async () => {
  const { fingerprint } = world.ceremony.root.certificate;
  const foreign = [
    partyLog(fingerprint, newId(PartyId)),
    mechanismLog(fingerprint),
    keysLog(fingerprint),
    `amana/${'0'.repeat(16)}/keys`,
  ];
  for (const log of foreign)
    await refusedWith(
      but((it) => ({ ...it, log })),
      'absent',
    );
});

test('what a role may not do is refused by the chain', async () => {
  const about = { ...world.organisation, agreement: world.agreement };
  const { log, party } = world.organisation;
  const commits = { edition: 'sha256:' + '0'.repeat(64) };
  const { edition } = (await director().read(log)).party?.agreements.get(about.agreement) ?? {};
  const of = { party, agreement: world.agreement, edition: edition ?? '' };
  const countersign = { act: 'agreement.countersign/1', log, about: of, commits };
  await refusedWith(postOf(await signRaw(director(), countersign)), 'not-permitted');
});

test('all acts of a post are recorded, or none', async () => {
  const fine = await another();
  const wrong = await but((it) => ({ ...it, facts: { ...facts, role: 'director' } }));
  await refusedWith(postOf(...fine.acts, ...wrong.acts), 'not-permitted');
});

test('the same bytes are answered first of all: same answer, no second effect', async () => {
  const first = await director().post(invitation);
  expect(first).toMatchObject({ ok: true, value: [{ log: world.organisation.log }] });
  const before = await rowCounts(world.house.database.owner);
  world.house.clock.offsetSeconds = 2 * 86_400;
  try {
    expect(await director().post(invitation)).toEqual(first);
  } finally {
    world.house.clock.offsetSeconds = 0;
  }
  expect(await rowCounts(world.house.database.owner)).toEqual(before);
  await refusedWith(
    but((it) => ({ ...it, facts: { ...facts, until: soon(3) } })),
    'id-reused',
  );
  // The same words cannot invite twice, whatever the statement's id.
  await refusedWith(
    but((it) => ({ ...it, id: newId(StatementId), about: { invitation: newId(InvitationId) } })),
    'id-reused',
  );
});

test('posts at once take turns: all are recorded, in one order', async () => {
  const { log } = world.organisation;
  const size = (await director().read(log)).lines.length;
  const posts = await Promise.all([1, 2, 3, 4].map(another));
  const answers = await Promise.all(posts.map((post) => director().post(post)));
  expect(answers.every(({ ok }) => ok)).toBe(true);
  expect((await director().read(log)).lines.length).toBe(size + 4);
});

test('a server that forgot everything reads its rows again; altered rows stop it', async () => {
  const { shelf } = world.house.provider.office;
  const { log } = world.organisation;
  shelf.clear();
  expect(await director().post(await another())).toMatchObject({ ok: true });
  await sql`update exchange.leaf set statement = statement || '\\x20'
    where log = ${log} and leaf_index = 1`.execute(world.house.database.owner);
  shelf.clear();
  const post = await another();
  await expect(director().post(post)).rejects.toThrow('was altered');
});
