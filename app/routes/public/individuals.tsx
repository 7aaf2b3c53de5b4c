import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useText } from '../../i18n/use-text.tsx';
import { Help } from '../../ui/contact/help.tsx';
import { Go } from '../../ui/frame/go.tsx';
import { Chapter, PublicPage } from '../../ui/frame/public-page.tsx';
import { PageLink } from '../../ui/frame/public-pages.tsx';
import { Course, Lines, Points } from '../../ui/text/points.tsx';

const steps = ['words', 'give', 'answer'] as const;
const free = ['name', 'little', 'skip', 'conditions'] as const;
const before = ['danger', 'private', 'honest'] as const;
/** What somebody may send whom nobody has answered yet: 2 GiB, in round words. */
const roomGigabytes = 2;

export const loader = ({ context: { terms } }: LoaderFunctionArgs) => ({ help: terms?.help });

/** Before an individual opens anything: what it takes, what it leaves, what we do not promise. */
export default function Individuals() {
  const t = useText('individuals');
  const pages = useText('pages');
  const { help } = useLoaderData<typeof loader>();
  const open = (
    <>
      <Go to="/individuals/open" className="button">
        {t('public.open')}
      </Go>
      <Go to="/individuals/return" className="button button-quiet">
        {t('return.link')}
      </Go>
    </>
  );
  return (
    <PublicPage
      title={t('public.title')}
      lead={t('public.lead')}
      actions={open}
      next={['before', 'use']}
    >
      <Chapter title={t('public.steps')}>
        <Course
          points={steps.map((step) => ({
            name: t(`public.${step}`),
            says: t(`public.${step}.says`),
          }))}
        />
      </Chapter>
      <Chapter title={pages('individuals.free')}>
        <Lines
          lines={[
            ...free.map((thing) => pages(`individuals.free.${thing}`)),
            pages('individuals.room', { gigabytes: roomGigabytes }),
            pages('individuals.back'),
          ]}
        />
      </Chapter>
      <Chapter title={t('public.before')}>
        <Points
          points={before.map((thing) => ({
            name: t(`public.${thing}`),
            says: t(`public.${thing}.says`),
          }))}
        />
      </Chapter>
      {help !== undefined && (
        <Chapter title={pages('help')}>
          <p>{pages('help.says')}</p>
          <Help help={help} />
        </Chapter>
      )}
      <Chapter title={pages('scripts')}>
        <p>
          {t('public.scripts')} <PageLink page="reach" />
        </p>
      </Chapter>
    </PublicPage>
  );
}
