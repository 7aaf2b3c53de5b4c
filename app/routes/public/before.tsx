import { useText } from '../../i18n/use-text.tsx';
import { Chapter, PublicPage } from '../../ui/frame/public-page.tsx';

const chapters = {
  device: ['sees', 'wait'],
  window: ['open', 'now'],
  tor: ['hides', 'levels'],
  place: ['leave', 'title'],
  paper: ['words', 'carry'],
} as const;

/** A safe device, a private window, Tor, a place, and paper. */
export default function Before() {
  const t = useText('pages');
  return (
    <PublicPage
      title={t('before.title')}
      lead={t('before.lead')}
      next={['individuals', 'organisations']}
    >
      <Chapter title={t('before.device')}>
        {chapters.device.map((says) => (
          <p key={says}>{t(`before.device.${says}`)}</p>
        ))}
      </Chapter>
      <Chapter title={t('before.window')}>
        {chapters.window.map((says) => (
          <p key={says}>{t(`before.window.${says}`)}</p>
        ))}
      </Chapter>
      <Chapter title={t('before.tor')}>
        {chapters.tor.map((says) => (
          <p key={says}>{t(`before.tor.${says}`)}</p>
        ))}
      </Chapter>
      <Chapter title={t('before.place')}>
        {chapters.place.map((says) => (
          <p key={says}>{t(`before.place.${says}`)}</p>
        ))}
      </Chapter>
      <Chapter title={t('before.paper')}>
        {chapters.paper.map((says) => (
          <p key={says}>{t(`before.paper.${says}`)}</p>
        ))}
      </Chapter>
    </PublicPage>
  );
}
