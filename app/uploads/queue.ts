import { secondsLeft, withSample, type Sample } from './estimate.ts';
import { browserLine, type Line } from './line.ts';
import type { Source } from './source.ts';
import { discard, transfer, type Outcome, type Sending } from './transfer.ts';

/** One body to send. */
export interface QueueItem {
  /** The stored object's random name, a UUID v4: not the item's id, which the server must not know. */
  readonly objectId: string;
  readonly source: Source;
  /** True if an earlier life may have begun to send it: the server is asked where to go on. */
  readonly hasBegun: boolean;
}

/** Why a body is not sent, for good: a key of the page's texts. */
export type FailureCode = 'file-changed' | 'file-unreadable' | 'rejected' | 'faulty';
/** Why nothing is sent at the moment. `refused`: sign in again, then go on. */
export type Pause = 'asked' | 'refused';

export type UploadEvent =
  | {
      readonly kind: 'progress';
      readonly objectId: string;
      readonly sentBytes: number;
      readonly sizeBytes: number;
      readonly allSentBytes: number;
      readonly allSizeBytes: number;
      /** By the median rate of the last minute; undefined while it cannot be said honestly. */
      readonly secondsLeft: number | undefined;
    }
  | { readonly kind: 'sent'; readonly objectId: string }
  | { readonly kind: 'failed'; readonly objectId: string; readonly code: FailureCode }
  | { readonly kind: 'waiting'; readonly isOff: boolean; readonly attempt: number }
  | { readonly kind: 'paused'; readonly why: Pause }
  | { readonly kind: 'going' };

export interface QueueOptions {
  /** Without a slash at its end, e.g. `/uploads`. */
  readonly endpoint: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly onEvent: (event: UploadEvent) => void;
}

/** What a queue works with; the browser's own, or a test's. */
export interface Means {
  readonly send: (of: Sending) => Promise<Outcome>;
  readonly discard: (of: Pick<Sending, 'endpoint' | 'headers' | 'objectId'>) => Promise<void>;
  readonly line: Line;
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
}

export interface Queue {
  readonly pause: () => void;
  readonly resume: () => void;
  /** Ends it; what the server holds stays, and can be gone on with. */
  readonly cancel: () => void;
  /** When every body is sent or has failed, or after `cancel`: ids of those that are sent. */
  readonly done: Promise<readonly string[]>;
}

/** `startQueue` with the means given. */
export const startQueueBy = (
  items: readonly QueueItem[],
  options: QueueOptions,
  means: Means,
): Queue => {
  const { endpoint, headers, onEvent } = options;
  let allSizeBytes = items.reduce((bytes, { source }) => bytes + source.sizeBytes, 0);
  const sent: string[] = [];
  let settledBytes = 0;
  let samples: readonly Sample[] = [];
  let why: Pause | undefined;
  let isCancelled = false;
  const isHalted = (): boolean => why !== undefined || isCancelled;
  let attempt = new AbortController();
  let wake = (): void => undefined;

  const progress = (item: QueueItem, sentBytes: number): void => {
    const { sizeBytes } = item.source;
    const allSentBytes = settledBytes + sentBytes;
    const atMs = means.now();
    samples = withSample(samples, { atMs, sentBytes: allSentBytes });
    const left = secondsLeft(samples, atMs, allSizeBytes - allSentBytes);
    const { objectId } = item;
    const all = { allSentBytes, allSizeBytes, secondsLeft: left };
    onEvent({ kind: 'progress', objectId, sentBytes, sizeBytes, ...all });
  };
  const halt = (reason: Pause): void => {
    why = reason;
    attempt.abort();
    onEvent({ kind: 'paused', why: reason });
  };
  const untilGoing = async (): Promise<void> => {
    while (why !== undefined && !isCancelled)
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
  };

  /** One try. A line that goes ends it at once: no browser tells a request that its line is dead. */
  const tryOnce = async (
    item: QueueItem,
    hasBegun: boolean,
    received: (offset: number) => void,
  ) => {
    attempt = new AbortController();
    const { signal } = attempt;
    const unwatch = means.line.onLost(() => attempt.abort());
    const { objectId, source } = item;
    const onProgress = (bytes: number): void => progress(item, bytes);
    const onReceived = (offset: number): void => {
      received(offset);
      progress(item, offset);
    };
    const of = { endpoint, headers, objectId, source, hasBegun, onProgress, onReceived, signal };
    const outcome = await means.send(of);
    unwatch();
    return outcome;
  };

  /** Tries until the body is sent or cannot be. @returns undefined if the queue was cancelled */
  const settle = async (item: QueueItem): Promise<'sent' | FailureCode | undefined> => {
    let { hasBegun } = item;
    let furthest = 0;
    for (let tries = 0; ;) {
      await untilGoing();
      if (isCancelled) return undefined;
      const outcome = await tryOnce(item, hasBegun, (offset) => {
        if (offset > furthest) tries = 0;
        furthest = Math.max(furthest, offset);
      });
      hasBegun = true;
      if (outcome === 'refused') halt('refused');
      else if (outcome === 'lost' || outcome === 'stopped') {
        samples = []; // what was measured before tells nothing of what comes
        if (isHalted()) continue;
        onEvent({ kind: 'waiting', isOff: means.line.isOff(), attempt: tries });
        attempt = new AbortController();
        await means.line.wait(tries, attempt.signal);
        tries += 1;
        if (!attempt.signal.aborted) onEvent({ kind: 'going' });
      } else return outcome;
    }
  };

  const run = async (): Promise<readonly string[]> => {
    for (const item of items) {
      const how = await settle(item);
      if (how === undefined) return sent;
      const { objectId, source } = item;
      if (how === 'sent') {
        settledBytes += source.sizeBytes;
        sent.push(objectId);
        onEvent({ kind: 'sent', objectId });
        continue;
      }
      allSizeBytes -= source.sizeBytes;
      // Of a file that changed, nothing that was sent is of use: it must begin with another key.
      if (how === 'file-changed') await means.discard({ endpoint, headers, objectId });
      onEvent({ kind: 'failed', objectId, code: how });
    }
    return sent;
  };

  const resume = (): void => {
    if (why === undefined || isCancelled) return;
    why = undefined;
    samples = [];
    onEvent({ kind: 'going' });
    wake();
  };
  const pause = (): void => {
    if (why === undefined && !isCancelled) halt('asked');
  };
  const cancel = (): void => {
    isCancelled = true;
    attempt.abort();
    wake();
  };
  return { pause, resume, cancel, done: run() };
};

/**
 * Sends bodies one after another, by parts of 8 MiB. A lost line is waited out by itself, and at
 * most one part is sent twice. The only thing a page has to do with a queue is to show its events.
 */
export const startQueue = (items: readonly QueueItem[], options: QueueOptions): Queue =>
  startQueueBy(items, options, {
    send: transfer,
    discard,
    line: browserLine(),
    now: () => performance.now(),
  });
