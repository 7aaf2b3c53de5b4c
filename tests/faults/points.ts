import type { Step, Victim } from './stage.ts';

/** Where something is killed while one request is under way. */
export type Point = {
  readonly victim: Victim;
  /** Whether the act must have been recorded then; undefined where that depends on the step. */
  readonly isDone?: boolean;
} & (
  | { readonly at: 'octet'; readonly after: number }
  | { readonly at: 'step'; readonly step: Step }
  /** When the answer's first octet has come, and nobody has seen it. */
  | { readonly at: 'answer' }
  /** When the answer was read. */
  | { readonly at: 'end' }
);

/** mulberry32: the same numbers from the same seed, in [0, 1). */
export const numbersFrom = (seed: number) => {
  let state = seed;
  return (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

/** So many whole numbers below `end`, one from each of as many equal parts. */
const spread = (count: number, end: number, random: () => number): number[] =>
  Array.from({ length: count }, (_, part) => Math.floor(((part + random()) / count) * end));

/**
 * Points all over a request that was made once without harm.
 * @param requestBytes octets of it, headers included
 * @param steps what the server did for it
 */
export const pointsOf = (
  seed: number,
  requestBytes: number,
  steps: readonly string[],
): readonly Point[] => {
  const random = numbersFrom(seed);
  const octets = spread(2, requestBytes - 64, random);
  const of = (victim: Victim, count: number): Point[] => [
    ...spread(count, steps.length, random).map((step) => ({ victim, at: 'step', step }) as const),
    { victim, at: 'step', step: 'commit', isDone: false },
    { victim, at: 'step', step: 'committed', isDone: true },
    { victim, at: 'answer', isDone: true },
  ];
  return [
    { victim: 'server', at: 'octet', after: 0, isDone: false },
    ...octets.map((after) => ({ victim: 'server', at: 'octet', after, isDone: false }) as const),
    ...of('server', 3),
    ...of('postgres', 1),
    { victim: 'server', at: 'end', isDone: true },
  ];
};

export const nameOf = (point: Point, steps: readonly string[]): string => {
  const { victim, at } = point;
  if (at === 'octet') return `${victim} after ${point.after} octets`;
  if (at === 'answer') return `${victim} before the answer is seen`;
  if (at === 'end') return `${victim} after the answer`;
  const { step } = point;
  const text = typeof step === 'number' ? steps[step]?.trim().slice(0, 40) : undefined;
  return text === undefined ? `${victim} at ${step}` : `${victim} at step ${step}: ${text}`;
};
