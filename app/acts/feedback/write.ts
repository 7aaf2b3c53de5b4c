import { digestOf } from '../../domain/basis/digest.ts';
import { FeedbackId, newId, type PartyId, type SubmissionId } from '../../domain/basis/id.ts';
import { base64url, fromBase64url } from '../../domain/basis/octets.ts';
import { refuse } from '../../domain/basis/result.ts';
import type { BodyOf } from '../../paper/document.ts';
import type { Post } from '../../paper/post.ts';
import { deed, enclose } from '../../vault/deed.ts';
import type { Outcome, Session } from '../session.ts';

const nothing = { about: {}, commits: {}, facts: {} };

/** Hands chosen items to the analysis team. Which they are, nobody but the team learns. */
export const handOver = (session: Session, body: BodyOf<'handover/1'>): Outcome<Post> =>
  session.prepare([
    deed({ act: 'material.hand-over/1', log: session.logs.mechanism, ...nothing }, [
      enclose('handover/1', body),
    ]),
  ]);

/** Records a use: in the Mechanism's log alone, with an empty `about`. */
export const recordUse = (session: Session, body: BodyOf<'use/1'>): Outcome<Post> =>
  session.prepare([
    deed({ act: 'use.record/1', log: session.logs.mechanism, ...nothing }, [
      enclose('use/1', body),
    ]),
  ]);

/**
 * Drafts a feedback: the drafter's statement waits for a second person, and the Mechanism's own log
 * says that a draft was made. The party's log learns of neither before the release.
 */
export const draftFeedback = async (
  session: Session,
  { party, submission }: { party: PartyId; submission: SubmissionId },
  entries: BodyOf<'feedback/1'>['entries'],
  note: string,
): Outcome<Post> => {
  const feedback = newId(FeedbackId);
  const log = session.logs.party(party);
  const drafted = await session.prepare([
    deed(
      {
        act: 'feedback.draft/1',
        log,
        about: { party, submission, feedback },
        commits: {},
        facts: {},
      },
      [enclose('feedback/1', { feedback, entries })],
    ),
  ]);
  if (!drafted.ok) return drafted;
  const [act] = drafted.value.acts;
  if (act === undefined) return refuse('absent');
  const statement = await digestOf(fromBase64url(act.statement));
  const prepared = await session.prepare([
    deed({ act: 'feedback.prepare/1', log: session.logs.mechanism, ...nothing }, [
      enclose('feedback-draft/1', { feedback, party, submission, statement, note }),
    ]),
  ]);
  if (!prepared.ok) return prepared;
  return {
    ok: true,
    value: {
      acts: [...prepared.value.acts, ...drafted.value.acts],
      envelopes: [...prepared.value.envelopes, ...drafted.value.envelopes],
    },
  };
};

/** Releases what another person drafted; carries their statement and signature whole. */
export const release = (
  session: Session,
  about: { party: PartyId; submission: SubmissionId; feedback: FeedbackId },
  draft: { statement: Uint8Array<ArrayBuffer>; signature: Uint8Array<ArrayBuffer> },
): Outcome<Post> =>
  session.prepare([
    deed({
      act: 'feedback.release/1',
      log: session.logs.party(about.party),
      about,
      commits: {},
      facts: {
        draft: {
          statement: base64url(draft.statement),
          signature: base64url(draft.signature),
        },
      },
    }),
  ]);
