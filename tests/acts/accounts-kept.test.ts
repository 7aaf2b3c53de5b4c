import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DocumentId, newId, SubmissionId } from '../../app/domain/basis/id.ts';
import { fromHex, joined, type Octets } from '../../app/domain/basis/octets.ts';
import { refuse } from '../../app/domain/basis/result.ts';
import { sealedBytes } from '../../app/paper/bucket.ts';
import { kemAlgorithm } from '../../app/paper/kem.ts';
import { headerBytes, packet, tag } from '../../app/paper/packets.ts';
import { accountDesk } from '../../server/accounts/desk.ts';
import { eraseDraft, mostDraftBytes, readDrafts, saveDraft } from '../../server/accounts/drafts.ts';
import { mostOwnBytes } from '../../server/accounts/own.ts';
import { openDrafts, type Drafts } from '../../server/platform/storage.ts';
import {
  enter,
  newResident,
  noRecipient,
  openResidence,
  randomKey,
  type Residence,
} from './residents.ts';

let home: Residence;
let folder: Drafts;
beforeAll(async () => {
  home = await openResidence();
  folder = await openDrafts(join(home.database.folder, 'drafts'));
});
afterAll(() => home.close());

const random = (sizeBytes: number): Octets => new Uint8Array(randomBytes(sizeBytes));

/** The encryption subkey of whoever is asked about here. */
const ownKey = randomKey();

/** Packets of a sealed document's outer shape; what is inside is random. */
const envelope = (recipients = 1, bucketBytes = 1024, more = 0, first = ownKey): Octets => {
  const pkesk = (_: unknown, nth: number) =>
    packet(
      tag.pkesk,
      joined(
        Uint8Array.of(6, 33, 6),
        fromHex(nth === 0 ? first : randomKey()),
        Uint8Array.of(kemAlgorithm),
        random(1197 - 36),
      ),
    );
  const whole = sealedBytes(bucketBytes);
  const body = whole - headerBytes(whole - 6) + more;
  const seipd = packet(tag.seipd, joined(Uint8Array.of(2, 9, 3, 12), random(body - 4)));
  return joined(...Array.from({ length: recipients }, pkesk), seipd);
};
const deskOf = async () =>
  accountDesk(
    home.at.provider,
    await enter(home.at.provider, await newResident(home.at.provider)),
    () => Promise.resolve(ownKey),
  );

test('a document to oneself is kept, replaced, and shown to nobody else', async () => {
  const [mine, other] = [await deskOf(), await deskOf()];
  const id = newId(DocumentId);
  const [first, second] = [envelope(), envelope(1, 2048)];
  for (const octets of [first, second])
    expect(await mine.keepOwn({ id, octets })).toEqual({ ok: true, value: undefined });
  expect(await mine.readOwn()).toEqual([{ id, octets: second }]);
  expect(await other.readOwn()).toEqual([]);
  // The same id is another member's own affair: neither sees or moves the other's.
  expect(await other.keepOwn({ id, octets: first })).toMatchObject({ ok: true });
  expect(await mine.readOwn()).toEqual([{ id, octets: second }]);
});

const malformed: [sentence: string, octets: () => Octets, code: string][] = [
  ['words in the open', () => new TextEncoder().encode('words'), 'envelope-malformed'],
  ['nothing', () => new Uint8Array(), 'envelope-malformed'],
  ['something behind', () => joined(envelope(), Uint8Array.of(0)), 'envelope-malformed'],
  ['two recipients', () => envelope(2), 'envelope-recipients'],
  ["another's key", () => envelope(1, 1024, 0, randomKey()), 'envelope-recipients'],
  ['a size that says something', () => envelope(1, 1024, 1), 'envelope-size'],
  ['more than there is room for', () => random(mostOwnBytes + 1), 'too-large'],
];
test.each(malformed)('not kept: %s', async (_, octets, code) => {
  const desk = await deskOf();
  const id = newId(DocumentId);
  expect(await desk.keepOwn({ id, octets: octets() })).toEqual(refuse(code));
  expect(await desk.readOwn()).toEqual([]);
});

test('a session without a second factor keeps and reads nothing', async () => {
  const { staff } = home.at;
  const desk = accountDesk(staff, await enter(staff, await newResident(staff)), noRecipient);
  const document = { id: newId(DocumentId), octets: envelope() };
  expect(await desk.keepOwn(document)).toEqual(refuse('absent'));
  expect(await desk.readOwn()).toEqual([]);
});

test('a draft is kept beside its share, replaced, and erased with it', async () => {
  const { provider } = home.at;
  const session = await enter(provider, await newResident(provider));
  const submission = newId(SubmissionId);
  const share = random(32);
  for (const octets of [random(1000), random(2000)]) {
    const saved = await saveDraft(provider, folder, session, { submission, octets, share }, null);
    expect(saved).toEqual({ ok: true, value: undefined });
    const savedAt = home.pass(0);
    expect(await readDrafts(provider, folder, session)).toEqual([
      { submission, octets, share, savedAt },
    ]);
    home.pass(10);
  }
  await eraseDraft(provider, folder, session, submission);
  expect(await readDrafts(provider, folder, session)).toEqual([]);
  expect(await folder.read(session.member, submission)).toBeUndefined();
});

test('a draft is of one member: for everyone else it is not there', async () => {
  const { provider } = home.at;
  const [mine, other] = [
    await enter(provider, await newResident(provider)),
    await enter(provider, await newResident(provider)),
  ];
  const draft = { submission: newId(SubmissionId), octets: random(100), share: random(32) };
  await saveDraft(provider, folder, mine, draft, null);
  expect(await saveDraft(provider, folder, other, draft, null)).toEqual(refuse('absent'));
  expect(await readDrafts(provider, folder, other)).toEqual([]);
  await eraseDraft(provider, folder, other, draft.submission);
  expect(await readDrafts(provider, folder, mine)).toHaveLength(1);
});

test('a draft keeps its share, and has a largest size', async () => {
  const { provider } = home.at;
  const session = await enter(provider, await newResident(provider));
  const draft = { submission: newId(SubmissionId), octets: random(100), share: random(32) };
  const save = (but: Partial<typeof draft>) =>
    saveDraft(provider, folder, session, { ...draft, ...but }, null);
  expect(await save({ octets: random(mostDraftBytes + 1) })).toEqual(refuse('draft-too-large'));
  expect(await save({ octets: new Uint8Array() })).toEqual(refuse('post-malformed'));
  expect(await save({ share: random(31) })).toEqual(refuse('post-malformed'));
  expect(await readDrafts(provider, folder, session)).toEqual([]);
  expect(await save({})).toMatchObject({ ok: true });
  expect(await save({ share: random(32) })).toEqual(refuse('id-reused'));
  expect(await readDrafts(provider, folder, session)).toMatchObject([{ share: draft.share }]);
});
