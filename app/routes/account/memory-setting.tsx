import { useState } from 'react';
import { ok } from '../../domain/basis/result.ts';
import { useDates } from '../../i18n/use-dates.tsx';
import { useText } from '../../i18n/use-text.tsx';
import { Button } from '../../ui/form/button.tsx';
import { Part } from '../../ui/frame/page.tsx';
import { Notice } from '../../ui/text/notice.tsx';
import { Refusal } from '../../ui/text/refusal.tsx';
import { useOpened } from './account.tsx';
import { useTask } from './use-task.ts';

/**
 * What this device remembers of the log from one visit to the next. Staff's does always; a provider
 * is told first what it leaves behind, and decides; an individual's device keeps nothing.
 */
export const MemorySetting = () => {
  const t = useText('accounts');
  const dates = useDates();
  const { kind, client } = useOpened();
  const { memory, surface } = client.session;
  const [since, setSince] = useState(memory.since());
  const [isRefused, setRefused] = useState(false);
  const task = useTask();
  if (kind === 'self') return undefined;
  const turn = (isOn: boolean) => {
    task.run(
      async () => {
        if (!isOn) await memory.forget();
        return isOn || surface === 'staff' ? memory.begin() : ok(true);
      },
      (isDone) => {
        setSince(memory.since());
        setRefused(!isDone);
      },
    );
  };
  return (
    <Part title={t('memory.title')}>
      <p>{t('memory.says')}</p>
      <p>{t(surface === 'staff' ? 'memory.staff' : 'memory.leaves')}</p>
      {task.refusal !== undefined && <Refusal code={task.refusal} />}
      {isRefused && (
        <Notice tone="warn" title={t('memory.cannot')} isNews>
          <p>{t('memory.cannot.says')}</p>
        </Notice>
      )}
      {since !== null && <p>{t('memory.since', { date: dates.full(since) })}</p>}
      <p className="actions">
        <Button kind="quiet" isBusy={task.isWorking} onPress={() => turn(since === null)}>
          {t(since === null ? 'memory.begin' : 'memory.forget')}
        </Button>
      </p>
    </Part>
  );
};
