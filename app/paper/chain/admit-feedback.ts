import type { Digest } from '../../domain/basis/digest.ts';
import { ok, refuse, type Result } from '../../domain/basis/result.ts';
import type { StatementOf } from '../statement.ts';
import type { ChainRefusal, Place } from './line.ts';
import type { Party, Signer } from './party.ts';

type Verdict = Result<Party, ChainRefusal>;

const isAnalysis = (signer: Signer): signer is Extract<Signer, { kind: 'staff' }> =>
  signer.kind === 'staff' && (signer.role === 'analyst' || signer.role === 'head');

/** The first of two persons. Its line is shown to nobody before the release that follows it. */
export const admitDraft = (
  party: Party,
  { about }: StatementOf<'feedback.draft/1'>,
  signer: Signer,
  statementDigest: Digest,
  { index }: Place,
): Verdict => {
  if (!isAnalysis(signer)) return refuse('not-permitted');
  if (party.submissions.get(about.submission)?.state !== 'acknowledged') return refuse('not-open');
  if (party.feedback.has(about.feedback)) return refuse('already-done');
  const drafted = {
    id: about.feedback,
    submission: about.submission,
    draftedBy: signer.member,
    draftDigest: statementDigest,
    draftedAt: index,
    releasedAt: undefined,
  };
  return ok({ ...party, feedback: new Map(party.feedback).set(about.feedback, drafted) });
};

/** "A second person with the right role releases it, the drafter cannot." */
export const admitRelease = (
  party: Party,
  { about }: StatementOf<'feedback.release/1'>,
  signer: Signer,
  carriedDigest: Digest,
  { index }: Place,
): Verdict => {
  if (!isAnalysis(signer)) return refuse('not-permitted');
  const feedback = party.feedback.get(about.feedback);
  if (feedback?.submission !== about.submission) return refuse('not-found');
  if (feedback.releasedAt !== undefined) return refuse('already-done');
  if (feedback.draftedBy === signer.member) return refuse('second-person-needed');
  if (feedback.draftDigest !== carriedDigest || feedback.draftedAt !== index - 1)
    return refuse('second-person-needed');
  const released = { ...feedback, releasedAt: index };
  return ok({ ...party, feedback: new Map(party.feedback).set(feedback.id, released) });
};
