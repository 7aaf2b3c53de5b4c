import { useCallback, useRef, useState } from 'react';
import type { Outcome } from '../../acts/session.ts';

/** Where something that is no single act stands: signing in, joining, admitting a member. */
export type TaskState =
  | { readonly kind: 'still' }
  | { readonly kind: 'working' }
  | { readonly kind: 'refused'; readonly code: string }
  | { readonly kind: 'done' };

/** Runs one thing at a time and keeps what came of it. A fault rises to the page's one place. */
export const useTask = () => {
  const [state, setState] = useState<TaskState>({ kind: 'still' });
  const last = useRef<() => void>(() => undefined);

  const run = useCallback(<T>(task: () => Outcome<T>, onDone?: (value: T) => void): void => {
    const begin = async () => {
      setState({ kind: 'working' });
      const outcome = await task();
      if (!outcome.ok) setState({ kind: 'refused', code: outcome.code });
      else {
        setState({ kind: 'done' });
        onDone?.(outcome.value);
      }
    };
    const start = () => {
      begin().catch((fault: unknown) => {
        setState(() => {
          throw fault; // while drawing, so that the boundary above the page catches it
        });
      });
    };
    last.current = start;
    start();
  }, []);

  const again = useCallback(() => {
    last.current();
  }, []);
  const clear = useCallback(() => {
    setState({ kind: 'still' });
  }, []);

  return {
    state,
    run,
    again,
    clear,
    isWorking: state.kind === 'working',
    refusal: state.kind === 'refused' ? state.code : undefined,
  };
};
