import { useCallback, useState, type ReactNode } from 'react';
import { isSent, newDraft, readDrafts } from '../../../acts/submissions/drafts.ts';
import { readWhole } from '../../../acts/submissions/kept-copy.ts';
import type { AgreementId, SubmissionId } from '../../../domain/basis/id.ts';
import { ok } from '../../../domain/basis/result.ts';
import { useText } from '../../../i18n/use-text.tsx';
import { Calm } from '../../../ui/accounts/calm.tsx';
import { Go } from '../../../ui/frame/go.tsx';
import { Page, Part } from '../../../ui/frame/page.tsx';
import { Beginning } from '../../../ui/submissions/beginning.tsx';
import { DraftRows, SubmissionRows } from '../../../ui/submissions/submission-rows.tsx';
import { Empty } from '../../../ui/text/empty.tsx';
import { Refusal } from '../../../ui/text/refusal.tsx';
import { useAsked } from '../../account/use-asked.ts';
import { useBook } from '../../account/use-book.ts';
import { useWalk } from '../../account/use-walk.ts';
import { withScripts } from '../../handle.ts';
import { useParty as useOwnParty } from '../party.tsx';
import { beginningOf, submissionRows } from './rows.ts';
import { useParty } from './use-party.ts';
import { useWorks } from './works.tsx';

export const handle = withScripts;

export default function SubmissionsPage() {
  const t = useText('submissions');
  const own = useText('individuals');
  const isOwn = useOwnParty().party.kind === 'self';
  const walk = useWalk();
  const works = useWorks();
  const { session, party, log } = useParty();
  const { book, refusal, refresh } = useBook(log);
  const [isBeginning, setBeginning] = useState(false);
  const drafts = useAsked(useCallback(() => readDrafts(session, party), [session, party]));
  const titles = useAsked(
    useCallback(async () => {
      const found = new Map<SubmissionId, string>();
      for (const each of book?.party?.submissions.values() ?? []) {
        const whole = book === undefined ? ok(undefined) : await readWhole(session, book, each);
        if (!whole.ok) return whole;
        if (whole.value !== undefined) found.set(each.id, whole.value.title);
      }
      return ok(found);
    }, [session, book]),
  );

  const begin = async (agreement: AgreementId) => {
    setBeginning(true);
    const work = await works.open(newDraft(agreement), false);
    void work.box.keepNow();
    walk(`/submissions/draft/${work.box.submission}`);
  };

  // The heading stands there at once: whoever has walked here hears where they are.
  const page = (content: ReactNode) => (
    <Page title={t('list.title')} lead={t('list.lead')}>
      {content}
    </Page>
  );
  if (refusal !== undefined) return page(<Refusal code={refusal} onAgain={() => void refresh()} />);
  if (drafts.refusal !== undefined && drafts.value === undefined)
    return page(<Refusal code={drafts.refusal} onAgain={drafts.again} />);
  if (book?.party === undefined || drafts.value === undefined) return page(<Calm />);
  const rows = submissionRows(book, titles.value);
  const beginning = isOwn ? (
    <p className="actions">
      <Go to="/give" className="button">
        {own('home.give')}
      </Go>
    </p>
  ) : (
    <Beginning
      {...beginningOf(book)}
      isBusy={isBeginning}
      onBegin={(agreement) => void begin(agreement)}
    />
  );
  const isEmpty = rows.length === 0 && drafts.value.length === 0;
  return page(
    <>
      {isEmpty ? (
        <Empty title={t('list.empty')}>
          <p>{t('list.emptySays')}</p>
          {beginning}
        </Empty>
      ) : (
        beginning
      )}
      {drafts.value.length > 0 && (
        <Part title={t('list.drafts')}>
          <DraftRows
            rows={drafts.value.map(({ submission, savedAt, opened }) => ({
              id: submission,
              savedAt,
              opened: opened.ok
                ? {
                    title: opened.value.draft.title,
                    items: opened.value.draft.items.length,
                    isAllSent:
                      opened.value.draft.items.length > 0 && opened.value.draft.items.every(isSent),
                  }
                : undefined,
            }))}
          />
        </Part>
      )}
      {titles.refusal !== undefined && <Refusal code={titles.refusal} onAgain={titles.again} />}
      {rows.length > 0 && (
        <Part title={t('list.handed')}>
          <SubmissionRows rows={rows} />
          {rows.some(({ title }) => title === undefined) && titles.value !== undefined && (
            <p className="small-print">{t('list.noTitles')}</p>
          )}
        </Part>
      )}
    </>,
  );
}
