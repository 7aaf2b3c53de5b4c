import { useText } from '../../i18n/use-text.tsx';
import { Chapter, PublicPage } from '../../ui/frame/public-page.tsx';
import { Lines, Points } from '../../ui/text/points.tsx';

const can = ['content', 'seized', 'change', 'trace'] as const;
const cannot = ['visit', 'device', 'force', 'code', 'lost'] as const;
const knows = ['accounts', 'keys', 'acts', 'bytes'] as const;

/** What stands in the way of whoever wants to read, and what does not: in the same size of type. */
export default function Protection() {
  const t = useText('public');
  return (
    <PublicPage
      title={t('protection.title')}
      lead={t('protection.lead')}
      next={['before', 'privacy']}
    >
      <Chapter title={t('can.title')}>
        <Points
          points={can.map((thing) => ({ name: t(`can.${thing}`), says: t(`can.${thing}.says`) }))}
        />
      </Chapter>
      <Chapter title={t('cannot.title')}>
        <Points
          points={cannot.map((thing) => ({
            name: t(`cannot.${thing}`),
            says: t(`cannot.${thing}.says`),
          }))}
        />
      </Chapter>
      <Chapter title={t('knows.title')}>
        <p>{t('knows.lead')}</p>
        <Lines lines={knows.map((thing) => t(`knows.${thing}`))} />
      </Chapter>
    </PublicPage>
  );
}
