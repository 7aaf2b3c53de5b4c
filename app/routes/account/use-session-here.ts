import { useEffect } from 'react';
import type { Surface } from '../../acts/session.ts';
import { ok } from '../../domain/basis/result.ts';
import { LocksAnswer } from '../../paper/wire-accounts.ts';
import { useAccount } from './account.tsx';
import { doors } from './doors.ts';
import { ownWire } from './own-wire.ts';
import { useTask } from './use-task.ts';
import { useWalk } from './use-walk.ts';

/** Whether a session stands here: asked once, when nobody is signed in on this page. */
export const useSessionHere = (surface: Surface) => {
  const { noticeSession, phase } = useAccount();
  const { run, refusal, again } = useTask();
  const walk = useWalk();
  useEffect(() => {
    if (phase !== 'out') return;
    run(
      async () => {
        const locks = await ownWire.get(`/api/${surface}/locks`, LocksAnswer);
        if (locks.ok && locks.value.needs === 'nothing')
          return ok(locks.value.scheme === 0 ? ('self' as const) : ('vouched' as const));
        return locks.ok || locks.code === 'absent' ? ok(undefined) : locks;
      },
      (kind) => {
        if (kind !== undefined) noticeSession(surface, kind);
        else walk(doors[surface].signIn);
      },
    );
  }, [phase, run, noticeSession, surface, walk]);
  return { refusal, again };
};
