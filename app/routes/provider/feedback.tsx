import { useCallback } from 'react';
import { readFeedback, type ReadFeedback } from '../../acts/feedback/told.ts';
import { markItems, type ItemMarks } from '../../acts/submissions/marks.ts';
import type { Outcome, Session } from '../../acts/session.ts';
import type { Moment } from '../../domain/basis/moment.ts';
import { ok, refuse } from '../../domain/basis/result.ts';
import { useDates } from '../../i18n/use-dates.tsx';
import { useText } from '../../i18n/use-text.tsx';
import type { Book } from '../../paper/chain/book.ts';
import { Calm } from '../../ui/accounts/calm.tsx';
import { Go } from '../../ui/frame/go.tsx';
import { Page } from '../../ui/frame/page.tsx';
import { CannotTell, Told } from '../../ui/feedback/told.tsx';
import { Empty } from '../../ui/text/empty.tsx';
import { Refusal } from '../../ui/text/refusal.tsx';
import { useAsked } from '../account/use-asked.ts';
import { useBook } from '../account/use-book.ts';
import { withScripts } from '../handle.ts';
import { recordedAt } from './submissions/rows.ts';
import { useParty } from './submissions/use-party.ts';
import { itemsTold, toldOf } from './submissions/use-reading.tsx';

export const handle = withScripts;

interface Placed {
  readonly feedback: ReadFeedback;
  readonly marks: ItemMarks;
  readonly depositedAt: Moment;
}

/** All feedback, with the submissions and the items that it is about. */
const readPlaced = async (session: Session, book: Book): Outcome<readonly Placed[]> => {
  const all = await readFeedback(session, book);
  if (!all.ok) return all;
  const placed: Placed[] = [];
  for (const feedback of all.value) {
    const submission = book.party?.submissions.get(feedback.submission);
    if (submission === undefined) return refuse('absent');
    const marks = await markItems(submission, undefined, itemsTold(feedback));
    placed.push({ feedback, marks, depositedAt: recordedAt(book, submission.depositedAt) });
  }
  return ok(placed);
};

/** Everything that could be told so far; what cannot be told, and why, stands here always. */
export default function FeedbackPage() {
  const t = useText('submissions');
  const dates = useDates();
  const { session, log } = useParty();
  const { book, refusal, refresh } = useBook(log);
  const told = useAsked(
    useCallback(
      async (): Outcome<readonly Placed[] | undefined> =>
        book === undefined ? ok(undefined) : readPlaced(session, book),
      [session, book],
    ),
  );
  if (refusal !== undefined) return <Refusal code={refusal} onAgain={() => void refresh()} />;
  return (
    <Page title={t('feedback.title')} lead={t('feedback.lead')}>
      {told.refusal !== undefined && <Refusal code={told.refusal} onAgain={told.again} />}
      {told.value === undefined && told.refusal === undefined && <Calm />}
      {told.value?.length === 0 && (
        <Empty title={t('feedback.empty')}>
          <p>{t('feedback.emptySays')}</p>
        </Empty>
      )}
      {told.value?.map(({ feedback, marks, depositedAt }) => (
        <section key={feedback.id} className="stack">
          <h2>
            <Go to={`/submissions/${feedback.submission}`}>
              {t('list.row', { day: dates.day(depositedAt) })}
            </Go>
          </h2>
          <Told of={toldOf(feedback, marks, depositedAt)} />
        </section>
      ))}
      <CannotTell />
    </Page>
  );
}
