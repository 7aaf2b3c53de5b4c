import type { IncomingMessage, ServerResponse } from 'node:http';
import { MemoryLocker, Server, type ServerOptions } from '@tus/server';
import { isBodySize } from '../../app/domain/submissions/layout.ts';
import type { Storage } from '../platform/storage.ts';
import { answers, ArrivingBodies, type BodyRecord } from './uploads-store.ts';

/** A proven member, and the draft that the request is about. */
export interface Uploader {
  readonly draft: string;
  readonly party: string;
  readonly member: string;
}

/** What the door asks of the house. Nothing here may read the request's body: tus does. */
export interface UploadRights extends BodyRecord {
  /** The member's draft that is open now, or undefined: no session, another's draft, deposited. */
  readonly mayUpload: (request: IncomingMessage) => Promise<Uploader | undefined>;
  /** The draft that an object belongs to while it arrives. */
  readonly draftOf: (objectId: string) => Promise<string | undefined>;
  /**
   * Ties an object to a draft before its first octet; again for the same draft is true.
   * @returns false if it is another's: the answer is then as for a thing that does not exist;
   *   `full` where an individual has reached a limit
   */
  readonly claim: (by: Uploader, objectId: string, sizeBytes: number) => Promise<boolean | 'full'>;
  /** Told of what must not happen; the answer then is a bare 500. */
  readonly onFault: (fault: unknown) => void;
}

export interface UploadsOptions extends UploadRights {
  /** Without a slash at its end, e.g. `/uploads`. */
  readonly path: string;
  readonly storage: Storage;
  /** One process: `inProcessLocks()`. */
  readonly locker: ServerOptions['locker'];
}

/** Upload locks for a single process: one writer an upload; a second request asks the first to end. */
export const inProcessLocks = (): ServerOptions['locker'] => new MemoryLocker();

const idForm = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const methods = new Set(['POST', 'HEAD', 'PATCH', 'DELETE']);

interface Answer {
  readonly status_code: number;
  readonly body: string;
}

const answer = (response: ServerResponse, { status_code, body }: Answer): void => {
  const octets = Buffer.from(body);
  response.writeHead(status_code, {
    'Cache-Control': 'no-store',
    'Content-Length': octets.length,
    'Content-Type': 'text/plain; charset=utf-8',
    'Tus-Resumable': '1.0.0',
  });
  response.end(octets);
};

type Aim = { readonly kind: 'new' | 'known'; readonly objectId: string } | undefined;

/** What a request aims at. A new object is named by the client, in `Upload-Id`. */
const aimOf = (request: IncomingMessage, path: string): Aim => {
  const { method = '', url = '', headers } = request;
  // tus would take the method from that header, after what is asked here was asked of another.
  if (!methods.has(method) || headers['x-http-method-override'] !== undefined) return undefined;
  const objectId = method === 'POST' ? headers['upload-id'] : url.slice(path.length + 1);
  if (typeof objectId !== 'string' || !idForm.test(objectId)) return undefined;
  if (method === 'POST') return url === path ? { kind: 'new', objectId } : undefined;
  return url === `${path}/${objectId}` ? { kind: 'known', objectId } : undefined;
};

const isFull = (fault: object): boolean =>
  'code' in fault && (fault.code === 'ENOSPC' || fault.code === 'EDQUOT');

/** What is to be said before tus sees the request, or undefined if it may. */
const refusalOf = async (
  options: UploadsOptions,
  request: IncomingMessage,
): Promise<Answer | undefined> => {
  const aim = aimOf(request, options.path);
  const by = aim && (await options.mayUpload(request));
  if (!by) return answers.absent;
  const owner = await options.draftOf(aim.objectId);
  if (owner === undefined ? aim.kind === 'known' : owner !== by.draft) return answers.absent;
  // File names and kinds would travel here: even an empty one is from a client that is not ours.
  if (request.headers['upload-metadata'] !== undefined) return answers.metadata;
  if (aim.kind === 'known') return undefined;
  const sizeBytes = Number(request.headers['upload-length'] ?? Number.NaN);
  if (!isBodySize(sizeBytes)) return answers.impossibleSize;
  const claimed = await options.claim(by, aim.objectId, sizeBytes);
  if (claimed === 'full') return answers.limit;
  return claimed ? undefined : answers.absent;
};

/**
 * The door for bodies: tus 1.0.0 with creation (with or without octets) and termination.
 * "Received" is said when octets are on disk and their segments' digests are kept.
 * @returns a door: whether the request is to `path` or below; if so, it is answered. Nothing may
 * read the request's data before it.
 */
export const uploadsDoor = (options: UploadsOptions) => {
  const { path, storage, locker } = options;
  const faultAnswer = (fault: object): Answer => {
    options.onFault(fault);
    return isFull(fault) ? answers.noRoom : answers.fault;
  };
  const tus = new Server({
    path,
    locker,
    datastore: new ArrivingBodies(storage, options),
    relativeLocation: true,
    allowedOrigins: () => false,
    namingFunction: (request) => request.headers.get('upload-id') ?? '',
    onResponseError: (_request, fault) => {
      if (!('status_code' in fault)) return faultAnswer(fault);
      return fault.status_code === answers.absent.status_code ? answers.absent : undefined;
    },
  });
  const respond = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const refusal = await refusalOf(options, request);
    if (refusal) answer(response, refusal);
    else {
      response.setHeader('Cache-Control', 'no-store');
      await tus.handle(request, response);
    }
  };
  return (request: IncomingMessage, response: ServerResponse): boolean => {
    const { url = '' } = request;
    if (url !== path && !url.startsWith(`${path}/`)) return false;
    respond(request, response).catch((fault: unknown) => {
      options.onFault(fault);
      if (response.headersSent) response.destroy();
      else answer(response, answers.fault);
    });
    return true;
  };
};
