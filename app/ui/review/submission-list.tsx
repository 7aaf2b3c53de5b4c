import { useCallback, useState } from 'react';
import { momentOf } from '../../domain/basis/moment.ts';
import { useDates } from '../../i18n/use-dates.tsx';
import { useText } from '../../i18n/use-text.tsx';
import { SubmissionRows } from '../../paper/wire-acts.ts';
import { useSession } from '../../routes/account/account.tsx';
import { useAsked } from '../../routes/account/use-asked.ts';
import { Button } from '../form/button.tsx';
import { Page } from '../frame/page.tsx';
import { useFocusAfter } from '../frame/use-focus-after.ts';
import { Empty } from '../text/empty.tsx';
import { Row, Rows } from '../text/rows.tsx';
import { ForRoles } from './for-roles.tsx';
import { Read } from './reading.tsx';

const tones = { received: 'warn', opened: 'plain', acknowledged: 'good' } as const;

interface TurnProps {
  readonly page: number;
  readonly pages: number;
  readonly onTurn: (page: number) => void;
}

const Turn = ({ page, pages, onTurn }: TurnProps) => {
  const t = useText('review');
  const shown = useFocusAfter<HTMLParagraphElement>(page);
  return (
    <nav className="actions" aria-label={t('pages')}>
      {page > 1 && (
        <Button kind="quiet" onPress={() => onTurn(page - 1)}>
          {t('pages.before')}
        </Button>
      )}
      <p ref={shown} tabIndex={-1}>
        {t('pages.this', { page, pages })}
      </p>
      {page < pages && (
        <Button kind="quiet" onPress={() => onTurn(page + 1)}>
          {t('pages.next')}
        </Button>
      )}
    </nav>
  );
};

const Listed = () => {
  const t = useText('review');
  const dates = useDates();
  const { wire } = useSession();
  const [page, setPage] = useState(1);
  const listed = useAsked(
    useCallback(
      () => wire.get(`/api/staff/submissions?page=${page}`, SubmissionRows),
      [wire, page],
    ),
  );
  const now = momentOf(new Date());
  return (
    <Read of={listed}>
      {({ rows, pages }) =>
        rows.length === 0 ? (
          <Empty title={t('none')}>
            <p>{t('none.says')}</p>
          </Empty>
        ) : (
          <>
            <Rows label={t('list')}>
              {rows.map(({ submission, party, state, depositedAt, bodies, kind }) => (
                <Row
                  key={submission}
                  to={`/staff/submissions/${party}/${submission}`}
                  title={t('row.title', { day: dates.moment(depositedAt) })}
                  state={{ tone: tones[state], says: t(`state.${state}`) }}
                  about={t('row.provider', {
                    provider: t(`provider.${kind}`),
                    about: t('row.about', {
                      files: t('row.files', { n: bodies }),
                      ago: dates.ago(depositedAt, now),
                    }),
                  })}
                />
              ))}
            </Rows>
            {pages > 1 && <Turn page={page} pages={pages} onTurn={setPage} />}
          </>
        )
      }
    </Read>
  );
};

/** What was handed over, by the server's list: state, age and size. Names come after opening. */
export const SubmissionList = () => {
  const t = useText('review');
  return (
    <Page title={t('title')} lead={t('lead')}>
      <ForRoles roles={['intake-officer', 'head']}>
        <Listed />
      </ForRoles>
    </Page>
  );
};
