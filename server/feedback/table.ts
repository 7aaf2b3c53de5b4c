import type { Octets } from '../../app/domain/basis/octets.ts';

/** A drafter's statement that waits for a second person; the party's log does not know of it. */
interface HeldFeedbackRow {
  feedback: string;
  party: string;
  log: string;
  statement_id: string;
  statement: Octets;
  signature: Octets;
  document: string;
  octets: Octets;
  held_at: Date;
}

export interface FeedbackTables {
  'staff.held_feedback': HeldFeedbackRow;
}
