/** The pages before sign-in, as a browser without scripts gets them: whole, and small. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { faultPage } from '../../server/http/fault-page.ts';
import { openChromium } from '../browsers.ts';
import { openSite, type Site } from './site.ts';

/** Of everything that a first visit brings, headers included. */
const mostBytes = 25_000;
const narrow = { width: 320, height: 640 };

let site: Site;
let browser: Browser;
beforeAll(async () => {
  site = await openSite({
    CONTACT_POSTAL: 'The Mechanism|1 Example Street|Geneva',
    CONTACT_TELEPHONE: '+41 22 000 00 00',
    CONTACT_EMAIL: 'desk@amana.example',
    SECURITY_CONTACT: 'mailto:security@amana.example',
  });
  browser = await openChromium();
});
afterAll(async () => {
  await browser.close();
  site.child.kill('SIGTERM');
  await site.ended;
});

/** Those that are only read: they send no script but the one of Leave now. */
const read = [
  '',
  '/organisations',
  '/individuals',
  '/what-happens',
  '/protection',
  '/before',
  '/use',
  '/reach',
  '/accessibility',
  '/privacy',
];
const languages = ['ar', 'en'] as const;
const inBoth = (paths: readonly string[]) =>
  languages.flatMap((language) => paths.map((path) => `/${language}${path}`));

/** A first visit: what it weighs, whom it asked, and the page. */
const visited = async (path: string, use: (page: Page, weight: Weight) => Promise<void>) => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: narrow });
  const page = await context.newPage();
  const sizes: Promise<number>[] = [];
  const hosts = new Set<string>();
  page.on('requestfinished', (request) => {
    hosts.add(new URL(request.url()).origin);
    sizes.push(
      request
        .sizes()
        .then(
          ({ responseHeadersSize, responseBodySize }) => responseHeadersSize + responseBodySize,
        ),
    );
  });
  const answer = await page.goto(`${site.origin}${path}`, { waitUntil: 'networkidle' });
  const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  const { cookies } = await context.storageState();
  const status = answer?.status();
  await use(page, { status, bytes, hosts: [...hosts], cookies: cookies.length });
  await context.close();
};
interface Weight {
  readonly status: number | undefined;
  readonly bytes: number;
  readonly hosts: readonly string[];
  readonly cookies: number;
}

/** It fits a narrow screen; it leads on, to the other language of itself, and away. */
const expectLeadsOn = async (page: Page, path: string): Promise<void> => {
  const [, language = '', ...rest] = path.split('/');
  const other = ['', language === 'ar' ? 'en' : 'ar', ...rest].join('/');
  const linkTo = (to: string) => page.locator(`a[href="${to}"]`);
  expect(await page.locator('html').evaluate(({ scrollWidth }) => scrollWidth)).toBe(320);
  expect(await page.locator('.header-row').evaluate((row) => row.clientHeight)).toBeLessThan(64);
  expect(await linkTo(other).count()).toBeGreaterThan(0);
  expect(await page.locator('[data-leave]').getAttribute('href')).toMatch(/wikipedia/);
  for (const each of read.slice(1))
    expect(
      await page
        .locator('#pages')
        .locator(linkTo(`/${language}${each}`))
        .count(),
    ).toBe(1);
  const here = page.locator('#pages [aria-current="page"]');
  expect(await here.count()).toBe(rest.length === 0 ? 0 : 1);
  // By keyboard the first thing is the way past the header.
  await page.keyboard.press('Tab');
  expect(await page.locator(':focus').getAttribute('href')).toBe('#content');
};

test.each(inBoth([...read, '/sign-in', '/staff/sign-in', '/nothing']))(
  '%s is whole without scripts, small, from here alone, leaves no cookie, and leads on',
  (path) =>
    visited(path, async (page, { status, bytes, hosts, cookies }) => {
      expect(status).toBe(path.endsWith('/nothing') ? 404 : 200);
      const titles = await page.locator('h1').allInnerTexts();
      expect(titles.map((text) => text.length > 3)).toEqual([true]);
      expect((await page.locator('main').innerText()).length).toBeGreaterThan(60);
      expect([bytes > 1_000, bytes <= mostBytes ? 'small' : bytes]).toEqual([true, 'small']);
      expect({ hosts, cookies }).toEqual({ hosts: [site.origin], cookies: 0 });
      expect(await page.title()).toBe(path.startsWith('/ar') ? 'أمانة' : 'Amana');
      if (inBoth(read).includes(path)) await expectLeadsOn(page, path);
    }),
);

/** Both languages, by day and by night: one page after another in each of the four. */
const byTurns = read.map((path, at) => {
  const language = at % 2 === 0 ? 'ar' : 'en';
  return [`/${language}${path}`, at % 4 < 2 ? 'light' : 'dark'] as const;
});
test.each(byTurns)('%s, %s: axe finds nothing', async (path, colorScheme) => {
  const context = await browser.newContext({ viewport: narrow, colorScheme });
  const page = await context.newPage();
  await page.goto(`${site.origin}${path}`);
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
  // Nothing but Leave now runs here.
  expect(await page.locator('script').count()).toBe(1);
  await context.close();
});

test.each(languages)('/%s/reach names what the deployment named, as it stands', (language) =>
  visited(`/${language}/reach`, async (page) => {
    const main = page.locator('main');
    for (const said of ['1 Example Street', '+41 22 000 00 00', 'desk@amana.example'])
      expect(await main.getByText(said, { exact: true }).count()).toBe(1);
    expect(await main.getByText('security@amana.example').count()).toBe(1);
  }),
);

test('the page of a fault is both languages, without a script, a style or another request', () => {
  const page = faultPage('0123456789abcdef');
  expect(Buffer.byteLength(page)).toBeLessThan(2_000);
  expect(page).toMatch(/lang="ar" dir="rtl"[\s\S]*lang="en" dir="ltr"/);
  expect(page).not.toMatch(/<script|<style|<link|<img|src=|href=|style=/);
});
