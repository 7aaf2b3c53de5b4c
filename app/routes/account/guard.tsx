import { useEffect, type ReactNode } from 'react';
import type { Surface } from '../../acts/session.ts';
import { useText } from '../../i18n/use-text.tsx';
import { Calm } from '../../ui/accounts/calm.tsx';
import { Uncertified } from '../../ui/accounts/uncertified.tsx';
import { AccountFrame, type Section } from '../../ui/frame/account-frame.tsx';
import { usePlace } from '../../ui/frame/go.tsx';
import { Refusal } from '../../ui/text/refusal.tsx';
import { useAccount } from './account.tsx';
import { Locked } from './locked.tsx';
import { useLeaving } from './use-leaving.ts';
import { useSessionHere } from './use-session-here.ts';

interface GuardProps {
  readonly surface: Surface;
  readonly title: string;
  readonly sections: readonly Section[];
  /** Drawn only for who is signed in here. Locked, it stays beneath and keeps its draft. */
  readonly children: ReactNode;
}

/** The frame of an account, and who may stand in it: nobody without a session and open keys. */
export const Guard = ({ surface, title, sections, children }: GuardProps) => {
  const frame = useText('frame');
  const { phase, opened, end, lock, surface: here } = useAccount();
  const isOurs = opened?.client.gate.surface === surface;
  useEffect(() => {
    if (opened !== undefined && !isOurs) end(); // the other surface's account was open here
  }, [opened, isOurs, end]);
  const { path } = usePlace();
  const isUncertified =
    surface === 'staff' && opened?.role === undefined && path !== '/staff/settings';
  const session = useSessionHere(surface);
  const leaving = useLeaving(surface);
  const overlay = phase === 'locked' && here === surface && (
    <Locked surface={surface}>
      {leaving.refusal !== undefined && <Refusal code={leaving.refusal} onAgain={leaving.again} />}
    </Locked>
  );
  const actions = phase !== 'out' && here === surface && (
    <>
      {phase === 'open' && (
        <button type="button" className="switch switch-button" onClick={lock}>
          <svg viewBox="0 0 24 24" aria-hidden="true" className="sign switch-sign">
            <path d="M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3" />
          </svg>
          <span className="switch-says">{frame('lock')}</span>
        </button>
      )}
      <button type="button" className="switch switch-button" onClick={leaving.leave}>
        {frame('sign-out')}
      </button>
    </>
  );
  return (
    <AccountFrame title={title} sections={sections} actions={actions} overlay={overlay}>
      {phase === 'out' && session.refusal !== undefined && (
        <Refusal code={session.refusal} onAgain={session.again} />
      )}
      {isOurs ? (
        <div key={opened.holder.member}>{isUncertified ? <Uncertified /> : children}</div>
      ) : (
        <Calm />
      )}
    </AccountFrame>
  );
};
