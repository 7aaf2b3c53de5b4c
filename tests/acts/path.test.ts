import { afterAll, beforeAll, expect, test } from 'vitest';
import { digestFrom } from '../../app/domain/basis/digest.ts';
import {
  DocumentId,
  FeedbackId,
  newId,
  QuestionId,
  SubmissionId,
} from '../../app/domain/basis/id.ts';
import { base64url } from '../../app/domain/basis/octets.ts';
import { mechanismLog } from '../../app/domain/custody/log-id.ts';
import { deed, enclose, type AnyDeed } from '../../app/vault/deed.ts';
import { givenItem } from '../formats/day-items.ts';
import { acknowledged, deposited, depositOf, keepDraft, sendBody } from './path.ts';
import { postOf, rowCounts, sealRaw, signRaw } from './raw.ts';
import { openWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const counts = () => rowCounts(world.house.database.owner);
const composed = async (of: AnyDeed) => {
  const { director, log } = world.organisation;
  await director.read(log);
  return director.compose(of);
};

test('a deposit is received when all its bodies are, and then the draft is gone', async () => {
  const { desk, director } = world.organisation;
  const submission = await keepDraft(world);
  const body = await sendBody(world, submission);
  expect((await desk.drafts()).map((draft) => draft.submission)).toEqual([submission]);
  const post = await composed(await depositOf(world, submission, [body]));
  expect(await director.post(post)).toMatchObject({ ok: true });
  expect(await desk.drafts()).toEqual([]);
  expect(await world.house.drafts.read(director.member, submission)).toBeUndefined();
  expect(world.house.keptBodies.has(body.id)).toBe(true);
  expect(await desk.mayReadBody(body.id)).toBe(true);
  // Nothing may be added to what was received, and no readable draft comes back.
  const share = new Uint8Array(32);
  expect(await desk.saveDraft({ submission, octets: share, share })).toMatchObject({
    code: 'already-done',
  });
  expect(await desk.claimBody(submission, newId(DocumentId), 100)).toBe(false);
  const intake = await world.house.staffDesk(world.ceremony.staff.intake);
  expect(await intake.submissions(1)).toMatchObject({
    rows: [{ submission, state: 'received', bodies: 1 }],
    pages: 1,
  });
});

test('pages of one manifest have one size: how full the last is, nobody learns', async () => {
  const { director, log } = world.organisation;
  const deposit = await depositOf(world, newId(SubmissionId), [
    { ...(await sealRaw('body/1', director.key, [director.key.certificate])).seal },
  ]);
  const full = Array.from({ length: 20 }, () => givenItem);
  const pages = [full, full, [givenItem]].map((items, page) =>
    enclose('manifest-page/1', { page, pages: 3, items }),
  );
  const others = deposit.enclosed.filter(({ kind }) => kind !== 'manifest-page/1');
  await director.read(log);
  const post = await director.compose({ ...deposit, enclosed: [...others, ...pages] });
  const ids = new Set<string>(pages.map(({ id }) => id));
  const sizes = post.envelopes.filter(({ id }) => ids.has(id)).map(({ octets }) => octets.length);
  expect([sizes.length, new Set(sizes).size]).toEqual([3, 1]);
  expect(Math.min(...sizes)).toBeGreaterThan(20_000);
});

test('bodies that are missing, altered or of another draft are refused', async () => {
  const { director } = world.organisation;
  const submission = await keepDraft(world);
  const body = await sendBody(world, submission);
  const other = await sendBody(world, await keepDraft(world));
  const before = await counts();
  const refused = async (seal: typeof body, code: string) => {
    const post = await composed(await depositOf(world, submission, [seal]));
    expect(await director.post(post)).toEqual({ ok: false, code });
  };
  await refused({ ...body, id: newId(DocumentId) }, 'body-missing');
  await refused(other, 'body-missing');
  await refused({ ...body, size: body.size + 1 }, 'body-altered');
  await refused({ ...body, digest: digestFrom(new Uint8Array(32)) }, 'body-altered');
  // A file of three segments of which one has come.
  await refused(await sendBody(world, submission, 2 ** 24 + 1), 'body-missing');
  expect({ ...(await counts()), 'provider.upload': 0, 'provider.upload_segment': 0 }).toEqual({
    ...before,
    'provider.upload': 0,
    'provider.upload_segment': 0,
  });
});

test('intake opens, asks and acknowledges; the member answers', async () => {
  const submission = await deposited(world);
  const { director, party, log } = world.organisation;
  const { intake } = world.staff;
  const about = { party, submission };
  const question = newId(QuestionId);
  const nothing = { log, commits: {}, facts: {} };
  await intake.act(deed({ act: 'submission.open/1', ...nothing, about }));
  const asked = enclose('question/1', { question, item: null, text: 'متى؟' });
  await intake.act(
    deed({ act: 'submission.ask/1', ...nothing, about: { ...about, question } }, [asked]),
  );
  const answered = enclose('answer/1', { question, text: '2014' });
  await director.act(
    deed({ act: 'submission.answer/1', ...nothing, about: { ...about, question } }, [answered]),
  );
  const book = await intake.read(log);
  expect(book.party?.questions.get(question)?.answeredAt).toBe(book.lines.length - 1);
});

test('feedback waits unseen for a second person, and then both lines are there', async () => {
  const submission = await acknowledged(world);
  const { director, party, log, desk } = world.organisation;
  const { analyst, head } = world.staff;
  const feedback = newId(FeedbackId);
  const about = { party, submission, feedback };
  const body = { feedback, entries: [{ code: 'reviewed-and-kept', items: null } as const] };
  const document = enclose('feedback/1', body);
  const draft = deed({ act: 'feedback.draft/1', log, about, commits: {}, facts: {} }, [document]);
  const mechanism = mechanismLog(world.ceremony.root.certificate.fingerprint);
  const reasons = { feedback, party, submission, note: '' };
  const prepared = enclose('feedback-draft/1', {
    ...reasons,
    statement: digestFrom(new Uint8Array(32)),
  });
  const prepare = deed(
    { act: 'feedback.prepare/1', log: mechanism, about: {}, commits: {}, facts: {} },
    [prepared],
  );
  await analyst.read(log);
  await analyst.read(mechanism);
  const alone = await analyst.compose(draft);
  expect(await analyst.post(alone)).toEqual({ ok: false, code: 'second-person-needed' });
  const size = (await director.read(log)).lines.length;
  const post = await analyst.compose(prepare, draft);
  const held = await analyst.post(post);
  expect(held).toMatchObject({ ok: true, value: [{ log: mechanism }] });
  expect(await analyst.post(post)).toEqual(held);
  // The provider's log, documents and rows know nothing of it.
  expect((await director.read(log)).lines.length).toBe(size);
  expect(await desk.envelope(document.id)).toEqual({ ok: false, code: 'absent' });
  const staff = await world.house.staffDesk(world.ceremony.staff.head);
  const [waiting] = await staff.heldFeedback();
  expect(waiting?.document).toBe(document.id);
  expect((await staff.envelope(document.id)).ok).toBe(true);
  if (waiting === undefined) throw new Error('nothing waits');
  const carried = {
    statement: base64url(waiting.statement),
    signature: base64url(waiting.signature),
  };
  const facts = { draft: carried };
  const release = deed({ act: 'feedback.release/1', log, about, commits: {}, facts });
  await analyst.read(log);
  const own = postOf(await signRaw(analyst, { act: release.act, log, about, facts }));
  const before = await counts();
  expect(await analyst.post(own)).toEqual({ ok: false, code: 'second-person-needed' });
  const other = { ...carried, statement: alone.acts[0]?.statement ?? '' };
  await head.read(log);
  const strange = postOf(
    await signRaw(head, { act: release.act, log, about, facts: { draft: other } }),
  );
  expect(await head.post(strange)).toEqual({ ok: false, code: 'not-found' });
  expect(await counts()).toEqual(before);
  await head.act(release);
  const book = await director.read(log);
  expect(book.lines.slice(size).map(({ statement }) => statement.act)).toEqual([
    'feedback.draft/1',
    'feedback.release/1',
  ]);
  expect((await desk.envelope(document.id)).ok).toBe(true);
  expect(await staff.heldFeedback()).toEqual([]);
  // Whoever releases it later than another is told so, and by no alarm.
  await head.read(log);
  await expect(head.compose(release)).rejects.toThrow('already-done');
  expect(await staff.log('mechanism', 0)).toMatchObject({ ok: true });
});

test('without a role that root certified there is nothing but the keys log', async () => {
  const { officer } = world.ceremony.staff;
  const unknown = { ...officer, key: world.organisation.director.key };
  const desk = await world.house.staffDesk(unknown);
  expect(desk.role).toBeUndefined();
  const { party } = world.organisation;
  expect(await desk.log(party, 0)).toEqual({ ok: false, code: 'absent' });
  expect(await desk.log('mechanism', 0)).toEqual({ ok: false, code: 'absent' });
  expect((await desk.log('keys', 0)).ok).toBe(true);
  expect(await desk.parties()).toEqual([]);
  expect(await desk.submissions(1)).toEqual({ rows: [], pages: 1 });
  const post = { acts: [], envelopes: [] };
  expect(await desk.post(post)).toEqual({ ok: false, code: 'absent' });
});
