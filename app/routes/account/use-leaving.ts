import { signOut } from '../../acts/accounts/leave.ts';
import { useReading } from '../../i18n/use-text.tsx';
import { addressOf } from '../../ui/frame/go.tsx';
import { useAccount } from './account.tsx';
import { useTask } from './use-task.ts';

/** Signing out: the keys are closed first, whatever the line does. */
export const useLeaving = () => {
  const { opened, lock, end } = useAccount();
  const reading = useReading();
  const { run, refusal, again } = useTask();
  const leave = () => {
    lock();
    if (opened === undefined) return;
    run(
      () => signOut(opened.client.gate),
      () => {
        end();
        location.replace(addressOf(reading, '/')); // a load of its own: nothing stays in memory
      },
    );
  };
  return { leave, refusal, again };
};
