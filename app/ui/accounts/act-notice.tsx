import { useDates } from '../../i18n/use-dates.tsx';
import { useText } from '../../i18n/use-text.tsx';
import type { ActState } from '../../routes/account/use-act.ts';
import { Button } from '../form/button.tsx';
import { Notice } from '../text/notice.tsx';
import { Refusal } from '../text/refusal.tsx';

interface ActNoticeProps {
  readonly state: ActState;
  /** Sends the same octets again: safe, whatever became of them the first time. */
  readonly onAgain: () => void;
  /** What has happened, once it is recorded. */
  readonly done: string;
}

/** Where an act stands; no answer is no failure, and says so. */
export const ActNotice = ({ state, onAgain, done }: ActNoticeProps) => {
  const t = useText('accounts');
  const dates = useDates();
  if (state.kind === 'refused') return <Refusal code={state.code} />;
  if (state.kind === 'unsure')
    return (
      <Notice tone="warn" title={t('unsure.title')} isNews>
        <p>{t('unsure.says')}</p>
        <p className="actions">
          <Button onPress={onAgain}>{t('unsure.again')}</Button>
        </p>
      </Notice>
    );
  if (state.kind !== 'done') return null;
  const recorded = state.posted.at(-1)?.recorded;
  return (
    <Notice tone="good" title={done} isNews>
      {recorded !== undefined && <p>{t('recorded', { moment: dates.full(recorded) })}</p>}
    </Notice>
  );
};
