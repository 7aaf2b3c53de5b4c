import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useText } from '../../i18n/use-text.tsx';
import { Help } from '../../ui/contact/help.tsx';
import { ReachedBy } from '../../ui/contact/reached-by.tsx';
import { Chapter, PublicPage } from '../../ui/frame/public-page.tsx';
import { PageLink } from '../../ui/frame/public-pages.tsx';

export const loader = ({ context: { ways, terms, isDemonstration } }: LoaderFunctionArgs) => ({
  help: terms?.help,
  ways,
  isDemonstration,
});

/** Every way to us that this deployment has named, the encrypted one first. */
export default function Reach() {
  const { help, ways, isDemonstration } = useLoaderData<typeof loader>();
  const t = useText('pages');
  return (
    <PublicPage title={t('reach.title')} lead={t('reach.lead')} next={['before', 'use']}>
      <Chapter title={t('reach.here')}>
        <p>{t('reach.here.says')}</p>
        <p>
          <PageLink page="individuals" />
        </p>
      </Chapter>
      <Chapter title={t('reach.ways')}>
        <ReachedBy {...{ ways, isDemonstration }} />
      </Chapter>
      {help !== undefined && (
        <Chapter title={t('reach.danger')}>
          <p>{t('reach.danger.says')}</p>
          <Help help={help} />
        </Chapter>
      )}
      <Chapter title={t('reach.words')}>
        <p>{t('reach.words.says')}</p>
      </Chapter>
      {ways.security !== undefined && (
        <Chapter title={t('reach.weakness')}>
          <p>
            {t('reach.weakness.says')} <bdi dir="ltr">{ways.security.replace(/^\w+:/, '')}</bdi>
          </p>
        </Chapter>
      )}
    </PublicPage>
  );
}
