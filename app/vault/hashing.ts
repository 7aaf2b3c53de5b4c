import type { Measured } from './hashing-craft.ts';
import type { HashingAnswer } from './hashing-worker.ts';

/** Why a first pass has no result. */
export type MeasuringCode = 'file-changed' | 'file-unreadable' | 'fault';

export class MeasuringFailed extends Error {
  override readonly name = 'MeasuringFailed';
  readonly code: MeasuringCode;
  constructor(code: MeasuringCode) {
    super(code);
    this.code = code;
  }
}

const codeOf = (name: string): MeasuringCode => {
  if (name === 'FileChanged') return 'file-changed';
  return name === 'NotReadableError' || name === 'NotFoundError' ? 'file-unreadable' : 'fault';
};

export interface Hashing {
  /**
   * The first pass over a file, in a worker of its own: hashing is slower than sealing. Files are
   * measured one after another.
   * @param onProgress told of octets hashed
   * @throws MeasuringFailed; the signal's reason
   */
  readonly measureFile: (
    file: Blob,
    onProgress: (hashedBytes: number) => void,
    signal: AbortSignal,
  ) => Promise<Measured>;
  /** Ends the worker. Another file starts a new one. */
  readonly end: () => void;
}

/**
 * The face of hashing.
 * @param start a worker of `hashing-worker.ts`. `new Worker` is a Trusted Types sink, and the
 *   page's one policy is made where all workers start.
 */
export const newHashing = (start: () => Worker): Hashing => {
  let worker: Worker | undefined;
  let turn: Promise<unknown> = Promise.resolve();
  const end = (): void => {
    worker?.terminate();
    worker = undefined;
  };
  const run = (file: Blob, onProgress: (hashedBytes: number) => void, signal: AbortSignal) =>
    new Promise<Measured>((resolve, reject: (reason: Error) => void) => {
      signal.throwIfAborted();
      const own = (worker ??= start());
      const settle = (): void => signal.removeEventListener('abort', stop);
      const fail = (reason: Error): void => {
        settle();
        reject(reason);
      };
      const stop = (): void => {
        end();
        fail(signal.reason instanceof Error ? signal.reason : new DOMException('', 'AbortError'));
      };
      signal.addEventListener('abort', stop);
      own.onerror = () => {
        end();
        fail(new MeasuringFailed('fault'));
      };
      own.onmessage = ({ data }: MessageEvent<HashingAnswer>) => {
        if (data.kind === 'progress') onProgress(data.hashedBytes);
        else if (data.kind === 'fault') fail(new MeasuringFailed(codeOf(data.name)));
        else {
          settle();
          resolve(data.measured);
        }
      };
      own.postMessage(file);
    });
  return {
    end,
    measureFile: (file, onProgress, signal) => {
      const measured = turn.then(() => run(file, onProgress, signal));
      turn = measured.catch(() => undefined);
      return measured;
    },
  };
};
