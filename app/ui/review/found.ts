import type { Outcome, Session } from '../../acts/session.ts';
import { latest, readDescriptions } from '../../acts/submissions/describe.ts';
import { readNotes, type ItemNote } from '../../acts/submissions/notes.ts';
import { readSubmission, type ReadSubmission } from '../../acts/submissions/read.ts';
import type { ItemId, PartyId, SubmissionId } from '../../domain/basis/id.ts';
import type { Moment } from '../../domain/basis/moment.ts';
import { ok, refuse } from '../../domain/basis/result.ts';
import type { Party, Submission } from '../../paper/chain/party.ts';

/** A submission as the verified log of its party has it. */
export interface Found {
  readonly party: Party;
  readonly submission: Submission;
  readonly depositedAt: Moment;
}

export const find = async (session: Session, id: PartyId, of: SubmissionId): Outcome<Found> => {
  const book = await session.refresh(session.logs.party(id));
  if (!book.ok) return book;
  const { party, lines } = book.value;
  const submission = party?.submissions.get(of);
  const line = submission && lines[submission.depositedAt];
  if (party === undefined || submission === undefined || line === undefined)
    return refuse('absent');
  return ok({ party, submission, depositedAt: line.recorded });
};

/** What intake works with once a submission is open. */
export interface Review extends ReadSubmission {
  readonly notes: ReadonlyMap<ItemId, ItemNote>;
  /** How many later versions an individual sent; `whole.defaults` is what holds now. */
  readonly additions: number;
}

/** Opens and verifies it all; the keys of the items stay in the vault. */
export const readReview = async (
  session: Session,
  party: PartyId,
  id: SubmissionId,
): Outcome<Review> => {
  const found = await find(session, party, id);
  if (!found.ok) return found;
  const read = await readSubmission(session, found.value.party, found.value.submission);
  if (!read.ok) return read;
  const notes = await readNotes(session, id);
  if (!notes.ok) return notes;
  const book = await session.refresh(session.logs.party(party));
  if (!book.ok) return book;
  const later = await readDescriptions(session, book.value, id);
  if (!later.ok) return later;
  const { whole, items } = read.value;
  const defaults = latest(whole.defaults, later.value);
  return ok({
    whole: { ...whole, defaults },
    items,
    notes: notes.value,
    additions: later.value.length,
  });
};
