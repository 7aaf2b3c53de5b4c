import type { Moment } from '../../domain/basis/moment.ts';
import { useDates } from '../../i18n/use-dates.tsx';
import { useText } from '../../i18n/use-text.tsx';
import { Go } from '../frame/go.tsx';
import { Page } from '../frame/page.tsx';
import { Notice } from '../text/notice.tsx';

interface ReceivedProps {
  readonly submission: string;
  /** The server's clock, as the log has it. */
  readonly recordedAt: Moment;
}

/** Said only after the server has recorded the deposit, and with its date. */
export const Received = ({ submission, recordedAt }: ReceivedProps) => {
  const t = useText('submissions');
  const dates = useDates();
  return (
    <Page title={t('received.title')} lead={t('received.at', { when: dates.full(recordedAt) })}>
      <Notice tone="good" title={t('received.title')} isNews>
        <p>{t('received.says')}</p>
      </Notice>
      <p>{t('received.erased')}</p>
      <p>
        <Go to={`/submissions/${submission}`} className="button">
          {t('received.see')}
        </Go>
      </p>
    </Page>
  );
};
