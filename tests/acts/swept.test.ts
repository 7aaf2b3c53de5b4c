/** What is erased after a deposit, and what a start finds after a crash. */
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DocumentId, newId, SubmissionId } from '../../app/domain/basis/id.ts';
import { keeperOf } from '../../server/audit/keep.ts';
import { sweep } from '../../server/desks/sweep.ts';
import { forgetSegments, keepSegments } from '../../server/submissions/uploads.ts';
import { depositOf, keepDraft, sendBody } from './path.ts';
import { openWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const keeper = () => keeperOf(world.house.provider.office.db);
const arrive = async (object: string): Promise<string> => {
  const { folder, octets } = world.house.storage.arriving(object);
  await mkdir(folder, { recursive: true });
  await writeFile(octets, 'octets');
  return folder;
};
const shareOf = (submission: SubmissionId) =>
  world.house.drafts.read(world.organisation.director.member, submission);
const rowsOf = async (submission: SubmissionId): Promise<unknown[]> => {
  const { owner } = world.house.database;
  const uploads =
    await sql`select object from provider.upload where submission = ${submission}`.execute(owner);
  const drafts =
    await sql`select member from provider.draft where submission = ${submission}`.execute(owner);
  return [...uploads.rows, ...drafts.rows];
};
const deposit = async (submission: SubmissionId, bodies: Parameters<typeof depositOf>[2]) => {
  const { director, log } = world.organisation;
  await director.read(log);
  return director.compose(await depositOf(world, submission, bodies));
};

test('a deposit takes with it what it does not name', async () => {
  const submission = await keepDraft(world);
  const [named, other] = [await sendBody(world, submission), await sendBody(world, submission)];
  const folder = await arrive(other.id);
  expect(await world.organisation.director.post(await deposit(submission, [named]))).toMatchObject({
    ok: true,
  });
  expect(await rowsOf(submission)).toEqual([]);
  expect(existsSync(folder)).toBe(false);
  expect(await shareOf(submission)).toBeUndefined();
});

test('an erased draft takes with it what was sent for it, and nobody else erases it', async () => {
  const submission = await keepDraft(world);
  const { id } = await sendBody(world, submission);
  const folder = await arrive(id);
  await world.organisation.desk.eraseDraft(newId(SubmissionId));
  expect(await rowsOf(submission)).toHaveLength(2);
  await world.organisation.desk.eraseDraft(submission);
  expect(await rowsOf(submission)).toEqual([]);
  expect(existsSync(folder)).toBe(false);
});

test('a save that races a deposit leaves neither draft nor share', async () => {
  const submission = await keepDraft(world);
  const body = await sendBody(world, submission);
  const share = (await shareOf(submission))?.share ?? new Uint8Array();
  const draft = {
    submission,
    octets: new Uint8Array(randomBytes(50_000)),
    share: new Uint8Array(share),
  };
  const post = await deposit(submission, [body]);
  const saves = Array.from({ length: 8 }, () => world.organisation.desk.saveDraft(draft));
  const [posted] = await Promise.all([world.organisation.director.post(post), ...saves]);
  expect(posted).toMatchObject({ ok: true });
  expect(await rowsOf(submission)).toEqual([]);
  expect(await shareOf(submission)).toBeUndefined();
  expect(await world.organisation.desk.saveDraft(draft)).toEqual({
    ok: false,
    code: 'already-done',
  });
});

test('two tabs that begin one draft with two shares: the first stands, the other is told', async () => {
  const submission = newId(SubmissionId);
  const begin = () => {
    const share = new Uint8Array(randomBytes(32));
    return world.organisation.desk.saveDraft({ submission, octets: share, share });
  };
  const told = await Promise.all([begin(), begin()]);
  expect(told).toEqual(
    expect.arrayContaining([
      { ok: true, value: undefined },
      { ok: false, code: 'id-reused' },
    ]),
  );
  const kept = await shareOf(submission);
  expect(kept?.octets).toEqual(kept?.share);
  await world.organisation.desk.eraseDraft(submission);
});

test('digests of octets that were given up are not believed', async () => {
  const submission = await keepDraft(world);
  const body = await sendBody(world, submission);
  const post = await deposit(submission, [body]);
  // Given up and begun again: the same object, and no octet has come.
  expect(await forgetSegments(keeper(), body.id, 0)).toBe(true);
  expect(await world.organisation.director.post(post)).toEqual({ ok: false, code: 'body-missing' });
  await world.organisation.desk.eraseDraft(submission);
  expect(await forgetSegments(keeper(), body.id, 0)).toBe(false);
  const late = keepSegments(keeper(), body.id, 0, [new Uint8Array(32)]);
  await expect(late).rejects.toThrow('not on its way');
});

test('a start finds what crashes left, removes it, and nothing else', async () => {
  const { drafts, storage, provider, database } = world.house;
  const { member } = world.organisation.director;
  const open = await keepDraft(world);
  const sent = await arrive((await sendBody(world, open)).id);
  const orphan = await arrive(newId(DocumentId));
  const share = new Uint8Array(32);
  const rowless = newId(SubmissionId);
  await drafts.write(member, rowless, share, share);
  // A deposit whose draft was not erased: the server ended between the two.
  const late = await keepDraft(world);
  const post = await deposit(late, [await sendBody(world, late)]);
  const kept = await shareOf(late);
  expect(await world.organisation.director.post(post)).toMatchObject({ ok: true });
  await sql`insert into provider.draft values (${late}, ${member}, now())`.execute(database.owner);
  await drafts.write(member, late, share, kept?.share ?? share);
  const folder = join(database.folder, 'drafts', member, open);
  const unfinished = `sealed.${newId(DocumentId)}.new`;
  await writeFile(join(folder, unfinished), 'half');
  await sweep(provider);
  expect([existsSync(sent), existsSync(orphan)]).toEqual([true, false]);
  expect(await readdir(folder)).toEqual(['sealed', 'share']);
  expect(await shareOf(open)).toBeDefined();
  expect([await shareOf(rowless), await shareOf(late)]).toEqual([undefined, undefined]);
  expect(await rowsOf(late)).toEqual([]);
  await sweep(provider);
  expect(await storage.allArriving()).toHaveLength(1);
});
