import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { hex } from '../domain/basis/octets.ts';
import { rootOf } from '../domain/custody/merkle.ts';
import { measure } from './hashing-craft.ts';
import { newHashing } from './hashing.ts';

const sha = (octets: Uint8Array): Buffer => createHash('sha256').update(octets).digest();
const never = new AbortController().signal;
const segment = 2 ** 23;

test.each([0, 1, segment - 1, segment, segment + 1, 2 * segment + 77])(
  'the first pass over %d octets finds what others find',
  async (sizeBytes) => {
    const file = new Uint8Array(sizeBytes).map((_, at) => (at * 31 + (at >> 11)) % 256);
    const seen: number[] = [];
    const found = await measure(new Blob([file]), (bytes) => seen.push(bytes), never);
    const count = Math.max(1, Math.ceil(sizeBytes / segment));
    const segments = Array.from({ length: count }, (_, i) =>
      sha(file.subarray(i * segment, (i + 1) * segment)),
    );
    const leaves = segments.map((digest) =>
      Uint8Array.from(sha(Buffer.concat([Buffer.of(0), digest]))),
    );
    expect(found.sizeBytes).toBe(sizeBytes);
    expect(hex(found.sha256)).toBe(sha(file).toString('hex'));
    expect(found.segments.map(hex)).toEqual(segments.map((digest) => digest.toString('hex')));
    expect(hex(found.tree)).toBe(hex(await rootOf(leaves)));
    expect([seen.length, seen.at(-1)]).toEqual([count, sizeBytes]);
  },
);

test('a file that ends before its size has changed; an abort is obeyed', async () => {
  class Short extends Blob {
    override readonly size = 100;
  }
  const nothing = (): void => undefined;
  await expect(measure(new Short(['x']), nothing, never)).rejects.toMatchObject({ segment: 0 });
  const reason = new Error('left');
  await expect(measure(new Blob(), nothing, AbortSignal.abort(reason))).rejects.toBe(reason);
});

/** A worker as the face sees it, whose answers the test gives. */
const fakeWorkers = () => {
  const made: (EventTarget & { sent: unknown[]; ended: boolean; say: (data: unknown) => void })[] =
    [];
  const start = (): Worker => {
    const worker = Object.assign(new EventTarget(), {
      onmessage: null as ((event: MessageEvent) => void) | null,
      onerror: null,
      onmessageerror: null,
      sent: [] as unknown[],
      ended: false,
      postMessage: (data: unknown) => {
        worker.sent.push(data);
      },
      terminate: () => {
        worker.ended = true;
      },
      say: (data: unknown) => worker.onmessage?.(new MessageEvent('message', { data })),
    });
    made.push(worker);
    return worker as Worker; // all that the face uses of it
  };
  return { made, start };
};

test('the face measures one file at a time, and gives faults their names', async () => {
  const { made, start } = fakeWorkers();
  const { measureFile } = newHashing(start);
  const seen: number[] = [];
  const [one, two] = [new Blob(['1']), new Blob(['2'])];
  const first = measureFile(one, (bytes) => seen.push(bytes), never);
  const second = measureFile(two, () => undefined, never);
  second.catch(() => undefined);
  await expect.poll(() => made[0]?.sent).toEqual([one]);
  made[0]?.say({ kind: 'progress', hashedBytes: 5 });
  made[0]?.say({ kind: 'measured', measured: 'found' });
  expect(await first).toBe('found');
  expect(seen).toEqual([5]);
  await expect.poll(() => made[0]?.sent.length).toBe(2);
  made[0]?.say({ kind: 'fault', name: 'NotReadableError' });
  await expect(second).rejects.toMatchObject({ code: 'file-unreadable' });
  expect(made).toHaveLength(1);
});

test('to give a file up ends its worker, and the next has a new one', async () => {
  const { made, start } = fakeWorkers();
  const { measureFile } = newHashing(start);
  const leaving = new AbortController();
  const first = measureFile(new Blob(['1']), () => undefined, leaving.signal);
  await expect.poll(() => made.length).toBe(1);
  leaving.abort();
  await expect(first).rejects.toMatchObject({ name: 'AbortError' });
  expect(made[0]?.ended).toBe(true);
  const second = measureFile(new Blob(['2']), () => undefined, never);
  await expect.poll(() => made.length).toBe(2);
  made[1]?.say({ kind: 'measured', measured: 'found' });
  expect(await second).toBe('found');
});
