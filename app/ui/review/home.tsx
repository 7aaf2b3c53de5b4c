import { useCallback } from 'react';
import { momentOf } from '../../domain/basis/moment.ts';
import { useDates } from '../../i18n/use-dates.tsx';
import { useText } from '../../i18n/use-text.tsx';
import { useOpened, useSession } from '../../routes/account/account.tsx';
import { useAsked } from '../../routes/account/use-asked.ts';
import { Page } from '../frame/page.tsx';
import { Empty } from '../text/empty.tsx';
import { Row, Rows } from '../text/rows.tsx';
import { Read } from './reading.tsx';
import { readWaiting } from './waiting.ts';

/** The first page of a member of staff: what waits on them, the oldest of each. */
export const StaffHome = () => {
  const t = useText('staff');
  const dates = useDates();
  const { role } = useOpened();
  const session = useSession();
  const waiting = useAsked(useCallback(() => readWaiting(session, role), [session, role]));
  const now = momentOf(new Date());
  return (
    <Page
      title={t('home.title')}
      lead={t('home.lead')}
      aside={<p className="state state-plain">{t(`role.${role ?? 'none'}`)}</p>}
    >
      {role === undefined ? (
        <Empty title={t('role.none')}>
          <p>{t('role.none.says')}</p>
        </Empty>
      ) : (
        <Read of={waiting}>
          {(all) =>
            all.length === 0 ? (
              <Empty title={t('home.nothing')}>
                <p>{t('home.nothing.says')}</p>
              </Empty>
            ) : (
              <Rows label={t('home.list')}>
                {all.map(({ kind, count, oldest, to }) => (
                  <Row
                    key={kind}
                    to={to}
                    title={t(kind, { n: count })}
                    about={oldest && t('home.since', { ago: dates.ago(oldest, now) })}
                  />
                ))}
              </Rows>
            )
          }
        </Read>
      )}
    </Page>
  );
};
