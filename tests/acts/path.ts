import { randomBytes } from 'node:crypto';
import { digestFrom } from '../../app/domain/basis/digest.ts';
import {
  DocumentId,
  FeedbackId,
  MessageId,
  newId,
  QuestionId,
  SubmissionId,
  ThreadId,
} from '../../app/domain/basis/id.ts';
import { base64url } from '../../app/domain/basis/octets.ts';
import { mechanismLog } from '../../app/domain/custody/log-id.ts';
import { safestConditions } from '../../app/domain/conditions/conditions.ts';
import { treeOf } from '../../app/domain/submissions/segments.ts';
import type { Seal } from '../../app/paper/acts/envelope.ts';
import { commit, newSalt } from '../../app/paper/commitment.ts';
import { deed, enclose, type AnyDeed } from '../../app/vault/deed.ts';
import { keeperOf } from '../../server/audit/keep.ts';
import { keepSegments } from '../../server/submissions/uploads.ts';
import type { World } from './world.ts';

/** A draft that was kept, so that files may be sent for it. */
export const keepDraft = async ({
  organisation,
}: Pick<World, 'organisation'>): Promise<SubmissionId> => {
  const submission = newId(SubmissionId);
  const share = new Uint8Array(randomBytes(32));
  const kept = await organisation.desk.saveDraft({ submission, octets: share, share });
  if (!kept.ok) throw new Error(kept.code);
  return submission;
};

/** A body as the door for uploads leaves it: claimed, and the digests of its segments kept. */
export const sendBody = async (
  { organisation, house }: Pick<World, 'organisation' | 'house'>,
  submission: SubmissionId,
  sizeBytes = 100_000,
): Promise<Seal> => {
  const object = newId(DocumentId);
  const digest = new Uint8Array(randomBytes(32));
  if ((await organisation.desk.claimBody(submission, object, sizeBytes)) !== true)
    throw new Error('the body cannot be claimed');
  await keepSegments(keeperOf(house.provider.office.db), object, 0, [digest]);
  const tree = digestFrom(await treeOf([digest]));
  return { id: object, kind: 'body/1', digest: tree, size: sizeBytes };
};

type Deposit = AnyDeed & { readonly act: 'submission.deposit/1' };

/** A deposit of these bodies, under the agreement in force. */
export const depositOf = async (
  { organisation, agreement }: Pick<World, 'organisation' | 'agreement'>,
  submission: SubmissionId,
  bodies: readonly Seal[],
): Promise<Deposit> => {
  const { party, log } = organisation;
  const name = { ar: 'مركز', en: 'Centre' };
  const salt = newSalt();
  const items = await commit(salt, 'items/1', { size: 0 });
  const unknown = { kind: null, description: null, provenance: null, risk: null };
  const defaults = { ...unknown, conditions: safestConditions };
  const whole = { salt: base64url(salt), size: 0, root: items };
  return {
    ...deed(
      {
        act: 'submission.deposit/1',
        log,
        about: { party, submission, agreement },
        commits: { items },
        facts: {},
      },
      [
        enclose('submission/1', {
          title: 'شهادات',
          provider: name,
          items: whole,
          pages: 1,
          readableCopy: false,
          defaults,
        }),
        enclose('manifest-page/1', { page: 1, pages: 1, items: [] }),
        enclose('item-keys/1', { keys: [] }),
      ],
    ),
    bodies,
  };
};

/** Drafted, sent, deposited. */
export const deposited = async (world: World): Promise<SubmissionId> => {
  const submission = await keepDraft(world);
  const body = await sendBody(world, submission);
  await world.organisation.director.act(await depositOf(world, submission, [body]));
  return submission;
};

/** A question about a submission. */
export const askingOf = (
  { party, log }: World['organisation'],
  submission: SubmissionId,
  question = newId(QuestionId),
): AnyDeed => {
  const about = { party, submission, question };
  const enclosed = enclose('question/1', { question, item: null, text: 'متى؟' });
  return deed({ act: 'submission.ask/1', log, about, commits: {}, facts: {} }, [enclosed]);
};

/** Asked by intake about a submission that it has opened. */
export const asked = async (
  { organisation, staff }: World,
  submission: SubmissionId,
): Promise<QuestionId> => {
  const question = newId(QuestionId);
  await staff.intake.act(askingOf(organisation, submission, question));
  return question;
};

/** Written by intake in the thread of a submission, where nothing stands yet. */
export const messaged = async (
  { organisation, staff }: Pick<World, 'organisation' | 'staff'>,
  submission: SubmissionId,
): Promise<MessageId> => {
  const { party, log } = organisation;
  const message = newId(MessageId);
  const about = { party, thread: ThreadId.parse(submission), message };
  const enclosed = enclose('message/1', { message, text: 'وصلنا ما أرسلتم.' });
  await staff.intake.act(
    deed({ act: 'message.send/1', log, about, commits: {}, facts: { after: null } }, [enclosed]),
  );
  return message;
};

/** Opened and acknowledged by intake. */
export const acknowledged = async (world: World): Promise<SubmissionId> => {
  const submission = await deposited(world);
  const { party, log } = world.organisation;
  const about = { party, submission };
  const nothing = { log, about, commits: {}, facts: {} };
  await world.staff.intake.act(deed({ act: 'submission.open/1', ...nothing }));
  const deposit = digestFrom(new Uint8Array(32));
  const enclosed = enclose('acknowledgement/1', { deposit, items: 0, damaged: [], text: '' });
  await world.staff.intake.act(deed({ act: 'submission.acknowledge/1', ...nothing }, [enclosed]));
  return submission;
};

/** Drafted by the analyst: it waits for a second person. What a release of it must carry. */
export const drafted = async (world: World, submission: SubmissionId) => {
  const { ceremony, organisation, staff } = world;
  const { party, log } = organisation;
  const feedback = newId(FeedbackId);
  const about = { party, submission, feedback };
  const entries = [{ code: 'reviewed-and-kept', items: null } as const];
  const document = enclose('feedback/1', { feedback, entries });
  const mechanism = mechanismLog(ceremony.root.certificate.fingerprint);
  const statement = digestFrom(new Uint8Array(32));
  const reasons = enclose('feedback-draft/1', { feedback, party, submission, statement, note: '' });
  const empty = { about: {}, commits: {}, facts: {} };
  await staff.analyst.read(mechanism);
  await staff.analyst.read(log);
  const post = await staff.analyst.compose(
    deed({ act: 'feedback.prepare/1', log: mechanism, ...empty }, [reasons]),
    deed({ act: 'feedback.draft/1', log, about, commits: {}, facts: {} }, [document]),
  );
  const held = await staff.analyst.post(post);
  const draft = post.acts[1];
  if (!held.ok || draft === undefined) throw new Error('no draft waits');
  return { about, draft };
};

/** Released by the head: the provider's to read. */
export const released = async (world: World, submission: SubmissionId) => {
  const whole = await drafted(world, submission);
  const { about, draft } = whole;
  const { log } = world.organisation;
  await world.staff.head.act(
    deed({ act: 'feedback.release/1', log, about, commits: {}, facts: { draft } }),
  );
  return whole;
};
