import { signOut } from '../../acts/accounts/leave.ts';
import type { Surface } from '../../acts/session.ts';
import { useReading } from '../../i18n/use-text.tsx';
import { addressOf } from '../../ui/frame/go.tsx';
import { useAccount } from './account.tsx';
import { ownWire } from './own-wire.ts';
import { useTask } from './use-task.ts';

/** Signing out: the keys are closed first, whatever the line does. */
export const useLeaving = (surface: Surface) => {
  const { lock, end } = useAccount();
  const reading = useReading();
  const { run, refusal, again } = useTask();
  const leave = () => {
    lock();
    run(
      () => signOut({ surface, wire: ownWire }),
      () => {
        end();
        location.replace(addressOf(reading, '/')); // a load of its own: nothing stays in memory
      },
    );
  };
  return { leave, refusal, again };
};
