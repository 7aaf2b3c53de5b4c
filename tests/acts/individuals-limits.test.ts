/** What an individual may send before anybody has answered, and all of them together. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DocumentId, newId, type SubmissionId } from '../../app/domain/basis/id.ts';
import { answered, given, newOpening, opened } from './individual.ts';
import type { Organisation } from './organisation.ts';
import { keepDraft } from './path.ts';
import { rowCounts } from './raw.ts';
import { openWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const gib = 2 ** 30;
const house = () => world.house;
const fresh = async (): Promise<Organisation> => opened(house(), await newOpening(house()));
const leavesNoRow = async (work: () => Promise<unknown>): Promise<unknown> => {
  const before = await rowCounts(house().database.owner);
  const answer = await work();
  expect(await rowCounts(house().database.owner)).toEqual(before);
  return answer;
};

test('three drafts until somebody has answered', async () => {
  const of = await fresh();
  const submission = await given(house(), of);
  for (let kept = 0; kept < 3; kept += 1) await keepDraft({ organisation: of });
  await expect(keepDraft({ organisation: of })).rejects.toThrow('drafts-limit');
  await answered(world, of, submission);
  await keepDraft({ organisation: of });
  expect(await of.desk.limits()).toMatchObject({ ownLeftBytes: null, drafts: null });
});

test('2 GiB until somebody has answered; all together a share of the disk', async () => {
  const of = await fresh();
  const submission = await given(house(), of);
  const draft = await keepDraft({ organisation: of });
  const claim = (who: Organisation, at: SubmissionId, bytes: number) =>
    who.desk.claimBody(at, newId(DocumentId), bytes);
  const { ownLeftBytes, drafts } = await of.desk.limits();
  expect([(ownLeftBytes ?? 0) < 2 * gib, drafts]).toEqual([true, 3]);
  expect(await leavesNoRow(() => claim(of, draft, 2 * gib))).toBe('full');
  expect(await claim(of, draft, gib)).toBe(true);
  expect(await claim(of, draft, gib)).toBe('full');
  await answered(world, of, submission);
  expect(await claim(of, draft, gib)).toBe(true);
  const next = await fresh();
  const other = await keepDraft({ organisation: next });
  expect(await leavesNoRow(() => claim(next, other, gib))).toBe('full');
  expect((await next.desk.limits()).allLeftBytes).toBeLessThan(gib);
});

test('of an organisation nothing is counted', async () => {
  const uncounted = { ownLeftBytes: null, allLeftBytes: null, drafts: null };
  expect(await world.organisation.desk.limits()).toEqual(uncounted);
  const draft = await keepDraft(world);
  expect(await world.organisation.desk.claimBody(draft, newId(DocumentId), 50 * gib)).toBe(true);
});
