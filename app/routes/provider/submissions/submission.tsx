import { useParams } from '@remix-run/react';
import type { ItemMarks } from '../../../acts/submissions/marks.ts';
import { SubmissionId } from '../../../domain/basis/id.ts';
import { useDates } from '../../../i18n/use-dates.tsx';
import { useText } from '../../../i18n/use-text.tsx';
import { Calm } from '../../../ui/accounts/calm.tsx';
import { Page, Part } from '../../../ui/frame/page.tsx';
import { ThreadPart } from '../../../ui/messages/thread-part.tsx';
import { Acknowledged } from '../../../ui/submissions/acknowledged.tsx';
import { KeptCopy } from '../../../ui/submissions/kept-copy.tsx';
import { SubmissionLife } from '../../../ui/submissions/life.tsx';
import { toneOf } from '../../../ui/submissions/submission-rows.tsx';
import { CannotTell, Told } from '../../../ui/feedback/told.tsx';
import { Foreign } from '../../../ui/text/foreign.tsx';
import { Live } from '../../../ui/text/live.tsx';
import { Notice, State } from '../../../ui/text/notice.tsx';
import { Refusal } from '../../../ui/text/refusal.tsx';
import { useBook } from '../../account/use-book.ts';
import { withScripts } from '../../handle.ts';
import { OwnTerms } from './own-terms.tsx';
import { lifeOf } from './life-of.ts';
import { shownState } from './rows.ts';
import { TalkPart } from './talk-part.tsx';
import { useParty } from './use-party.ts';
import { toldOf, useSubmission } from './use-reading.tsx';

export const handle = withScripts;

const noMarks: ItemMarks = new Map();

export default function SubmissionPage() {
  const t = useText('submissions');
  const dates = useDates();
  const params = useParams();
  const parsed = SubmissionId.safeParse(params['id']);
  const id = parsed.success ? parsed.data : undefined;
  const { log, party } = useParty();
  const { book, refusal, refresh } = useBook(log);
  const read = useSubmission(book, id);

  if (id === undefined) return <Refusal code="absent" />;
  if (refusal !== undefined) return <Refusal code={refusal} onAgain={() => void refresh()} />;
  const state = book && shownState(book, id);
  if (book === undefined) return <Calm />;
  if (state === undefined) return <Refusal code="absent" />;
  const life = lifeOf(book, id);
  const { copy, marks = noMarks, talk, acknowledgement, told } = read.value ?? {};
  const title = copy?.whole.title ?? '';
  const name = title === '' ? t('list.row', { day: dates.day(life.receivedAt) }) : undefined;
  return (
    <Page
      title={name ?? <Foreign>{title}</Foreign>}
      lead={t('received.at', { when: dates.full(life.receivedAt) })}
      aside={<State tone={toneOf[state]}>{t(`state.${state}`)}</State>}
    >
      <div className="stack">
        <SubmissionLife {...life} />
        <p className="small-print">{t('life.says')}</p>
      </div>
      {read.refusal !== undefined && <Refusal code={read.refusal} onAgain={read.again} />}
      <Live>{read.value === undefined && read.refusal === undefined && <p>{t('reading')}</p>}</Live>
      {(state === 'received' || state === 'opened') && (
        <Notice title={t('show.waiting.title')}>
          <p>{t(`show.waiting.${state}`)}</p>
        </Notice>
      )}
      {talk !== undefined && talk.length > 0 && (
        <TalkPart
          submission={id}
          talk={talk}
          marks={marks}
          depositedAt={life.receivedAt}
          onAnswered={() => void refresh()}
        />
      )}
      {acknowledgement !== undefined && (
        <Part title={t('life.acknowledged')}>
          <Acknowledged
            of={{
              recordedAt: acknowledgement.at,
              items: acknowledgement.body.items,
              text: acknowledgement.body.text,
              depositedAt: life.receivedAt,
              damaged: acknowledgement.body.damaged.map(({ item, reason }) => ({
                item,
                reason,
                mark: marks.get(item),
              })),
            }}
          />
        </Part>
      )}
      {told !== undefined && (
        <Part title={t('feedback.title')}>
          {told.length === 0 && <p>{t('feedback.none')}</p>}
          {told.map((each) => (
            <Told key={each.id} of={toldOf(each, marks, life.receivedAt)} />
          ))}
          <CannotTell />
        </Part>
      )}
      <ThreadPart party={party} submission={id} isOwn={book.party?.kind === 'self'} />
      {book.party?.kind === 'self' && <OwnTerms book={book} id={id} />}
      {read.value !== undefined && (
        <Part title={t('show.copyTitle')}>
          {copy === undefined ? (
            <Notice title={t('copy.no.label')}>
              <p>{t('show.noCopy')}</p>
            </Notice>
          ) : (
            <KeptCopy whole={copy.whole} items={copy.items} />
          )}
        </Part>
      )}
    </Page>
  );
}
