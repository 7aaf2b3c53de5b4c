import Uppy from '@uppy/core';
import Tus from '@uppy/tus';
import { aheadOf, partBytes, type Source, type SourceRefusal } from './source.ts';

/**
 * How a try to send one body ended. `lost`: try again. `refused`: not without signing in anew.
 * `rejected`: the server takes no such body. `faulty`: the server says what cannot be.
 */
export type Outcome =
  'sent' | 'lost' | 'stopped' | 'refused' | 'rejected' | 'faulty' | SourceRefusal;

export interface Sending {
  readonly endpoint: string;
  /** On every request; names the draft. */
  readonly headers: Readonly<Record<string, string>>;
  readonly objectId: string;
  readonly source: Source;
  /** Whether the server may know of it: then it is asked where to go on. */
  readonly hasBegun: boolean;
  /** Octets on their way or received. */
  readonly onProgress: (sentBytes: number) => void;
  /** Octets that the server has said it holds. */
  readonly onReceived: (offset: number) => void;
  readonly signal: AbortSignal;
}

const silenceMs = 120_000;
const silent = { debug: () => undefined, warn: () => undefined, error: () => undefined };

const outcomeOf = (status: number | undefined): Outcome => {
  if (status === 401 || status === 403 || status === 404) return 'refused';
  if (status === 400 || status === 413 || status === 422) return 'rejected';
  return 'lost'; // no answer, 409 and 423 (an older request still holds the upload), 5xx
};

class Ended extends Error {
  readonly outcome: Outcome;
  constructor(outcome: Outcome) {
    super(outcome);
    this.outcome = outcome;
  }
}

/**
 * Sends one body by tus, or goes on with it, until something ends the try. Never throws: a part
 * that cannot be read, a lost line and a lying server are outcomes.
 */
export const transfer = async (of: Sending): Promise<Outcome> => {
  if (of.signal.aborted) return 'stopped';
  const parts = aheadOf(of.source);
  let sending = { from: 0, to: 0 };
  let movedAt = performance.now();
  let ended: Outcome | undefined;
  const end = (outcome: Outcome): Ended => {
    ended ??= outcome;
    return new Ended(ended);
  };

  // Uppy hands `data` through untouched and asks of it only a size.
  const fileReader = {
    openFile: () =>
      Promise.resolve({
        size: of.source.sizeBytes,
        slice: async (from: number) => {
          // A source that fails is no line to wait for: the bodies after it would wait as well.
          const { to, part } = await parts.next(from).catch(() => {
            throw end('file-unreadable');
          });
          if (!part.ok) throw end(part.code);
          // An aborted XMLHttpRequest that was not sent yet would still go out.
          if (of.signal.aborted || ended) throw end('stopped');
          if (part.value.size !== to - from) throw end('file-unreadable');
          sending = { from, to };
          movedAt = performance.now();
          return { value: part.value, size: to - from, done: to === of.source.sizeBytes };
        },
        close: parts.drop,
      }),
  };
  const uppy = new Uppy({ logger: silent }).use(Tus, {
    endpoint: of.endpoint,
    headers: { ...of.headers, 'Upload-Id': of.objectId },
    chunkSize: partBytes,
    limit: 1,
    retryDelays: [],
    fileReader,
    uploadDataDuringCreation: true,
    allowedMetaFields: [], // or the name and kind of every file travel in the clear
    storeFingerprintForResuming: false, // or its address stays in local storage
    onAfterResponse: (request, response) => {
      movedAt = performance.now();
      const status = response.getStatus();
      if (status < 200 || status > 299) return;
      const offset = Number(response.getHeader('Upload-Offset') ?? Number.NaN);
      const isAsking = request.getMethod() === 'HEAD';
      const hasMoved = isAsking
        ? offset >= 0 && offset <= of.source.sizeBytes
        : offset > sending.from && offset <= sending.to;
      if (!hasMoved) throw end('faulty');
      of.onReceived(offset);
    },
  });
  const file = uppy.addFile({
    name: of.objectId,
    data: of.source as unknown as Blob, // see fileReader
    size: of.source.sizeBytes,
  });
  const { endpoint } = of;
  if (of.hasBegun)
    uppy.setFileState(file, { tus: { uploadUrl: `${endpoint}/${of.objectId}`, endpoint } });
  uppy.on('upload-progress', (_file, { bytesUploaded }) => {
    movedAt = performance.now();
    if (!ended && typeof bytesUploaded === 'number') of.onProgress(bytesUploaded);
  });

  const outcome = await new Promise<Outcome>((resolve) => {
    const watch = setInterval(() => {
      if (performance.now() - movedAt > silenceMs) settle(end('lost').outcome);
    }, 5_000);
    const stop = (): void => settle(end('stopped').outcome);
    const settle = (how: Outcome): void => {
      clearInterval(watch);
      of.signal.removeEventListener('abort', stop);
      resolve(how);
    };
    of.signal.addEventListener('abort', stop);
    uppy.on('upload-success', () => settle(ended ?? 'sent'));
    uppy.on('upload-error', (_file, _error, response) =>
      settle(ended ?? outcomeOf(response?.status)),
    );
    uppy.upload().catch(() => settle(ended ?? 'lost'));
  });
  ended ??= outcome;
  uppy.pauseAll();
  const tus = uppy.getPlugin('Tus');
  if (tus) tus.uploaders[file] = null; // or destroy() has the server delete what it received
  uppy.destroy();
  parts.drop();
  return outcome;
};

/** Has the server forget an object that will not be completed; that it cannot be reached is no matter. */
export const discard = async (
  of: Pick<Sending, 'endpoint' | 'headers' | 'objectId'>,
): Promise<void> => {
  const headers = { ...of.headers, 'Tus-Resumable': '1.0.0' };
  await fetch(`${of.endpoint}/${of.objectId}`, { method: 'DELETE', headers }).catch(
    () => undefined,
  );
};
