import { useDates } from '../../i18n/use-dates.tsx';
import { useText } from '../../i18n/use-text.tsx';
import type { Book } from '../../paper/chain/book.ts';
import type { Submission } from '../../paper/chain/party.ts';
import { Life, type LifeStep, type StepState } from '../drawing/timeline.tsx';
import { Go } from '../frame/go.tsx';
import { Empty } from '../text/empty.tsx';
import { Row, Rows } from '../text/rows.tsx';

/** How many are shown here; all of them stand on their own page. */
const mostShown = 3;
const passed = ['received', 'opened', 'acknowledged'] as const;

/** The newest submissions, each by its day alone (names are sealed) and its life drawn. */
export const SubmissionsGlance = ({ book }: { readonly book: Book }) => {
  const t = useText('accounts');
  const dates = useDates();
  const all = [...(book.party?.submissions.values() ?? [])].reverse();
  if (all.length === 0)
    return (
      <Empty title={t('glance.empty')}>
        <p>{t('glance.empty.says')}</p>
      </Empty>
    );
  const told = (submission: Submission) =>
    [...(book.party?.feedback.values() ?? [])].some(
      (each) => each.submission === submission.id && each.releasedAt !== undefined,
    );
  const stepsOf = (submission: Submission): LifeStep[] => {
    const at = passed.indexOf(submission.state);
    const stateOf = (place: number): StepState =>
      place <= at ? 'done' : place === at + 1 ? 'now' : 'next';
    const deposited = book.lines[submission.depositedAt]?.recorded;
    return [
      ...passed.map((key, place) => ({
        key,
        title: t(`glance.${key}`),
        state: stateOf(place),
        ...(place === 0 ? { at: deposited } : {}),
      })),
      {
        key: 'feedback',
        title: t('glance.feedback'),
        state: told(submission) ? 'done' : stateOf(3),
      },
    ];
  };
  return (
    <>
      <Rows label={t('home.submissions')}>
        {all.slice(0, mostShown).map((submission) => {
          const at = book.lines[submission.depositedAt]?.recorded;
          const day = at === undefined ? '' : dates.day(at);
          return (
            <Row
              key={submission.id}
              title={t('glance.row', { day })}
              to={`/submissions/${submission.id}`}
            >
              <Life label={t('glance.life', { day })} steps={stepsOf(submission)} />
            </Row>
          );
        })}
      </Rows>
      <p>
        <Go to="/submissions">{t('glance.all')}</Go>
      </p>
    </>
  );
};
