import { expect, test } from 'vitest';
import { ok } from '../domain/basis/result.ts';
import { backOffMs } from './line.ts';
import { startQueueBy, type Means, type UploadEvent } from './queue.ts';
import { partBytes } from './source.ts';
import type { Outcome, Sending } from './transfer.ts';

const read = () => Promise.resolve(ok(new Blob()));
const item = (objectId: string, sizeBytes: number, hasBegun = false) => ({
  objectId,
  hasBegun,
  source: { sizeBytes, read },
});

/** A server that holds offsets, and a clock that only waits and parts move. */
const world = () => {
  const held = new Map<string, number>();
  const events: UploadEvent[] = [];
  const discarded: string[] = [];
  const asked: boolean[] = [];
  const state = { nowMs: 0, sentBytes: 0, offUntilMs: -1, waits: 0 };
  const scripted: Outcome[] = [];
  let onPart = (): void => undefined;
  const send = async (of: Sending): Promise<Outcome> => {
    asked.push(of.hasBegun);
    const planned = scripted.shift();
    if (planned) return planned;
    for (let at = held.get(of.objectId) ?? 0; at < of.source.sizeBytes;) {
      const to = Math.min(at + partBytes, of.source.sizeBytes);
      state.sentBytes += to - at;
      state.nowMs += 1000;
      onPart();
      await Promise.resolve();
      if (of.signal.aborted) return 'stopped';
      if (state.nowMs < state.offUntilMs) return 'lost';
      at = to;
      held.set(of.objectId, at);
      of.onReceived(at);
    }
    return 'sent';
  };
  const means: Means = {
    send,
    discard: ({ objectId }) => {
      discarded.push(objectId);
      return Promise.resolve();
    },
    now: () => state.nowMs,
    line: {
      isOff: () => state.nowMs < state.offUntilMs,
      onLost: () => () => undefined,
      wait: (attempt) => {
        state.waits += 1;
        state.nowMs += backOffMs(attempt, 0);
        return Promise.resolve();
      },
    },
  };
  const onEvent = (event: UploadEvent): void => {
    events.push(event);
  };
  const options = { endpoint: '/uploads', headers: {}, onEvent };
  const kinds = () => events.map(({ kind }) => kind).filter((kind) => kind !== 'progress');
  const whenPart = (then: () => void): void => {
    onPart = then;
  };
  return { means, options, events, kinds, state, held, asked, discarded, scripted, whenPart };
};

test('bodies go one after another, and progress is of each and of all', async () => {
  const { means, options, events, state } = world();
  const queue = startQueueBy([item('a', 3 * partBytes), item('b', 10)], options, means);
  expect(await queue.done).toEqual(['a', 'b']);
  expect(state.sentBytes).toBe(3 * partBytes + 10);
  expect(events.at(-2)).toMatchObject({
    kind: 'progress',
    objectId: 'b',
    sentBytes: 10,
    allSentBytes: 3 * partBytes + 10,
    allSizeBytes: 3 * partBytes + 10,
  });
});

test('60 seconds without a line are waited out, and one part at most is sent twice', async () => {
  const { means, options, kinds, state, whenPart, asked } = world();
  let parts = 0;
  whenPart(() => {
    parts += 1;
    if (parts === 3) state.offUntilMs = state.nowMs + 60_000;
  });
  // Tries while the line is off send nothing.
  const send = (of: Sending): Promise<Outcome> =>
    state.nowMs < state.offUntilMs ? Promise.resolve('lost') : means.send(of);
  const queue = startQueueBy([item('a', 10 * partBytes)], options, { ...means, send });
  expect(await queue.done).toEqual(['a']);
  expect(state.sentBytes).toBe(11 * partBytes);
  expect(state.waits).toBe(6);
  expect(new Set(kinds())).toEqual(new Set(['waiting', 'going', 'sent']));
  expect(asked).toEqual([false, true]);
});

test('pause stops a part at once, and to go on asks the server where', async () => {
  const { means, options, kinds, whenPart, asked, held } = world();
  const queue = startQueueBy([item('a', 4 * partBytes)], options, means);
  let parts = 0;
  whenPart(() => {
    parts += 1;
    if (parts === 2) queue.pause();
  });
  await expect.poll(() => kinds()).toEqual(['paused']);
  expect(held.get('a')).toBe(partBytes);
  queue.pause();
  queue.resume();
  queue.resume();
  expect(await queue.done).toEqual(['a']);
  expect([kinds(), asked]).toEqual([
    ['paused', 'going', 'sent'],
    [false, true],
  ]);
});

test('a file that changed is discarded with its reason, and the others go on', async () => {
  const { means, options, events, discarded, scripted } = world();
  scripted.push('file-changed', 'rejected');
  const items = [item('a', 10), item('b', 20), item('c', 30)];
  expect(await startQueueBy(items, options, means).done).toEqual(['c']);
  expect(discarded).toEqual(['a']);
  expect(events.filter(({ kind }) => kind === 'failed')).toEqual([
    { kind: 'failed', objectId: 'a', code: 'file-changed' },
    { kind: 'failed', objectId: 'b', code: 'rejected' },
  ]);
  expect(events.findLast(({ kind }) => kind === 'progress')).toMatchObject({
    allSentBytes: 30,
    allSizeBytes: 30,
  });
});

test('a refusal waits for the person, who signs in and goes on', async () => {
  const { means, options, kinds, scripted } = world();
  scripted.push('refused');
  const queue = startQueueBy([item('a', 10)], options, means);
  await expect.poll(() => kinds()).toEqual(['paused']);
  queue.resume();
  expect(await queue.done).toEqual(['a']);
});

test('waits grow while nothing arrives, and begin anew once something has', async () => {
  const { means, options, events, scripted } = world();
  scripted.push('lost', 'lost', 'lost');
  await startQueueBy([item('a', 10, true)], options, means).done;
  const attempts = events.flatMap((event) => (event.kind === 'waiting' ? [event.attempt] : []));
  expect(attempts).toEqual([0, 1, 2]);
});

test('cancel ends everything, also a pause; what was sent is told', async () => {
  const { means, options, kinds } = world();
  const queue = startQueueBy([item('a', 10), item('b', 5)], options, means);
  await expect.poll(() => kinds()).toContain('sent');
  queue.pause();
  queue.cancel();
  queue.resume();
  expect((await queue.done).includes('a')).toBe(true);
});
