import * as z from 'zod/mini';
import { states } from '../domain/agreements/lifecycle.ts';
import { AgreementId, DocumentId, PartyId, SubmissionId, ThreadId } from '../domain/basis/id.ts';
import { Moment } from '../domain/basis/moment.ts';
import { RedeemToken } from './account.ts';
import { Count, OctetsText } from './acts/envelope.ts';

/** As the server's lists have it; whoever opens anything asks the log. */
const Kind = z.enum(['vouched', 'self']);

/** `POST /api/invitation/log`: the log of the party that whoever has the words is invited to. */
export const InvitedLogAsked = z.strictObject({ token: RedeemToken, from: Count });

/** `GET /api/staff/parties` */
export const PartyRows = z.array(
  z.strictObject({ party: PartyId, joinedAt: Moment, isVouched: z.boolean() }),
);
/** `GET /api/staff/agreements` */
export const AgreementRows = z.array(
  z.strictObject({
    agreement: AgreementId,
    party: PartyId,
    state: z.enum(states),
    changedAt: Moment,
  }),
);
/** `GET /api/staff/submissions?page=`, pages of 100 from 1 on. */
export const SubmissionRows = z.strictObject({
  rows: z.array(
    z.strictObject({
      submission: SubmissionId,
      party: PartyId,
      state: z.enum(['received', 'opened', 'acknowledged']),
      depositedAt: Moment,
      changedAt: Moment,
      bodies: Count,
      kind: Kind,
    }),
  ),
  pages: Count,
});
/** `GET /api/staff/messages` */
export const ThreadRows = z.array(
  z.strictObject({
    party: PartyId,
    kind: Kind,
    thread: ThreadId,
    isAnswered: z.boolean(),
    sentAt: Moment,
  }),
);
/** `GET /api/staff/held-feedback` */
export const HeldFeedbackRows = z.array(
  z.strictObject({ statement: OctetsText, signature: OctetsText, document: DocumentId }),
);
