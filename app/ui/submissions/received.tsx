import type { Moment } from '../../domain/basis/moment.ts';
import { useDates } from '../../i18n/use-dates.tsx';
import { useText } from '../../i18n/use-text.tsx';
import { Kept } from '../drawing/kept.tsx';
import { Go } from '../frame/go.tsx';
import { Page } from '../frame/page.tsx';
import { Code } from '../text/code.tsx';
import { Facts } from '../text/facts.tsx';

export interface Receipt {
  /** The server's clock, as the log has it. */
  readonly recordedAt: Moment;
  readonly items: number;
  readonly sizeBytes: number;
}

interface ReceivedProps {
  readonly submission: string;
  readonly of: Receipt;
}

/**
 * Said only after the server has recorded the deposit, and with its date: a receipt. It names
 * nothing that a searched account must not show; titles and names of files stay out of it.
 */
export const Received = ({ submission, of }: ReceivedProps) => {
  const t = useText('submissions');
  const dates = useDates();
  const items = t('list.items', { n: of.items });
  return (
    <Page title={t('received.title')} isInPlace>
      <div className="receipt">
        <div className="receipt-head">
          <Kept />
          <p>{t('received.says')}</p>
        </div>
        <Facts
          facts={[
            {
              label: t('received.when'),
              is: <time dateTime={of.recordedAt}>{dates.full(of.recordedAt)}</time>,
            },
            { label: t('sign.items'), is: dates.beside([items, dates.size(of.sizeBytes)]) },
            { label: t('received.by'), is: t('received.yours') },
            { label: t('received.number'), is: <Code>{submission}</Code> },
          ]}
        />
      </div>
      <p>{t('received.erased')}</p>
      <p>
        <Go to={`/submissions/${submission}`} className="button">
          {t('received.see')}
        </Go>
      </p>
    </Page>
  );
};
