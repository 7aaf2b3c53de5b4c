import { useCallback } from 'react';
import { readHandOvers } from '../../acts/feedback/read.ts';
import { momentOf } from '../../domain/basis/moment.ts';
import { useDates } from '../../i18n/use-dates.tsx';
import { useText } from '../../i18n/use-text.tsx';
import { useSession } from '../../routes/account/account.tsx';
import { useAsked } from '../../routes/account/use-asked.ts';
import { Page } from '../frame/page.tsx';
import { PartyName } from '../providers/party-name.tsx';
import { ForRoles } from '../review/for-roles.tsx';
import { Read } from '../review/reading.tsx';
import { Empty } from '../text/empty.tsx';
import { Foreign } from '../text/foreign.tsx';
import { Row, Rows } from '../text/rows.tsx';

const Listed = () => {
  const t = useText('analysis');
  const dates = useDates();
  const session = useSession();
  const all = useAsked(useCallback(() => readHandOvers(session), [session]));
  const now = momentOf(new Date());
  return (
    <Read of={all}>
      {(found) =>
        found.length === 0 ? (
          <Empty title={t('none')}>
            <p>{t('none.says')}</p>
          </Empty>
        ) : (
          <Rows label={t('list')}>
            {[...found].reverse().map(({ id, at, body }) => (
              <Row
                key={id}
                to={`/staff/analysis/${id}`}
                title={
                  body.title === '' ? (
                    t('row.untitled', { day: dates.day(at) })
                  ) : (
                    <Foreign>{body.title}</Foreign>
                  )
                }
                about={t('row.about', {
                  items: t('items', { n: body.items.length }),
                  ago: dates.ago(at, now),
                })}
              >
                <p>
                  <PartyName of={body.provider} />
                </p>
              </Row>
            ))}
          </Rows>
        )
      }
    </Read>
  );
};

/** The desk of the analysis team: what intake has handed over, newest first. */
export const HandOverList = () => {
  const t = useText('analysis');
  return (
    <Page title={t('title')} lead={t('lead')}>
      <ForRoles roles={['analyst', 'head']}>
        <Listed />
      </ForRoles>
    </Page>
  );
};
