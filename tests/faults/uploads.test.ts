import { afterAll, afterEach, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import * as z from 'zod/mini';
import { readDrafts } from '../../app/acts/submissions/drafts.ts';
import { measure } from '../../app/vault/hashing-craft.ts';
import { enterAs, sure } from '../../toolkit/people.ts';
import { letSessionsExpire, openWorld, type AtWork, type World } from './people.ts';
import { numbersFrom } from './points.ts';
import {
  create,
  depositOf,
  fileOf,
  makeReady,
  offsetOf,
  sendPart,
  sendRest,
  type Ready,
} from './sending.ts';
import { newSmallDisk } from './small-disk.ts';
import { freshBook, troubleIn } from './whole.ts';

const limitMs = 600_000;
const ClockOff = z.strictObject({
  code: z.literal('clock-off'),
  details: z.strictObject({ secondsOff: z.int() }),
});
let world: World;
let intake: AtWork;
const disk = newSmallDisk();
beforeAll(async () => {
  world = await openWorld(disk.giveTo);
  intake = await world.enter('intake-officer');
}, limitMs);
afterEach(() => void vi.useRealTimers());
afterAll(async () => {
  disk.end();
  await world.stage.close();
});

const ready = (sizeBytes: number, seed: number): Promise<Ready> =>
  makeReady(world.member.session, world, fileOf(sizeBytes, seed));

/** What staff are given is what was sealed, octet by octet. */
const expectStored = async ({ object, body }: Ready): Promise<void> => {
  const stored = sure(await intake.session.wire.octets(`/api/staff/bodies/${object}`), 'fetching');
  expect(Buffer.compare(stored, body)).toBe(0);
};

/** Deposits what was sent, and fetches it. Everything is whole. */
const expectDeposited = async (of: Ready): Promise<void> => {
  const { member, party, stage } = world;
  const post = await depositOf(member.session, party, of);
  sure(await member.session.send(post), 'depositing');
  await expectStored(of);
  const book = await freshBook(member.session, member.send, member.session.logs.party(party));
  expect(await troubleIn(stage, book)).toEqual([]);
};

test(
  'a part that is cut anywhere by kill -9 goes on where the server says, and nothing is lost',
  async () => {
    const { stage, member } = world;
    const of = await ready(1_500_000, 1);
    expect(await create(member.send, of)).toBe(201);
    const random = numbersFrom(1);
    let acknowledged = 0;
    for (const victim of ['server', 'postgres', 'server'] as const) {
      const after = Math.floor(random() * (of.body.length - acknowledged));
      stage.line.cut({ of: 'request', after, then: () => stage.kill(victim) });
      const answer = await sendPart(member.send, of, acknowledged).catch(() => undefined);
      expect([undefined, 500]).toContain(answer?.status); // a server without its database says so
      await stage.restart();
      const at = await offsetOf(member.send, of);
      expect(at).toBeGreaterThanOrEqual(acknowledged);
      expect(at).toBeLessThanOrEqual(acknowledged + after);
      const end = Math.min(of.body.length, (at ?? 0) + 200_000);
      expect((await sendPart(member.send, of, at ?? 0, end)).status).toBe(204);
      acknowledged = end;
    }
    expect(await sendRest(member.send, of)).toBe(of.body.length - acknowledged);
    await expectDeposited(of);
  },
  limitMs,
);

test('a full disk says so, keeps what it has, and goes on when there is room', async ({ skip }) => {
  if (!disk.isThere()) {
    console.warn('SKIPPED: this user may not mount a small disk, so none was filled');
    skip('this user may not mount a small disk');
    return;
  }
  const { send } = world.member;
  const of = await ready(6_000_000, 2);
  expect(await create(send, of)).toBe(201);
  expect((await sendPart(send, of, 0, 1_000_000)).status).toBe(204);
  disk.shrink(2000);
  onTestFinished(disk.widen);
  for (let again = 0; again < 2; again += 1) {
    const full = await sendPart(send, of, (await offsetOf(send, of)) ?? -1);
    expect([full.status, await full.text()]).toEqual([507, 'no room\n']);
    expect(await offsetOf(send, of)).toBeGreaterThanOrEqual(1_000_000);
  }
  disk.widen();
  expect(await sendRest(send, of)).toBeGreaterThan(0);
  await expectDeposited(of);
});

test('two tabs that send the same draft at once store one body', async () => {
  const { send } = world.member;
  const of = await ready(3_000_000, 3);
  expect(await create(send, of)).toBe(201);
  const both = await Promise.allSettled([sendPart(send, of, 0), sendPart(send, of, 0)]);
  const statuses = both.map((one) => (one.status === 'fulfilled' ? one.value.status : 'lost'));
  expect(statuses.filter((status) => status === 204).length).toBeLessThanOrEqual(1);
  for (const status of statuses) expect([204, 409, 423, 400, 'lost']).toContain(status);
  await sendRest(send, of);
  const one = await depositOf(world.member.session, world.party, of);
  const other = await depositOf(world.member.session, world.party, of);
  const answers = await Promise.all([one, other].map((post) => world.member.session.send(post)));
  const codes = answers.map((answer) => (answer.ok ? 'received' : answer.code));
  expect(codes.toSorted()).toEqual(['already-done', 'received']);
  const { session } = world.member;
  const book = await freshBook(session, send, session.logs.party(world.party));
  expect(await troubleIn(world.stage, book)).toEqual([]);
});

test('a session that ends in the middle of a body: signed in again, it goes on', async () => {
  const { stage, member, party, people } = world;
  const of = await ready(1_000_000, 4);
  expect(await create(member.send, of)).toBe(201);
  expect((await sendPart(member.send, of, 0, 300_000)).status).toBe(204);
  await letSessionsExpire(stage);
  const gone = await sendPart(member.send, of, 300_000);
  expect([gone.status, await gone.text()]).toEqual([404, 'absent\n']);
  expect(await offsetOf(member.send, of)).toBeUndefined();
  const [person] = people.filter(({ role }) => role === 'documentation');
  if (person === undefined) throw new Error('nobody documents');
  const { place } = stage;
  const send = place.newSend();
  const session = await enterAs(person, send, place.root, party);
  const drafts = sure(await readDrafts(session, party), 'reading drafts');
  const kept = drafts.find(({ submission }) => submission === of.kept.draft.submission);
  expect(kept?.opened).toMatchObject({ ok: true, value: { share: of.kept.share } });
  expect(await offsetOf(send, of)).toBe(300_000);
  expect(await sendRest(send, of)).toBe(of.body.length - 300_000);
  // The second tab chooses the same file again: its body is the same, octet by octet.
  const {
    item,
    file,
    kept: { draft, share },
  } = of;
  const { segments } = await measure(
    new Blob([file]),
    () => undefined,
    new AbortController().signal,
  );
  const secrets = { draftSecret: draft.draftSecret, draftShare: share };
  await session.vault.prepare({ item, file: new Blob([file]), ...secrets, segments });
  sure(await session.send(await depositOf(session, party, of)), 'depositing');
  await expectStored(of);
  world = { ...world, member: { session, send } };
});

test('a part sent twice, or beyond what has come, changes nothing', async () => {
  const { send } = world.member;
  const of = await ready(500_000, 5);
  expect(await create(send, of)).toBe(201);
  expect((await sendPart(send, of, 0, 200_000)).status).toBe(204);
  expect((await sendPart(send, of, 0, 200_000)).status).toBe(409);
  expect((await sendPart(send, of, 300_000)).status).toBe(409);
  expect(await offsetOf(send, of)).toBe(200_000);
  const beyond = { ...of, body: new Uint8Array([...of.body, 1, 2, 3]) };
  expect((await sendPart(send, beyond, 200_000)).status).toBe(413);
  expect(await offsetOf(send, of)).toBeGreaterThanOrEqual(200_000);
  expect(await offsetOf(send, of)).toBeLessThanOrEqual(of.body.length);
  await sendRest(send, of);
  await expectDeposited(of);
});

test('a clock that is 11 minutes off is told so, by how much, and nothing is recorded', async () => {
  const { member, party, stage } = world;
  const of = await ready(1000, 6);
  await sendRest(member.send, of);
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 11 * 60_000 });
  const post = await depositOf(member.session, party, of);
  vi.useRealTimers();
  const answer = await member.send('/api/provider/post', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(post),
  });
  expect(answer.status).toBe(422);
  const said = ClockOff.parse(await answer.json());
  expect(Math.abs(said.details.secondsOff - 11 * 60)).toBeLessThan(60);
  const { session, send } = member;
  const book = await freshBook(session, send, session.logs.party(party));
  expect(book.party?.submissions.has(of.kept.draft.submission)).toBe(false);
  expect(await troubleIn(stage, book)).toEqual([]);
  await expectDeposited(of);
});
