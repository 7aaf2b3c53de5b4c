import type { AgreementId, SubmissionId } from '../../../domain/basis/id.ts';
import { momentOf, type Moment } from '../../../domain/basis/moment.ts';
import type { Book } from '../../../paper/chain/book.ts';
import { isVouched } from '../../../paper/chain/party-keys.ts';
import type { ShownState, SubmissionRow } from '../../../ui/submissions/submission-rows.tsx';

const requireLine = (book: Book, index: number) => {
  const line = book.lines[index];
  if (line === undefined) throw new Error('a folded log names a line that it does not have');
  return line;
};

/** The moment at which a line was recorded. */
export const recordedAt = (book: Book, index: number): Moment => requireLine(book, index).recorded;

/** The state that a page draws: an open question before anything else. */
export const shownState = (book: Book, id: SubmissionId): ShownState | undefined => {
  const state = book.party?.submissions.get(id)?.state;
  const isAsked = [...(book.party?.questions.values() ?? [])].some(
    ({ submission, answeredAt }) => submission === id && answeredAt === undefined,
  );
  return state !== undefined && isAsked ? 'asked' : state;
};

/** All submissions of a verified log, the newest first. */
export const submissionRows = (
  book: Book,
  titles: ReadonlyMap<SubmissionId, string> | undefined,
): readonly SubmissionRow[] =>
  [...(book.party?.submissions.values() ?? [])]
    .sort((one, other) => other.depositedAt - one.depositedAt)
    .map(({ id, state, depositedAt, seals }) => ({
      id,
      state: shownState(book, id) ?? state,
      recordedAt: recordedAt(book, depositedAt),
      items: seals.filter(({ kind }) => kind === 'body/1').length,
      title: titles?.get(id),
    }));

/** What a submission may begin under, and whether the organisation is vouched for. */
export const beginningOf = (
  book: Book,
): {
  readonly isVouched: boolean;
  readonly agreements: readonly { readonly id: AgreementId; readonly since: Moment }[];
} => {
  const { party } = book;
  const inForce = [...(party?.agreements.values() ?? [])].filter(
    ({ state, countersignedAt }) => state === 'in-force' && countersignedAt !== undefined,
  );
  return {
    isVouched: party !== undefined && isVouched(party, momentOf(new Date())),
    agreements: inForce
      .map(({ id, countersignedAt = 0 }) => ({ id, since: recordedAt(book, countersignedAt) }))
      .reverse(),
  };
};
