import type { FeedbackId, SubmissionId } from '../../domain/basis/id.ts';
import type { Moment } from '../../domain/basis/moment.ts';
import { ok, refuse } from '../../domain/basis/result.ts';
import type { Book } from '../../paper/chain/book.ts';
import type { BodyOf } from '../../paper/document.ts';
import type { Outcome, Session } from '../session.ts';

/** A feedback that two people have signed, opened by the provider. */
export interface ReadFeedback {
  readonly id: FeedbackId;
  readonly submission: SubmissionId;
  readonly releasedAt: Moment;
  readonly entries: BodyOf<'feedback/1'>['entries'];
}

/** All released feedback of a party, the newest first. The log admits none with fewer than two. */
export const readFeedback = async (
  session: Session,
  book: Book,
): Outcome<readonly ReadFeedback[]> => {
  const found: ReadFeedback[] = [];
  for (const { id, submission, draftedAt, releasedAt } of book.party?.feedback.values() ?? []) {
    const line = book.lines[draftedAt];
    const release = releasedAt === undefined ? undefined : book.lines[releasedAt];
    if (line === undefined || release === undefined) continue;
    const seal = line.statement.seals.find(({ kind }) => kind === 'feedback/1');
    if (seal === undefined) return refuse('absent');
    const { about, log } = line.statement;
    const of = { kind: 'feedback/1' as const, id: seal.id, about, log, index: draftedAt };
    const opened = await session.open(of);
    if (!opened.ok) return opened;
    if (opened.value.body.feedback !== id) return refuse('not-what-was-asked-for');
    const { entries } = opened.value.body;
    found.push({ id, submission, releasedAt: release.recorded, entries });
  }
  return ok(found.sort((one, other) => (one.releasedAt < other.releasedAt ? 1 : -1)));
};
