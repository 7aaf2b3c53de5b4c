import { afterAll, beforeAll, expect, test } from 'vitest';
import { DocumentId, newId, QuestionId, type SubmissionId } from '../../app/domain/basis/id.ts';
import { base64url, type Octets } from '../../app/domain/basis/octets.ts';
import type { Seal } from '../../app/paper/acts/envelope.ts';
import type { Certificate } from '../../app/paper/openpgp.ts';
import { deed } from '../../app/vault/deed.ts';
import { newKey } from '../../app/vault/openpgp.ts';
import { malformed } from './malformed.ts';
import { deposited } from './path.ts';
import { rowCounts, sealOf, sealRaw, signRaw } from './raw.ts';
import { openWorld, type World } from './world.ts';

let world: World;
let submission: SubmissionId;
/** Whom a question must be sealed to: intake and the party. */
let right: Certificate[];

beforeAll(async () => {
  world = await openWorld();
  submission = await deposited(world);
  const { log, party, partyKey } = world.organisation;
  const about = { party, submission };
  const { intake } = world.staff;
  await intake.act(deed({ act: 'submission.open/1', log, about, commits: {}, facts: {} }));
  await intake.read(log);
  const team = world.ceremony.teams.get('intake');
  if (team === undefined) throw new Error('no team');
  right = [team.certificate, partyKey.certificate];
});
afterAll(() => world.close());

interface Asked {
  readonly octets: Octets;
  readonly seal: Seal;
}

/** Intake asks a question with this envelope. */
const ask = async ({ octets, seal }: Asked, envelopes = [{ id: seal.id, octets }]) => {
  const { intake } = world.staff;
  const { log, party } = world.organisation;
  const about = { party, submission, question: newId(QuestionId) };
  const signed = await signRaw(intake, { act: 'submission.ask/1', log, about, seals: [seal] });
  const sent = envelopes.map((each) => ({ id: each.id, octets: base64url(each.octets) }));
  return intake.post({ acts: [signed], envelopes: sent });
};
const question = (recipients = right, contentBytes?: number) =>
  sealRaw('question/1', world.staff.intake.key, recipients, contentBytes);

const refusal = async (asked: Promise<unknown>, code: string) => {
  const before = await rowCounts(world.house.database.owner);
  expect(await asked).toEqual({ ok: false, code });
  expect(await rowCounts(world.house.database.owner)).toEqual(before);
};

/** The same message, misshapen: its seal names the changed octets truly. */
const reshaped = async (change: (octets: Octets) => Octets) => {
  const changed = change((await question()).octets);
  return { octets: changed, seal: await sealOf('question/1', changed) };
};
test('an envelope that is one is stored, and its recipients alone may read it', async () => {
  const asked = await question();
  expect(await ask(asked)).toMatchObject({ ok: true });
  const read = await world.organisation.desk.envelope(asked.seal.id);
  expect(read).toEqual({ ok: true, value: asked.octets });
});

test.each(malformed)('%s is no envelope', async (_, change) => {
  await refusal(ask(await reshaped(change)), 'envelope-malformed');
});

test('a size that no bucket has is refused', async () => {
  await refusal(ask(await question(right, 1000)), 'envelope-size');
  await refusal(ask(await question(right, 70_001)), 'envelope-size');
});

test('nobody is sealed to who may not read, and nobody is left out', async () => {
  const stranger = (await newKey('member:stranger')).certificate;
  const [intake, party] = right;
  if (intake === undefined || party === undefined) throw new Error('two recipients');
  const analysis = world.ceremony.teams.get('analysis')?.certificate ?? stranger;
  for (const wrong of [
    [intake],
    [party],
    [...right, stranger],
    [intake, stranger],
    [analysis, party],
  ])
    await refusal(ask(await question(wrong)), 'envelope-recipients');
});

test('the octets are those that were signed, and they are there', async () => {
  const asked = await question();
  await refusal(ask(asked, []), 'envelope-missing');
  const altered = asked.octets.slice();
  altered[altered.length - 1] = (altered.at(-1) ?? 0) ^ 1;
  await refusal(ask({ ...asked, octets: altered }), 'envelope-altered');
  await refusal(
    ask({ ...asked, seal: { ...asked.seal, size: asked.seal.size + 1 } }),
    'envelope-altered',
  );
  const other = await question();
  const both = [asked, other].map(({ octets, seal }) => ({ id: seal.id, octets }));
  await refusal(ask(asked, both), 'post-malformed');
});

test('an id that was used is not used again, and a kind of another act not at all', async () => {
  const asked = await question();
  expect(await ask(asked)).toMatchObject({ ok: true });
  const again = await question();
  await refusal(ask({ ...again, seal: { ...again.seal, id: asked.seal.id } }), 'id-reused');
  const note = await sealRaw('note/1', world.staff.intake.key, right);
  await refusal(ask(note), 'seals-not-of-this-act');
});

test('what a member seals to itself, misshapen, is not kept', async () => {
  const stranger = await newKey('member:stranger');
  const { octets } = await sealRaw('invitation/1', stranger, [stranger.certificate]);
  const before = await rowCounts(world.house.database.owner);
  for (const [sentence, change] of malformed) {
    const own = { id: newId(DocumentId), octets: change(octets) };
    const told = await world.organisation.desk.keepOwn(own);
    expect([sentence, told]).toEqual([sentence, { ok: false, code: 'envelope-malformed' }]);
  }
  expect(await rowCounts(world.house.database.owner)).toEqual(before);
});
