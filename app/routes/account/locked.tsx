import { useState, type ReactNode } from 'react';
import type { Surface } from '../../acts/session.ts';
import { useText } from '../../i18n/use-text.tsx';
import { SignInForm } from '../../ui/accounts/sign-in-form.tsx';
import { UnlockForm } from '../../ui/accounts/unlock-form.tsx';
import { KeysLocked } from '../../ui/frame/keys-locked.tsx';
import { ReturnForm } from '../../ui/individuals/return-form.tsx';
import { useAccount } from './account.tsx';
import { useEntering } from './use-entering.ts';
import { doors } from './doors.ts';
import { useTask } from './use-task.ts';

interface LockedProps {
  readonly surface: Surface;
  /** What else must be said here. */
  readonly children: ReactNode;
}

/**
 * Over a page whose keys are locked. Where the session has ended meanwhile, name and passphrase are
 * asked in this very place, so that the page beneath keeps what was typed.
 */
export const Locked = ({ surface, children }: LockedProps) => {
  const t = useText('accounts');
  const entering = useEntering(surface);
  const { run, refusal, isWorking } = useTask();
  const { kind } = useAccount();
  const [isGone, setGone] = useState(false);
  if (refusal === 'absent' && !isGone) setGone(true);
  if (kind === 'self')
    return (
      <KeysLocked>
        {children}
        {isGone && <p>{t('session.gone')}</p>}
        <ReturnForm
          refusal={refusal === 'absent' ? undefined : refusal}
          isWorking={isWorking}
          onWords={(words) => {
            run(() => (isGone ? entering.comeBack(words) : entering.unlockByWords(words)));
          }}
        />
      </KeysLocked>
    );
  return (
    <KeysLocked>
      {children}
      {isGone ? (
        <>
          <p>{t('session.gone')}</p>
          <SignInForm
            refusal={refusal === 'absent' ? undefined : refusal}
            isWorking={isWorking}
            onSignIn={(asked) => {
              run(() => entering.signIn(asked));
            }}
          />
        </>
      ) : (
        <UnlockForm
          refusal={refusal}
          isWorking={isWorking}
          recoverAt={doors[surface].recover}
          onUnlock={(passphrase) => {
            run(() => entering.unlock(passphrase));
          }}
        />
      )}
    </KeysLocked>
  );
};
