import { useCallback } from 'react';
import { momentOf } from '../../domain/basis/moment.ts';
import { useDates } from '../../i18n/use-dates.tsx';
import { useText } from '../../i18n/use-text.tsx';
import { ThreadRows } from '../../paper/wire-acts.ts';
import { useSession } from '../../routes/account/account.tsx';
import { useAsked } from '../../routes/account/use-asked.ts';
import { Page } from '../frame/page.tsx';
import { ForRoles } from '../review/for-roles.tsx';
import { Read } from '../review/reading.tsx';
import { Empty } from '../text/empty.tsx';
import { Row, Rows } from '../text/rows.tsx';

const Listed = () => {
  const t = useText('messages');
  const dates = useDates();
  const { wire } = useSession();
  const listed = useAsked(useCallback(() => wire.get('/api/staff/messages', ThreadRows), [wire]));
  const now = momentOf(new Date());
  return (
    <Read of={listed}>
      {(rows) =>
        rows.length === 0 ? (
          <Empty title={t('staff.none')}>
            <p>{t('staff.none.says')}</p>
          </Empty>
        ) : (
          <Rows label={t('title')}>
            {rows.map(({ party, thread, kind, isAnswered, sentAt }) => {
              const isWhole = String(thread) === String(party);
              return (
                <Row
                  key={`${party} ${thread}`}
                  to={
                    isWhole ? `/staff/messages/${party}` : `/staff/submissions/${party}/${thread}`
                  }
                  title={t(isWhole ? `staff.whole.${kind}` : `staff.submission.${kind}`)}
                  state={{
                    tone: isAnswered ? 'plain' : 'warn',
                    says: t(isAnswered ? 'staff.answered' : 'staff.waits'),
                  }}
                  about={t('staff.newest', { ago: dates.ago(sentAt, now) })}
                />
              );
            })}
          </Rows>
        )
      }
    </Read>
  );
};

/** Every thread in which somebody has written, by the server's list: it knows no word of them. */
export const ThreadsPage = () => {
  const t = useText('messages');
  return (
    <Page title={t('title')} lead={t('staff.lead')}>
      <ForRoles roles={['intake-officer', 'head']}>
        <Listed />
      </ForRoles>
    </Page>
  );
};
