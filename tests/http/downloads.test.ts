import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStorage } from '../../server/platform/storage.ts';
import { downloadsDoor } from '../../server/http/downloads.ts';

let folder = '';
let server: Server;
let origin = '';
const [id, foreign, broken] = [randomUUID(), randomUUID(), randomUUID()];
const faults: unknown[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'downloads-'));
  const storage = await openStorage(folder);
  await storage.put(id, Buffer.from('0123456789'));
  await storage.put(foreign, Buffer.from('not yours'));
  const door = downloadsDoor({
    path: '/bodies',
    storage,
    mayRead: (_request, objectId) => {
      if (objectId === broken) return Promise.reject(new Error('the database is gone'));
      return Promise.resolve(objectId !== foreign);
    },
    onFault: (fault) => faults.push(fault),
  });
  server = createServer((request, response) => {
    if (!door(request, response)) response.writeHead(418).end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  origin = `http://127.0.0.1:${address.port}`;
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await rm(folder, { recursive: true });
});

const get = (name: string, range?: string, method = 'GET') =>
  fetch(`${origin}/bodies/${name}`, { method, headers: range === undefined ? {} : { range } });

test('a body is given whole, as octets without a name', async () => {
  const answer = await get(id);
  expect(answer.status).toBe(200);
  expect(await answer.text()).toBe('0123456789');
  expect(answer.headers.get('content-type')).toBe('application/octet-stream');
  expect(answer.headers.get('content-disposition')).toBe(null);
  expect(answer.headers.get('cache-control')).toBe('no-store');
});

test.each([
  ['bytes=0-3', 206, '0123', 'bytes 0-3/10'],
  ['bytes=7-', 206, '789', 'bytes 7-9/10'],
  ['bytes=-2', 206, '89', 'bytes 8-9/10'],
  ['bytes=5-99', 206, '56789', 'bytes 5-9/10'],
  ['bytes=10-', 416, '', 'bytes */10'],
  ['bytes=5-4', 416, '', 'bytes */10'],
  ['bytes=0-1,3-4', 416, '', 'bytes */10'],
  ['lines=0-1', 416, '', 'bytes */10'],
])('%s is answered by %d', async (range, status, text, said) => {
  const answer = await get(id, range);
  expect([answer.status, await answer.text(), answer.headers.get('content-range')]).toEqual([
    status,
    text,
    said,
  ]);
});

test('absent, forbidden and misspelt have one answer', async () => {
  const shown = async (answer: Response) => ({
    status: answer.status,
    headers: [...answer.headers].filter(([name]) => name !== 'date'),
    body: await answer.text(),
  });
  const absent = await shown(await get(randomUUID()));
  expect(absent).toMatchObject({ status: 404, body: 'absent\n' });
  for (const answer of [
    await get(foreign),
    await get(foreign, 'bytes=0-1'),
    await get(`${id}?x`),
    await get('..%2f' + id),
    await get(id, undefined, 'DELETE'),
  ])
    expect(await shown(answer)).toEqual(absent);
  expect((await fetch(`${origin}/other`)).status).toBe(418);
});

test('HEAD says the size and nothing more; a fault is told once and says nothing', async () => {
  const head = await get(id, undefined, 'HEAD');
  expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([
    200,
    '10',
    '',
  ]);
  const answer = await get(broken);
  expect([answer.status, await answer.text(), faults.length]).toEqual([500, '', 1]);
});
