import { expect, test } from 'vitest';
import { rate, secondsLeft, withSample, type Sample } from './estimate.ts';

/** Samples each second from 0 on, from what each second sent. */
const line = (perSecond: readonly number[]): readonly Sample[] => {
  let samples = withSample([], { atMs: 0, sentBytes: 0 });
  let sentBytes = 0;
  perSecond.forEach((bytes, at) => {
    sentBytes += bytes;
    samples = withSample(samples, { atMs: (at + 1) * 1000, sentBytes });
  });
  return samples;
};
const times = (seconds: number, bytes: number): number[] => new Array<number>(seconds).fill(bytes);

const cases: [sentence: string, seconds: number[], nowMs: number, is: number | undefined][] = [
  ['nothing is said for ten seconds', times(9, 100), 9000, undefined],
  ['a steady line is measured as it is', times(30, 100), 30_000, 100],
  [
    'one burst moves nothing',
    [...times(20, 100), ...times(5, 9000), ...times(15, 100)],
    40_000,
    100,
  ],
  [
    'one silence moves nothing',
    [...times(20, 100), ...times(5, 0), ...times(15, 100)],
    40_000,
    100,
  ],
  ['a line that has become slow is slow', [...times(60, 1000), ...times(40, 10)], 100_000, 10],
  ['only the last minute counts', [...times(300, 1000), ...times(60, 50)], 360_000, 50],
  ['a line that is mostly silent has no rate', [...times(20, 100), ...times(40, 0)], 60_000, 0],
  ['silence that no sample tells of is silence', times(20, 100), 65_000, 0],
];
test.each(cases)('%s', (_, seconds, nowMs, is) => {
  const got = rate(line(seconds), nowMs);
  if (is === undefined) expect(got).toBe(undefined);
  else expect(got).toBeCloseTo(is, 6);
});

test('time left is said in whole seconds, and not at all where it would be a lie', () => {
  expect(secondsLeft(line(times(30, 100)), 30_000, 1050)).toBe(11);
  expect(secondsLeft(line(times(30, 100)), 30_000, 0)).toBe(0);
  expect(secondsLeft(line([...times(20, 100), ...times(40, 0)]), 60_000, 1)).toBe(undefined);
  expect(secondsLeft([], 0, 1)).toBe(undefined);
});

test('what is kept does not grow with the upload', () => {
  expect(line(times(5000, 1)).length).toBeLessThanOrEqual(62);
});
