import type { SubmissionId } from '../../domain/basis/id.ts';
import type { Moment } from '../../domain/basis/moment.ts';
import { ok, refuse } from '../../domain/basis/result.ts';
import type { Book } from '../../paper/chain/book.ts';
import type { BodyOf } from '../../paper/document.ts';
import type { Outcome, Session } from '../session.ts';

export interface ReadAcknowledgement {
  readonly at: Moment;
  readonly body: BodyOf<'acknowledgement/1'>;
}

/**
 * Opens the acknowledgement of a submission, if there is one. It must name this very deposit, by
 * the digest of its statement: another's would be a true paper in the wrong place.
 */
export const readAcknowledgement = async (
  session: Session,
  book: Book,
  submission: SubmissionId,
): Outcome<ReadAcknowledgement | undefined> => {
  const line = book.lines.find(
    ({ statement }) =>
      statement.act === 'submission.acknowledge/1' && statement.about.submission === submission,
  );
  const deposited = book.party?.submissions.get(submission)?.depositedAt;
  if (line === undefined || deposited === undefined) return ok(undefined);
  const seal = line.statement.seals.find(({ kind }) => kind === 'acknowledgement/1');
  if (seal === undefined) return refuse('absent');
  const { about, log } = line.statement;
  const opened = await session.open({
    kind: 'acknowledgement/1',
    id: seal.id,
    about,
    log,
    index: line.index,
  });
  if (!opened.ok) return opened;
  const { body } = opened.value;
  return body.deposit === book.lines[deposited]?.statementDigest
    ? ok({ at: line.recorded, body })
    : refuse('not-what-was-asked-for');
};
