import { useText } from '../../i18n/use-text.tsx';
import { Entrance } from '../../ui/frame/entrance.tsx';
import { ReturnForm } from '../../ui/individuals/return-form.tsx';
import { useEntering } from '../account/use-entering.ts';
import { useTask } from '../account/use-task.ts';
import { withScripts } from '../handle.ts';

export const handle = withScripts;

/** Back for the answer: the words, on any device, in either language. */
export default function ReturnPage() {
  const t = useText('individuals');
  const entering = useEntering('provider');
  const { run, refusal, isWorking } = useTask();
  return (
    <Entrance
      title={t('return.title')}
      lead={t('return.lead')}
      withoutScripts={t('public.scripts')}
    >
      <ReturnForm
        {...{ refusal, isWorking }}
        onWords={(words) => run(() => entering.comeBack(words), entering.toFirst)}
      />
    </Entrance>
  );
}
