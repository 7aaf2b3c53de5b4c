import { useText } from '../../i18n/use-text.tsx';
import { RecoveryPaper } from '../../ui/accounts/recovery-paper.tsx';
import { useNewCode, useWordsOf } from '../../ui/accounts/use-code.ts';
import { Entrance } from '../../ui/frame/entrance.tsx';
import { Go } from '../../ui/frame/go.tsx';
import { useEntering } from '../account/use-entering.ts';
import { useTask } from '../account/use-task.ts';
import { useWalk } from '../account/use-walk.ts';
import { withScripts } from '../handle.ts';

export const handle = withScripts;

/** Twelve words, written down, three of them asked back: that is the whole account. */
export default function OpenPage() {
  const t = useText('individuals');
  const entering = useEntering('provider');
  const walk = useWalk();
  const { run, refusal, isWorking } = useTask();
  const octets = useNewCode();
  const words = useWordsOf(octets);
  return (
    <Entrance title={t('open.title')} lead={t('open.lead')} withoutScripts={t('public.scripts')}>
      <RecoveryPaper
        {...{ words, refusal, isWorking }}
        says={t('open.paper')}
        action={t('open.action')}
        onKept={() => {
          if (octets === undefined) return;
          run(
            () => entering.open(octets),
            () => walk('/give'),
          );
        }}
      />
      <p className="entrance-else">
        <Go to="/individuals/return">{t('return.link')}</Go>
      </p>
    </Entrance>
  );
}
