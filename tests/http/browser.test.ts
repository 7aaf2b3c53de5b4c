/** What only a browser can say of our answers: cookies on 127.0.0.1, policies, other sites. */
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { noSessionCookie, sessionCookie, sessionIn } from '../../server/http/cookies.ts';
import { openChromium } from '../browsers.ts';
import { openSite, type Site } from './site.ts';

let browser: Browser;
let site: Site;
beforeAll(async () => {
  browser = await openChromium();
  site = await openSite();
});
afterAll(async () => {
  await browser.close();
  site.child.kill('SIGTERM');
  await site.ended;
});

test('a __Host- cookie is kept and sent back on http://127.0.0.1, and goes when told', async () => {
  const token = Buffer.alloc(32, 5).toString('base64url');
  const heard: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    const asked = new Request('http://127.0.0.1', {
      headers: { cookie: request.headers.cookie ?? '' },
    });
    const isAsked = ['/in', '/page', '/out'].includes(request.url ?? '');
    if (isAsked) heard.push(sessionIn(asked, 'provider')); // and not for /favicon.ico
    if (request.url === '/in') response.setHeader('set-cookie', sessionCookie('provider', token));
    if (request.url === '/out') response.setHeader('set-cookie', noSessionCookie('provider'));
    response.end('ok');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const origin = `http://127.0.0.1:${typeof address === 'object' ? (address?.port ?? 0) : 0}`;
  const page = await browser.newPage();
  for (const path of ['/in', '/page', '/out', '/page']) await page.goto(origin + path);
  await page.close();
  server.close();
  expect(heard).toEqual([undefined, token, token, undefined]);
});

test('two cookies of one name are not believed', () => {
  const cookie = `__Host-p=${'a'.repeat(43)}; __Host-p=${'b'.repeat(43)}`;
  expect(sessionIn(new Request('http://127.0.0.1', { headers: { cookie } }), 'provider')).toBe(
    undefined,
  );
});

test.each(['ar', 'en'])('/%s: no complaint of the browser, no cookie', async (language) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (line) => {
    if (line.type() !== 'log') complaints.push(line.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  const answer = await page.goto(`${site.origin}/${language}`, { waitUntil: 'networkidle' });
  expect(answer?.status()).toBe(200);
  expect(await page.locator('html').getAttribute('lang')).toBe(language);
  expect(complaints).toEqual([]);
  expect(await context.cookies()).toEqual([]);
  await context.close();
});

test.each([
  ['ar-SY,en;q=0.5', '/ar'],
  ['en-GB', '/en'],
  ['fr', '/ar'],
])('/ leads a reader of %s to %s, and remembers nothing', async (header, path) => {
  const answer = await fetch(site.origin, {
    redirect: 'manual',
    headers: { 'accept-language': header },
  });
  expect([answer.status, answer.headers.get('location')]).toEqual([302, path]);
  expect(answer.headers.get('vary')).toContain('Accept-Language');
  expect(answer.headers.get('set-cookie')).toBe(null);
});

test('a form of another site is refused, with scripts off', async () => {
  const evil = createServer((_, response) => {
    response.setHeader('content-type', 'text/html');
    response.end(`<form method="post" action="${site.origin}/ar"><button>go</button></form>`);
  }).listen(0, '127.0.0.1');
  await once(evil, 'listening');
  const address = evil.address();
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`http://localhost:${port}/`);
  const [answer] = await Promise.all([
    page.waitForResponse((each) => each.url() === `${site.origin}/ar`),
    page.getByRole('button').click(),
  ]);
  expect(answer.status()).toBe(403);
  await context.close();
  evil.close();
});
