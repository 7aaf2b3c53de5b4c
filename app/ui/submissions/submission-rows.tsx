import type { Moment } from '../../domain/basis/moment.ts';
import { useDates } from '../../i18n/use-dates.tsx';
import { useText } from '../../i18n/use-text.tsx';
import { Foreign } from '../text/foreign.tsx';
import type { Tone } from '../text/notice.tsx';
import { Row, Rows } from '../text/rows.tsx';

/** `asked`: a question waits for an answer, whatever else the submission is at. */
export type ShownState = 'received' | 'opened' | 'asked' | 'acknowledged';

export interface SubmissionRow {
  readonly id: string;
  readonly state: ShownState;
  readonly recordedAt: Moment;
  readonly items: number;
  /** Only where a copy was kept that the party's key opens. */
  readonly title: string | undefined;
}

export const toneOf: Readonly<Record<ShownState, Tone>> = {
  received: 'plain',
  opened: 'plain',
  asked: 'warn',
  acknowledged: 'good',
};

/** Submissions, the newest first; without a title they are named by their day. */
export const SubmissionRows = ({ rows }: { readonly rows: readonly SubmissionRow[] }) => {
  const t = useText('submissions');
  const dates = useDates();
  return (
    <Rows label={t('list.handed')}>
      {rows.map(({ id, state, recordedAt, items, title }) => {
        const day = dates.day(recordedAt);
        return (
          <Row
            key={id}
            to={`/submissions/${id}`}
            title={
              title === undefined || title === '' ? (
                t('list.row', { day })
              ) : (
                <Foreign>{title}</Foreign>
              )
            }
            state={{ tone: toneOf[state], says: t(`state.${state}`) }}
            about={t('list.about', { day, items: t('list.items', { n: items }) })}
          />
        );
      })}
    </Rows>
  );
};

export interface DraftRow {
  readonly id: string;
  readonly savedAt: Moment;
  /** Undefined if it does not open with the present keys. */
  readonly opened:
    { readonly title: string; readonly items: number; readonly isAllSent: boolean } | undefined;
}

/** Drafts to go on with. */
export const DraftRows = ({ rows }: { readonly rows: readonly DraftRow[] }) => {
  const t = useText('submissions');
  const dates = useDates();
  return (
    <Rows label={t('list.drafts')}>
      {rows.map(({ id, savedAt, opened }) => {
        const title = opened?.title ?? '';
        const items = t('list.items', { n: opened?.items ?? 0 });
        return (
          <Row
            key={id}
            {...(opened === undefined ? {} : { to: `/submissions/draft/${id}` })}
            title={title === '' ? t('draft.untitled') : <Foreign>{title}</Foreign>}
            state={
              opened?.isAllSent === true
                ? { tone: 'warn', says: t('draft.allSent') }
                : { tone: 'plain', says: t('draft.state') }
            }
            about={
              opened === undefined
                ? t('draft.closed')
                : t('draft.savedAt', { when: dates.moment(savedAt), items })
            }
          />
        );
      })}
    </Rows>
  );
};
