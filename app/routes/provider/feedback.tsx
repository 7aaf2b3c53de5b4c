import { useCallback } from 'react';
import { readFeedback, type ReadFeedback } from '../../acts/feedback/told.ts';
import type { Outcome } from '../../acts/session.ts';
import { ok } from '../../domain/basis/result.ts';
import { useDates } from '../../i18n/use-dates.tsx';
import { useText } from '../../i18n/use-text.tsx';
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
import { toldOf } from './submissions/use-reading.ts';

export const handle = withScripts;

/** Everything that could be told so far; what cannot be told, and why, stands here always. */
export default function FeedbackPage() {
  const t = useText('submissions');
  const dates = useDates();
  const { session, log } = useParty();
  const { book, refusal, refresh } = useBook(log);
  const told = useAsked(
    useCallback(
      async (): Outcome<readonly ReadFeedback[] | undefined> =>
        book === undefined ? ok(undefined) : readFeedback(session, book),
      [session, book],
    ),
  );
  const nameOf = (id: ReadFeedback['submission']): string => {
    const at = book?.party?.submissions.get(id)?.depositedAt;
    const day = book === undefined || at === undefined ? '' : dates.day(recordedAt(book, at));
    return t('list.row', { day });
  };
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
      {told.value?.map((each) => (
        <section key={each.id} className="stack">
          <h2>
            <Go to={`/submissions/${each.submission}`}>{nameOf(each.submission)}</Go>
          </h2>
          <Told of={toldOf(each, new Map())} />
        </section>
      ))}
      <CannotTell />
    </Page>
  );
}
