import { useText } from '../../i18n/use-text.tsx';
import { Chapter, PublicPage } from '../../ui/frame/public-page.tsx';
import { Lines } from '../../ui/text/points.tsx';

const left = ['people', 'outside', 'forms'] as const;
/** As `tests/http/pages` tries them, page by page. */
const tried = { kilobytes: 25, pixels: 320 };

/** What was tried, and what was not: nothing here is a promise. */
export default function Accessibility() {
  const t = useText('pages');
  const lines = ['scripts', 'narrow', 'axe', 'keyboard'] as const;
  return (
    <PublicPage title={t('accessibility.title')} lead={t('accessibility.lead')} next={['reach']}>
      <Chapter title={t('accessibility.aim')}>
        <p>{t('accessibility.aim.says')}</p>
      </Chapter>
      <Chapter title={t('accessibility.tried')}>
        <Lines lines={lines.map((each) => t(`accessibility.tried.${each}`, tried))} />
      </Chapter>
      <Chapter title={t('accessibility.left')}>
        <Lines lines={left.map((each) => t(`accessibility.left.${each}`))} />
      </Chapter>
      <Chapter title={t('accessibility.tell')}>
        <p>{t('accessibility.tell.says')}</p>
      </Chapter>
    </PublicPage>
  );
}
