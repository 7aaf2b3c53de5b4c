import { useText } from '../../i18n/use-text.tsx';
import { Go } from '../frame/go.tsx';
import { Notice } from '../text/notice.tsx';

interface StandingProps {
  /** Two officers stand behind the organisation's key and its director's. */
  readonly isVouched: boolean;
  /** The director has taken the reader in. */
  readonly isAdmitted: boolean;
}

/** Said on every page while something is still missing before anything can be sent. */
export const Standing = ({ isVouched, isAdmitted }: StandingProps) => {
  const t = useText('accounts');
  if (!isVouched)
    return (
      <Notice tone="warn" title={t('standing.drafts')}>
        <p>{t('standing.drafts.says')}</p>
        <p>
          <Go to="/members">{t('standing.drafts.link')}</Go>
        </p>
      </Notice>
    );
  if (!isAdmitted)
    return (
      <Notice tone="warn" title={t('standing.admit')}>
        <p>{t('standing.admit.says')}</p>
      </Notice>
    );
  return null;
};
