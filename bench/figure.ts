/** One figure: its goal is to be beaten, upwards or downwards as its name says; null has none. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly goal: number | null;
  readonly unit: string;
}

/** The middle one; of an even number the mean of the two in the middle. */
export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((one, other) => one - other);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  if (upper === undefined || lower === undefined) throw new RangeError('nothing was measured');
  return (upper + lower) / 2;
};
