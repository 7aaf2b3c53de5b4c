import type { ReactNode } from 'react';
import type { Asked } from '../../routes/account/use-asked.ts';
import { Calm } from '../accounts/calm.tsx';
import { Refusal } from '../text/refusal.tsx';

interface ReadProps<T> {
  readonly of: Asked<T>;
  readonly children: (value: T) => ReactNode;
}

/** What was read, once it is; until then that it is being read, or why it was not. */
export const Read = <T,>({ of: { value, refusal, again }, children }: ReadProps<T>) => {
  if (refusal !== undefined) return <Refusal code={refusal} onAgain={again} />;
  if (value === undefined) return <Calm />;
  return <>{children(value)}</>;
};
