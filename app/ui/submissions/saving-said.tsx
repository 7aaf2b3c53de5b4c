import { useText } from '../../i18n/use-text.tsx';
import { Notice, State } from '../text/notice.tsx';
import { Refusal } from '../text/refusal.tsx';

interface SavingSaidProps {
  readonly kind: 'saved' | 'saving' | 'waiting';
}

/** Whether the draft is kept, in a word, beside the page's title. */
export const SavingSaid = ({ kind }: SavingSaidProps) => {
  const t = useText('submissions');
  return (
    <State tone={kind === 'saved' ? 'good' : kind === 'waiting' ? 'warn' : 'plain'}>
      {t(`saving.${kind}`)}
    </State>
  );
};

/** What it means that the latest changes are not kept, and why. */
export const NotKept = ({ code }: { readonly code: string }) => {
  const t = useText('submissions');
  return (
    <>
      <Notice tone="warn" title={t('saving.waiting')} isNews>
        <p>{t('saving.waitingSays')}</p>
      </Notice>
      {code !== 'no-connection' && code !== 'later' && <Refusal code={code} />}
    </>
  );
};
