import * as z from 'zod/mini';
import { FeedbackId, PartyId, SubmissionId } from '../../domain/basis/id.ts';
import { Base64url, statementOf } from './envelope.ts';

const about = { party: PartyId, submission: SubmissionId, feedback: FeedbackId };
const nothing = { about: {}, commits: {}, facts: {} };

/** Keys and fields of chosen items, for the analysis team; `about` is empty: which, nobody learns. */
export const handOver = statementOf('material.hand-over/1', nothing);
export const recordUse = statementOf('use.record/1', nothing);
/** The Mechanism's own line of a draft; the party's log learns of it at release. */
export const prepare = statementOf('feedback.prepare/1', nothing);
/** Joins the party's log only together with its release. */
export const draft = statementOf('feedback.draft/1', { about, commits: {}, facts: {} });
/** The second person. Carries the first one's statement and signature whole. */
export const release = statementOf('feedback.release/1', {
  about,
  commits: {},
  facts: {
    draft: z.strictObject({ statement: Base64url, signature: Base64url }),
  },
});
