/** The pages before sign-in, as a browser without scripts gets them: whole, and small. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { faultPage } from '../../server/http/fault-page.ts';
import { openChromium } from '../browsers.ts';
import { openSite, type Site } from './site.ts';

/** Of everything that a first visit brings, headers included. */
const mostBytes = 25_000;

let site: Site;
let browser: Browser;
beforeAll(async () => {
  site = await openSite();
  browser = await openChromium();
});
afterAll(async () => {
  await browser.close();
  site.child.kill('SIGTERM');
  await site.ended;
});

const pages = ['', '/protection', '/sign-in', '/staff/sign-in', '/nothing'];
const both = (['ar', 'en'] as const).flatMap((language) =>
  pages.map((page) => [`/${language}${page}`, page === '/nothing' ? 404 : 200] as const),
);
test.each(both)('%s is whole without scripts, and small', async (path, status) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  const sizes: Promise<number>[] = [];
  page.on('requestfinished', (request) =>
    sizes.push(
      request
        .sizes()
        .then(
          ({ responseHeadersSize, responseBodySize }) => responseHeadersSize + responseBodySize,
        ),
    ),
  );
  const answer = await page.goto(`${site.origin}${path}`, { waitUntil: 'networkidle' });
  expect(answer?.status()).toBe(status);
  expect((await page.locator('h1').allInnerTexts()).map((text) => text.length > 3)).toEqual([true]);
  expect((await page.locator('main').innerText()).length).toBeGreaterThan(60);
  const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  expect([bytes > 1_000, bytes <= mostBytes ? 'small' : bytes]).toEqual([true, 'small']);
  await context.close();
});

test('the page of a fault is both languages, without a script, a style or another request', () => {
  const page = faultPage('0123456789abcdef');
  expect(Buffer.byteLength(page)).toBeLessThan(2_000);
  expect(page).toMatch(/lang="ar" dir="rtl"[\s\S]*lang="en" dir="ltr"/);
  expect(page).not.toMatch(/<script|<style|<link|<img|src=|href=|style=/);
});
