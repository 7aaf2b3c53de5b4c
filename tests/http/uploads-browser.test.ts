import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openChromium } from '../browsers.ts';
import { bodyOf, path, sha, startUploads } from './uploads-started.ts';

const part = 2 ** 23;
const body = bodyOf(2 * part + 1000);
let started: Awaited<ReturnType<typeof startUploads>>;
let browser: Browser;
let page: Page;
const said: string[] = [];

/** What the page does: sends bodies that it fetched, and keeps the queue and its events at hand. */
const script = `
import { startQueue } from '/queue.js';
const octets = await (await fetch('/body')).arrayBuffer();
window.events = [];
window.send = (objectId, hasBegun, changesAt = Infinity, failsAt = Infinity) => {
  const read = async (from, to) => {
    if (to > failsAt) throw new Error('the vault has no answer');
    return to > changesAt ? { ok: false, code: 'file-changed' }
      : { ok: true, value: new Blob([octets.slice(from, to)]) };
  };
  const onEvent = (event) => { window.events.push(event); window.onEvent?.(event); };
  window.queue = startQueue([{ objectId, hasBegun, source: { sizeBytes: octets.byteLength, read } }],
    { endpoint: '${path}', headers: { 'Upload-Draft': 'mine' }, onEvent });
  return window.queue.done;
};
window.isReady = true;`;

beforeAll(async () => {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { write: false, lib: { entry: 'app/uploads/queue.ts', formats: ['es'] } },
  });
  const [first] = Array.isArray(built) ? built : [];
  const queue = first?.output[0].code ?? '';
  const files = new Map<string | undefined, [string, string | Uint8Array]>([
    ['/', ['text/html', '<!doctype html><script type="module" src="/script.js"></script>']],
    ['/script.js', ['text/javascript', script]],
    ['/queue.js', ['text/javascript', queue]],
    ['/body', ['application/octet-stream', body]],
  ]);
  started = await startUploads((request, response) => {
    const [type, octets] = files.get(request.url) ?? ['text/plain', ''];
    response.writeHead(200, { 'Content-Type': type }).end(octets);
  });
  browser = await openChromium();
});
afterAll(async () => {
  await browser.close();
  await started.stop();
});
beforeEach(async () => {
  const context = await browser.newContext();
  page = await context.newPage();
  said.length = 0;
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (fault) => said.push(fault.message));
  await page.goto(started.origin);
  await page.waitForFunction('window.isReady');
  started.seen.length = 0;
});

const methods = () => started.seen.map(({ method }) => method);
const sentBytes = () =>
  started.seen.reduce((sum, { headers }) => sum + Number(headers['content-length'] ?? 0), 0);
const whenSent = (bytes: number) =>
  page.waitForFunction(
    `window.events.some((e) => e.kind === 'progress' && e.sentBytes >= ${bytes})`,
  );
const kinds = () =>
  page.evaluate<string[]>(`window.events.map((e) => e.kind).filter((k) => k !== 'progress')`);

test('a body is sent whole by parts, with no word about it', async () => {
  const id = randomUUID();
  expect(await page.evaluate(`window.send('${id}', false)`)).toEqual([id]);
  expect(sha(await started.stored(id))).toBe(sha(body));
  expect(methods()).toEqual(['POST', 'PATCH', 'PATCH']);
  expect(sentBytes()).toBe(body.length);
  expect(started.seen.filter(({ headers }) => 'upload-metadata' in headers)).toEqual([]);
  expect(await page.evaluate('localStorage.length + sessionStorage.length')).toBe(0);
  expect([said, await kinds()]).toEqual([[], ['sent']]);
});

test('a lost line is waited out, and one part at most is sent twice', async () => {
  const id = randomUUID();
  void page.evaluate(`void window.send('${id}', false)`);
  await whenSent(part + 1);
  await page.context().setOffline(true);
  await page.waitForFunction(`window.events.some((e) => e.kind === 'waiting' && e.isOff)`);
  await page.context().setOffline(false);
  await page.waitForFunction(`window.events.at(-1).kind === 'sent'`);
  expect(sha(await started.stored(id))).toBe(sha(body));
  expect(sentBytes()).toBeLessThanOrEqual(body.length + part);
  expect(methods()).not.toContain('DELETE');
});

test('a pause keeps what the server has; another life goes on from there', async () => {
  const id = randomUUID();
  void page.evaluate(`void window.send('${id}', false)`);
  await whenSent(part + 1);
  await page.evaluate('window.queue.pause()');
  await page.evaluate('window.queue.cancel()');
  await page.reload();
  await page.waitForFunction('window.isReady');
  expect(await page.evaluate(`window.send('${id}', true)`)).toEqual([id]);
  expect(sha(await started.stored(id))).toBe(sha(body));
  expect(methods()).not.toContain('DELETE');
  expect(sentBytes()).toBeLessThanOrEqual(body.length + part);
});

test('a pause in one life goes on in it', async () => {
  const id = randomUUID();
  void page.evaluate(`void window.send('${id}', false)`);
  await whenSent(part + 1);
  await page.evaluate('window.queue.pause()');
  expect(await kinds()).toEqual(['paused']);
  await page.evaluate('window.queue.resume()');
  await page.waitForFunction(`window.events.at(-1).kind === 'sent'`);
  expect(sha(await started.stored(id))).toBe(sha(body));
});

test('of a file that changed the server keeps nothing', async () => {
  const id = randomUUID();
  expect(await page.evaluate(`window.send('${id}', false, ${2 * part})`)).toEqual([]);
  expect(await page.evaluate('window.events.at(-1)')).toMatchObject({ code: 'file-changed' });
  expect(methods().at(-1)).toBe('DELETE');
  await expect(started.stored(id)).rejects.toThrow('ENOENT');
});

test('of a file that can no longer be read it keeps what it has, and the line is not blamed', async () => {
  const id = randomUUID();
  expect(await page.evaluate(`window.send('${id}', false, Infinity, ${2 * part})`)).toEqual([]);
  expect(await page.evaluate('window.events.at(-1)')).toMatchObject({ code: 'file-unreadable' });
  expect(await kinds()).toEqual(['failed']);
  expect(sha(await started.stored(id))).toBe(sha(body.subarray(0, 2 * part)));
});

test.each(['0', String(9 * part), 'x'])('an offset of %s in an answer is a lie', async (offset) => {
  const id = randomUUID();
  await page.route(`**${path}/${id}`, (route) =>
    route.fulfill({ status: 204, headers: { 'Upload-Offset': offset, 'Tus-Resumable': '1.0.0' } }),
  );
  await page.evaluate(`window.send('${id}', false)`);
  expect(await page.evaluate('window.events.at(-1)')).toMatchObject({ code: 'faulty' });
});

test('where the draft is not open, the person is asked', async () => {
  await page.route(`**${path}`, (route) => route.fulfill({ status: 404, body: 'absent\n' }));
  void page.evaluate(`void window.send('${randomUUID()}', false)`);
  await page.waitForFunction(`window.events.at(-1)?.kind === 'paused'`);
  expect(await page.evaluate('window.events.at(-1).why')).toBe('refused');
});
