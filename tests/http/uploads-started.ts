import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { layout } from '../../app/domain/submissions/layout.ts';
import { inProcessLocks, uploadsDoor } from '../../server/http/uploads.ts';
import { openStorage } from '../../server/platform/storage.ts';

export const path = '/uploads';

/** A body of layout 1, as far as one can see without its key. */
export const bodyOf = (sizeBytes: number): Uint8Array<ArrayBuffer> => {
  const plan = layout(sizeBytes);
  const out = new Uint8Array(plan.sizeBytes).map((_, at) => (at * 7 + (at >> 13)) % 256);
  out.set([0xd2, 255, 0, 0, 0, 0, 2, 9, 3, 12]);
  new DataView(out.buffer).setUint32(2, plan.outer.bodyBytes);
  return out;
};

export const sha = (octets: Uint8Array): string =>
  createHash('sha256').update(octets).digest('hex');

const elsewhere: RequestListener = (_request, response) => response.writeHead(418).end();

/** The uploads' door alone on a server of its own, with rights kept in memory. */
export const startUploads = async (others = elsewhere) => {
  const folder = await mkdtemp(join(tmpdir(), 'uploads-'));
  const storage = await openStorage(folder);
  const owners = new Map<string, string>();
  const kept = new Map<string, Map<number, string>>();
  const faults: unknown[] = [];
  const seen: IncomingMessage[] = [];
  const database = { isGone: false };
  const door = uploadsDoor({
    path,
    storage,
    locker: inProcessLocks(),
    mayUpload: ({ headers }) => {
      const draft = headers['upload-draft'];
      return Promise.resolve(
        typeof draft === 'string' ? { draft, party: 'party', member: 'member' } : undefined,
      );
    },
    draftOf: (objectId) => Promise.resolve(owners.get(objectId)),
    claim: (by, objectId) => {
      owners.set(objectId, owners.get(objectId) ?? by.draft);
      return Promise.resolve(owners.get(objectId) === by.draft);
    },
    keepSegments: (objectId, firstIndex, digests) => {
      if (database.isGone) return Promise.reject(new Error('the database is gone'));
      const of = kept.get(objectId) ?? new Map<number, string>();
      digests.forEach((digest, at) => of.set(firstIndex + at, Buffer.from(digest).toString('hex')));
      kept.set(objectId, of);
      return Promise.resolve();
    },
    forgetSegments: (objectId, fromIndex) => {
      const of = kept.get(objectId) ?? new Map<number, string>();
      for (const index of of.keys()) if (index >= fromIndex) of.delete(index);
      return Promise.resolve(owners.has(objectId));
    },
    forget: (objectId) => {
      owners.delete(objectId);
      kept.delete(objectId);
      return Promise.resolve();
    },
    onFault: (fault) => faults.push(fault),
  });
  const server = createServer((request, response) => {
    seen.push(request);
    if (!door(request, response)) others(request, response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const origin = `http://127.0.0.1:${address.port}`;

  type Extra = Record<string, string>;
  const call = (method: string, at: string, headers: Extra, body?: Uint8Array<ArrayBuffer>) =>
    fetch(origin + at, {
      method,
      headers: { 'Tus-Resumable': '1.0.0', 'Upload-Draft': 'mine', ...headers },
      ...(body ? { body } : {}),
    });
  const create = (id: string, sizeBytes: number, extra: Extra = {}) =>
    call('POST', path, { 'Upload-Id': id, 'Upload-Length': String(sizeBytes), ...extra });
  const patch = (id: string, offset: number, part: Uint8Array<ArrayBuffer>, extra: Extra = {}) =>
    call(
      'PATCH',
      `${path}/${id}`,
      {
        'Content-Type': 'application/offset+octet-stream',
        'Upload-Offset': String(offset),
        ...extra,
      },
      part,
    );
  const offsetOf = async (id: string): Promise<string | null> =>
    (await call('HEAD', `${path}/${id}`, {})).headers.get('upload-offset');
  const stored = (id: string) => readFile(storage.arriving(id).octets);
  const stop = async (): Promise<void> => {
    server.closeAllConnections();
    server.close();
    await rm(folder, { recursive: true });
  };
  return {
    origin,
    storage,
    owners,
    kept,
    faults,
    seen,
    database,
    call,
    create,
    patch,
    offsetOf,
    stored,
    stop,
  };
};
