import { expect, test } from 'vitest';
import { ok, refuse } from '../domain/basis/result.ts';
import { backOffMs } from './line.ts';
import { aheadOf, partBytes, type Source } from './source.ts';

const recorded = (sizeBytes: number) => {
  const reads: [number, number][] = [];
  const source: Source = {
    sizeBytes,
    read: (from, to) => {
      reads.push([from, to]);
      return Promise.resolve(from < 4 * partBytes ? ok(new Blob(['x'])) : refuse('file-changed'));
    },
  };
  return { reads, parts: aheadOf(source) };
};

test('parts end at multiples of 8 MiB, wherever one begins, and each is read once', async () => {
  const { reads, parts } = recorded(2 * partBytes + 5);
  expect((await parts.next(77)).to).toBe(partBytes);
  expect((await parts.next(partBytes)).to).toBe(2 * partBytes);
  expect((await parts.next(2 * partBytes)).to).toBe(2 * partBytes + 5);
  expect(reads).toEqual([
    [77, partBytes],
    [partBytes, 2 * partBytes],
    [2 * partBytes, 2 * partBytes + 5],
  ]);
});

test('a part that was read ahead is not taken for another', async () => {
  const { reads, parts } = recorded(3 * partBytes);
  await parts.next(0);
  await parts.next(5);
  parts.drop();
  await parts.next(partBytes);
  expect(reads.map(([from]) => from)).toEqual([
    0,
    partBytes,
    5,
    partBytes,
    partBytes,
    2 * partBytes,
  ]);
});

test('a refusal is an answer, of the part that it meets', async () => {
  const { parts } = recorded(9 * partBytes);
  expect((await parts.next(3 * partBytes)).part.ok).toBe(true);
  expect((await parts.next(4 * partBytes)).part).toEqual(refuse('file-changed'));
});

test('two parts are read at once, and never more', async () => {
  const answers: (() => void)[] = [];
  const source: Source = {
    sizeBytes: 4 * partBytes,
    read: () =>
      new Promise((resolve) => {
        answers.push(() => resolve(ok(new Blob(['x']))));
      }),
  };
  const parts = aheadOf(source);
  const first = parts.next(0);
  expect(answers).toHaveLength(2);
  answers[0]?.();
  await first;
  expect(answers).toHaveLength(2);
  const second = parts.next(partBytes);
  expect(answers).toHaveLength(3);
  answers[1]?.();
  expect((await second).to).toBe(2 * partBytes);
});

test('waits double, up to half a minute, and a quarter more by chance', () => {
  expect([0, 1, 2, 4, 5, 9, 99].map((attempt) => backOffMs(attempt, 0))).toEqual([
    1000, 2000, 4000, 16_000, 30_000, 30_000, 30_000,
  ]);
  expect(backOffMs(0, 1)).toBe(1250);
});
