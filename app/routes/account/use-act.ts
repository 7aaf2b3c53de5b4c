import { useCallback, useRef, useState } from 'react';
import type { Outcome } from '../../acts/session.ts';
import { isUnsure } from '../../acts/until-answered.ts';
import type { Post, Posted } from '../../paper/post.ts';
import { useSession } from './account.tsx';

/** Where an act stands: `unsure` means that no answer came, and sending again is safe. */
export type ActState =
  | { readonly kind: 'still' }
  | { readonly kind: 'working' }
  | { readonly kind: 'refused'; readonly code: string }
  | { readonly kind: 'unsure' }
  | { readonly kind: 'done'; readonly posted: Posted };

/**
 * Prepares an act once and sends it until an answer comes. Asked again after no answer, the very
 * same octets are sent: the server answers them the same, without a second effect.
 */
export const useAct = (onDone?: (posted: Posted) => void) => {
  const session = useSession();
  const [state, setState] = useState<ActState>({ kind: 'still' });
  const prepared = useRef<Post | undefined>(undefined);

  const send = useCallback(
    async (post: Post) => {
      setState({ kind: 'working' });
      const sent = await session.send(post);
      if (sent.ok) {
        prepared.current = undefined;
        setState({ kind: 'done', posted: sent.value });
        onDone?.(sent.value);
      } else if (isUnsure(sent.code)) setState({ kind: 'unsure' });
      else {
        prepared.current = undefined;
        setState({ kind: 'refused', code: sent.code });
      }
    },
    [session, onDone],
  );

  const run = useCallback(
    async (prepare: () => Outcome<Post>) => {
      setState({ kind: 'working' });
      const post = await prepare();
      if (!post.ok) {
        setState({ kind: 'refused', code: post.code });
        return;
      }
      prepared.current = post.value;
      await send(post.value);
    },
    [send],
  );

  const again = useCallback(async () => {
    if (prepared.current !== undefined) await send(prepared.current);
  }, [send]);

  return { state, run, again, isWorking: state.kind === 'working' };
};
