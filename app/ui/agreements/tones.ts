import type { State } from '../../domain/agreements/lifecycle.ts';
import type { Tone } from '../text/notice.tsx';

/** How a state is seen, by whoever is asked to sign, before it is read. */
export const tones: Readonly<Record<State, Tone>> = {
  draft: 'plain',
  proposed: 'warn',
  signed: 'plain',
  'in-force': 'good',
  declined: 'bad',
  superseded: 'plain',
};
