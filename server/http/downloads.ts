import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import type { Storage } from '../platform/storage.ts';

export interface DownloadsOptions {
  /** Without a slash at its end, e.g. `/bodies`. */
  readonly path: string;
  readonly storage: Storage;
  /** Whether the desk of whoever asks may read this object; false is answered as absent. */
  readonly mayRead: (request: IncomingMessage, objectId: string) => Promise<boolean>;
  /** Told of what must not happen; the answer then is a bare 500, or a line that breaks off. */
  readonly onFault: (fault: unknown) => void;
}

const idForm = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const always = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "default-src 'none'; sandbox",
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
};

const absent = (response: ServerResponse): void => {
  response.writeHead(404, { ...always, 'Content-Type': 'text/plain; charset=utf-8' });
  response.end('absent\n');
};

/** RFC 9110 §14.1.2, one range: "bytes=a-b", "bytes=a-", "bytes=-last". */
const rangeIn = (header: string, sizeBytes: number) => {
  const [, first = '', last = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header) ?? [];
  if (first === '' && last === '') return undefined;
  const from = first === '' ? Math.max(0, sizeBytes - Number(last)) : Number(first);
  const to = first === '' || last === '' ? sizeBytes : Math.min(sizeBytes, Number(last) + 1);
  return from < to ? { from, to } : undefined;
};

const send = async (
  { path, storage, mayRead }: DownloadsOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const objectId = (request.url ?? '').slice(path.length + 1);
  const isAsked = (request.method === 'GET' || request.method === 'HEAD') && idForm.test(objectId);
  const sizeBytes =
    isAsked && (await mayRead(request, objectId)) ? await storage.size(objectId) : undefined;
  if (sizeBytes === undefined) {
    absent(response);
    return;
  }
  const asked = request.headers.range;
  const range = asked === undefined ? { from: 0, to: sizeBytes } : rangeIn(asked, sizeBytes);
  if (!range) {
    response.writeHead(416, { ...always, 'Content-Range': `bytes */${sizeBytes}` });
    response.end();
    return;
  }
  const { from, to } = range;
  response.writeHead(asked === undefined ? 200 : 206, {
    ...always,
    'Accept-Ranges': 'bytes',
    'Content-Length': to - from,
    'Content-Type': 'application/octet-stream',
    ...(asked === undefined ? {} : { 'Content-Range': `bytes ${from}-${to - 1}/${sizeBytes}` }),
  });
  if (request.method === 'HEAD') response.end();
  else await pipeline(storage.read(objectId, from, to), response);
};

const isHangUp = (fault: unknown): boolean =>
  fault instanceof Error && 'code' in fault && fault.code === 'ERR_STREAM_PREMATURE_CLOSE';

/**
 * Stored bodies by ranges, as they were sealed: no names, no kinds.
 * @returns a door: whether the request is to something below `path`; if so, it is answered
 */
export const downloadsDoor =
  (options: DownloadsOptions) =>
  (request: IncomingMessage, response: ServerResponse): boolean => {
    if (request.url?.startsWith(`${options.path}/`) !== true) return false;
    send(options, request, response).catch((fault: unknown) => {
      if (isHangUp(fault)) return; // a reader may leave at any time
      options.onFault(fault);
      if (!response.headersSent) response.writeHead(500, always).end();
      else response.destroy();
    });
    return true;
  };
