import type { SubmissionId } from '../../../domain/basis/id.ts';
import type { Moment } from '../../../domain/basis/moment.ts';
import type { Book } from '../../../paper/chain/book.ts';
import type { LifeMoments } from '../../../ui/submissions/life.tsx';
import { recordedAt } from './rows.ts';

/** The life of a submission, out of the verified lines that are about it. */
export const lifeOf = (book: Book, id: SubmissionId): LifeMoments => {
  const submission = book.party?.submissions.get(id);
  if (submission === undefined) throw new Error('no such submission in this log');
  const at = (act: string): Moment | undefined =>
    book.lines.find(
      ({ statement }) =>
        statement.act === act &&
        'submission' in statement.about &&
        statement.about.submission === id,
    )?.recorded;
  const questions = [...(book.party?.questions.values() ?? [])].filter(
    (question) => question.submission === id,
  );
  const open = questions.find(({ answeredAt }) => answeredAt === undefined);
  const shown = open ?? questions.at(-1);
  return {
    receivedAt: recordedAt(book, submission.depositedAt),
    openedAt: at('submission.open/1'),
    question: shown && {
      at: recordedAt(book, shown.answeredAt ?? shown.askedAt),
      isOpen: open !== undefined,
    },
    acknowledgedAt: at('submission.acknowledge/1'),
    feedbackAt: at('feedback.release/1'),
  };
};
