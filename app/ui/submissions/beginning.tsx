import { useState } from 'react';
import type { AgreementId } from '../../domain/basis/id.ts';
import type { Moment } from '../../domain/basis/moment.ts';
import { useDates } from '../../i18n/use-dates.tsx';
import { useText } from '../../i18n/use-text.tsx';
import { Button } from '../form/button.tsx';
import { Choices } from '../form/choices.tsx';
import { Go } from '../frame/go.tsx';
import { Notice } from '../text/notice.tsx';

interface BeginningProps {
  readonly isVouched: boolean;
  /** Agreements in force, the newest first. */
  readonly agreements: readonly { readonly id: AgreementId; readonly since: Moment }[];
  readonly onBegin: (agreement: AgreementId) => void;
  readonly isBusy: boolean;
}

/** Where a submission begins; or what is missing before one can. */
export const Beginning = ({ isVouched, agreements, onBegin, isBusy }: BeginningProps) => {
  const t = useText('submissions');
  const dates = useDates();
  const [chosen, setChosen] = useState<AgreementId>();
  const [newest] = agreements;
  if (!isVouched || newest === undefined)
    return (
      <Notice title={t('missing.title')}>
        <ul>
          {!isVouched && <li>{t('missing.vouched')}</li>}
          {newest === undefined && <li>{t('missing.agreement')}</li>}
        </ul>
        {newest === undefined && (
          <p className="notice-link">
            <Go to="/agreements">{t('missing.toAgreements')}</Go>
          </p>
        )}
      </Notice>
    );
  const agreement = chosen ?? newest.id;
  return (
    <div className="form">
      {agreements.length > 1 && (
        <Choices
          legend={t('agreement.title')}
          value={agreement}
          choices={agreements.map(({ id, since }) => ({
            value: id,
            label: t('agreement.one', { day: dates.day(since) }),
          }))}
          onChange={setChosen}
        />
      )}
      <p className="actions">
        <Button isBusy={isBusy} onPress={() => onBegin(agreement)}>
          {t('list.begin')}
        </Button>
      </p>
    </div>
  );
};
