import { useText } from '../../i18n/use-text.tsx';
import { Empty } from '../text/empty.tsx';

/** What a member of staff sees between joining and the certification by root. */
export const Uncertified = () => {
  const t = useText('accounts');
  return (
    <Empty title={t('uncertified.title')}>
      <p>{t('uncertified.says')}</p>
      <p>{t('uncertified.do')}</p>
    </Empty>
  );
};
