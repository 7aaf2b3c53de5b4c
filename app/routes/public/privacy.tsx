import { useText } from '../../i18n/use-text.tsx';
import { Chapter, PublicPage } from '../../ui/frame/public-page.tsx';
import { Lines } from '../../ui/text/points.tsx';

const visit = ['address', 'cookie', 'line'] as const;
const account = ['cookie', 'individual', 'organisation'] as const;
const device = ['nothing', 'browser'] as const;
const long = ['log', 'draft'] as const;

/** What is known of a person here, where, and for how long. */
export default function Privacy() {
  const t = useText('pages');
  return (
    <PublicPage title={t('privacy.title')} lead={t('privacy.lead')} next={['protection', 'reach']}>
      <Chapter title={t('privacy.visit')}>
        <Lines lines={visit.map((each) => t(`privacy.visit.${each}`))} />
      </Chapter>
      <Chapter title={t('privacy.account')}>
        <Lines lines={account.map((each) => t(`privacy.account.${each}`))} />
      </Chapter>
      <Chapter title={t('privacy.device')}>
        <Lines lines={device.map((each) => t(`privacy.device.${each}`))} />
      </Chapter>
      <Chapter title={t('privacy.long')}>
        <Lines lines={long.map((each) => t(`privacy.long.${each}`))} />
      </Chapter>
      <Chapter title={t('privacy.ask')}>
        <p>{t('privacy.ask.says')}</p>
      </Chapter>
    </PublicPage>
  );
}
