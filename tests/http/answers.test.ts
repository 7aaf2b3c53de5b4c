/** The rules that stand before every answer, with a page that only says what it was asked. */
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createServer, request as ask, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listenerOf } from '../../server/http/listener.ts';
import { limitOf, mostBytes } from '../../server/http/limits.ts';
import { openLog } from '../../server/platform/log.ts';
import { testTerms } from '../terms.ts';
import { noWays } from '../no-ways.ts';

const lines: string[] = [];
const log = openLog({ write: (line) => void lines.push(line) });
const long = '<p>أمانة</p>'.repeat(200);

const pages = async (request: Request): Promise<Response> => {
  const { pathname } = new URL(request.url);
  if (pathname === '/ar/fault') throw new TypeError('a name: سارة');
  if (request.method === 'POST') return Response.json({ size: (await request.text()).length });
  if (pathname === '/ar/-') return new Response('absent', { status: 404 });
  return new Response(long, { headers: { 'content-type': 'text/html; charset=utf-8' } });
};

const buildFolder = mkdtempSync(join(tmpdir(), 'amana-build-'));
mkdirSync(join(buildFolder, 'client/assets'), { recursive: true });
writeFileSync(join(buildFolder, 'client/assets/worker-x1.js'), 'postMessage(1)');
writeFileSync(join(buildFolder, 'client/mark.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');

const server = createServer();
let port = 0;
beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  port = typeof address === 'object' && address !== null ? address.port : 0;
  const config = {
    mode: 'demonstration',
    origin: `http://127.0.0.1:${port}`,
    surfaces: ['provider'],
    ways: noWays,
    individuals: { bytes: 0, terms: testTerms },
  } as const;
  server.on('request', listenerOf({ config, log, pages, buildFolder, doors: [] }));
});
afterAll(() => void server.close());

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}
const answerTo = async (
  path: string,
  headers: Readonly<Record<string, string>> = {},
  { method = 'GET', body = '' } = {},
): Promise<Answer> => {
  const sent = ask({ host: '127.0.0.1', port, path, method, headers });
  sent.end(body);
  const [got] = (await once(sent, 'response')) as [IncomingMessage];
  const parts: Buffer[] = [];
  for await (const part of got) parts.push(part as Buffer);
  return { status: got.statusCode, headers: got.headers, body: Buffer.concat(parts) };
};
const post = { method: 'POST', body: 'x' };

test.each(['/ar', '/nothing', '/assets/nothing.js', '/mark.svg', '/ar/fault'])(
  '%s has every header',
  async (path) => {
    const { headers } = await answerTo(path);
    expect(headers).toMatchObject({
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
    });
    expect(headers['permissions-policy']).toContain('camera=()');
    expect(headers['set-cookie']).toBeUndefined();
    expect(headers['content-security-policy']).toContain("default-src 'none'");
  },
);

test('a page: a nonce of its own, Trusted Types, never kept', async () => {
  const [one, other] = await Promise.all([answerTo('/ar'), answerTo('/ar')]);
  const policy = one.headers['content-security-policy'] ?? '';
  expect(policy).toMatch(/script-src 'nonce-[A-Za-z0-9+/]{22}==' 'strict-dynamic'/);
  expect(policy).toContain("require-trusted-types-for 'script'; trusted-types vault");
  expect(policy).not.toBe(other.headers['content-security-policy']);
  expect(one.headers['cache-control']).toBe('no-store');
});

test('a worker obeys the policy of its own answer, and is kept for ever', async () => {
  const { headers } = await answerTo('/assets/worker-x1.js');
  expect(headers['content-security-policy']).toContain("script-src 'self' 'wasm-unsafe-eval'");
  expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
  expect(headers).toMatchObject({
    'cross-origin-embedder-policy': 'require-corp',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  });
  // What binds a document alone is not sent eighty times.
  expect(headers['permissions-policy']).toBeUndefined();
  expect(headers['x-frame-options']).toBeUndefined();
});

test('another site may not post, and is told nothing', async () => {
  const foreign = await answerTo('/ar', { 'sec-fetch-site': 'cross-site' }, post);
  expect([foreign.status, foreign.body.length]).toEqual([403, 0]);
  expect((await answerTo('/ar', { origin: 'null' }, post)).status).toBe(403);
  expect((await answerTo('/ar', {}, post)).status).toBe(403);
  expect(
    (await answerTo('/ar', { 'sec-fetch-site': 'same-origin', origin: 'null' }, post)).status,
  ).toBe(200);
});

const ours = { 'sec-fetch-site': 'same-origin' };
test('a body beyond the limit is refused, announced or not', async () => {
  const announced = { ...ours, 'content-length': String(mostBytes + 1) };
  const sent = ask({ host: '127.0.0.1', port, path: '/ar', method: 'POST', headers: announced });
  sent.on('error', () => undefined);
  sent.write('x');
  const [refused] = (await once(sent, 'response')) as [IncomingMessage];
  expect(refused.statusCode).toBe(413);
  sent.destroy();
  const chunked = { ...ours, 'transfer-encoding': 'chunked' };
  const large = await answerTo('/ar', chunked, { method: 'POST', body: 'x'.repeat(mostBytes + 1) });
  expect(large.status).toBe(413);
  const most = await answerTo('/ar', chunked, { method: 'POST', body: 'x'.repeat(mostBytes) });
  expect(most.body.toString()).toBe(`{"size":${mostBytes}}`);
});

test('an address takes as much as it needs: acts most, visitors least', async () => {
  const ofVisitors = ['/api/provider/sign-in', '/api/staff/salt', '/api/invitation', '/ar'];
  expect(ofVisitors.map(limitOf)).toEqual(ofVisitors.map(() => 256 * 1024));
  expect([limitOf('/api/join'), limitOf('/api/provider/post/')]).toEqual([2 ** 20, 256 * 1024]);
  const chunked = { ...ours, 'transfer-encoding': 'chunked' };
  const body = 'x'.repeat(mostBytes + 1);
  const sent = await answerTo('/api/staff/post', chunked, { method: 'POST', body });
  expect(sent.body.toString()).toBe(`{"size":${body.length}}`);
});

test('a fault whose message looks like a place in code tells nothing of it', () => {
  lines.length = 0;
  log.fault('ABCD1234', new Error('invalid input\n    at سارة (home:1:1)\n    at again:2:2'));
  expect(lines[0]).not.toContain('سارة');
  expect(lines[0]).not.toContain('again');
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    frames: expect.arrayContaining([expect.stringContaining('answers.test')]) as unknown,
  });
});

test('a fault: a reference on the page, the same in the log, and no content', async () => {
  lines.length = 0;
  const { status, body } = await answerTo('/ar/fault', { 'user-agent': 'Marked/1.0' });
  expect(status).toBe(500);
  const reference = /[0-9A-F]{8}/.exec(body.toString())?.[0] ?? 'none';
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    event: 'fault',
    reference,
    name: 'TypeError',
  });
  for (const secret of ['سارة', 'Marked', '127.0.0.1', '/ar/fault'])
    expect((lines[0] ?? '') + body.toString()).not.toContain(secret);
});

test('a public page travels as brotli; one with a session as it is', async () => {
  const plain = await answerTo('/ar', { 'accept-encoding': 'br' });
  expect(plain.headers['content-encoding']).toBe('br');
  expect(brotliDecompressSync(plain.body).toString()).toBe(long);
  const account = await answerTo('/ar', { 'accept-encoding': 'br', cookie: '__Host-p=x' });
  expect(account.headers['content-encoding']).toBeUndefined();
  expect(account.body.toString()).toBe(long);
});

test('the staff of another process do not exist here', async () => {
  const [staff, nothing] = await Promise.all([answerTo('/ar/staff/desk'), answerTo('/ar/-')]);
  expect([staff.status, staff.body]).toEqual([404, nothing.body]);
});
