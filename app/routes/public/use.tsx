import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { FeedbackCode } from '../../domain/feedback/codes.ts';
import { useText } from '../../i18n/use-text.tsx';
import { Chapter, PublicPage } from '../../ui/frame/public-page.tsx';
import { Lines, Points } from '../../ui/text/points.tsx';

const uses = ['keep', 'compare', 'both', 'same'] as const;
const sharing = ['courts', 'conditions', 'site'] as const;
const when = ['look', 'silence'] as const;

export const loader = ({ context: { terms } }: LoaderFunctionArgs) => ({
  days: terms?.answerDays,
});

/** What material is for (A/74/699 ¶11, ¶17, ¶35), and all that may be said of it (¶33). */
export default function Use() {
  const { days } = useLoaderData<typeof loader>();
  const t = useText('pages');
  const feedback = useText('feedback');
  return (
    <PublicPage title={t('use.title')} lead={t('use.lead')} next={['what-happens', 'reach']}>
      <Chapter title={t('use.for')}>
        <Lines lines={uses.map((each) => t(`use.for.${each}`))} />
      </Chapter>
      <Chapter title={t('use.share')}>
        <Lines lines={sharing.map((each) => t(`use.share.${each}`))} />
      </Chapter>
      <Chapter title={t('use.hear')}>
        <p>{t('use.hear.lead')}</p>
        <Points
          points={FeedbackCode.options.map((code) => ({
            name: feedback(`${code}.label`),
            says: feedback(`${code}.text`),
          }))}
        />
      </Chapter>
      <Chapter title={t('use.more')}>
        <p className="mind">{feedback('cannotTell.text')}</p>
      </Chapter>
      <Chapter title={t('use.when')}>
        <Lines
          lines={[
            ...(days === undefined ? [] : [t('use.when.first', { days })]),
            ...when.map((each) => t(`use.when.${each}`)),
          ]}
        />
      </Chapter>
      <Chapter title={t('use.value')}>
        <p>{t('use.value.says')}</p>
        <p>{t('use.value.promise')}</p>
        <p className="small-print">
          {t('use.source')} <bdi dir="ltr">A/74/699</bdi>
        </p>
      </Chapter>
    </PublicPage>
  );
}
