import * as z from 'zod/mini';
import { Digest } from '../../domain/basis/digest.ts';
import { FeedbackId, ItemId, PartyId, SubmissionId } from '../../domain/basis/id.ts';
import { FeedbackCode } from '../../domain/feedback/codes.ts';
import { Line, Text } from './writing.ts';

export const feedback = {
  'use/1': z.strictObject({
    submission: SubmissionId,
    items: z.array(ItemId),
    purpose: Line,
    note: Text,
  }),
  /** For the team: what waits for a second person, and the drafter's reasons. */
  'feedback-draft/1': z.strictObject({
    feedback: FeedbackId,
    party: PartyId,
    submission: SubmissionId,
    /** Digest of the drafter's statement `feedback.draft/1`. */
    statement: Digest,
    note: Text,
  }),
  /** What the provider is told: closed codes, which both languages have words for. */
  'feedback/1': z.strictObject({
    feedback: FeedbackId,
    entries: z.array(z.strictObject({ code: FeedbackCode, items: z.nullable(z.array(ItemId)) })),
  }),
};
