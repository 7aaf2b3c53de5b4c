import type { Moment } from '../../domain/basis/moment.ts';
import { useDates } from '../../i18n/use-dates.tsx';
import { useText } from '../../i18n/use-text.tsx';
import { Go } from '../frame/go.tsx';
import { Page } from '../frame/page.tsx';
import { Notice } from '../text/notice.tsx';

interface OwnReceivedProps {
  readonly submission: string;
  /** The server's clock, as the log has it. */
  readonly recordedAt: Moment;
}

/** Said only after the server has recorded it; what comes next may all be skipped. */
export const OwnReceived = ({ submission, recordedAt }: OwnReceivedProps) => {
  const t = useText('individuals');
  const words = useText('submissions');
  const dates = useDates();
  return (
    <Page title={t('received.title')} lead={words('received.at', { when: dates.full(recordedAt) })}>
      <Notice tone="good" title={t('received.title')} isNews>
        <p>{t('received.says')}</p>
        <p>{t('received.close')}</p>
      </Notice>
      <p>{t('received.more.says')}</p>
      <p className="actions">
        <Go to={`/submissions/${submission}/more`} className="button">
          {t('received.more')}
        </Go>
        <Go to={`/submissions/${submission}`} className="button button-quiet">
          {words('received.see')}
        </Go>
      </p>
    </Page>
  );
};
