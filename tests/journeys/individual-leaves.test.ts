/** Nothing stays on the device: the folder of the browser is read after everything was closed. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chromiumFlags, chromiumPath } from '../browsers.ts';
import { canary, marks } from '../seizure/canary.ts';
import { search, type Needle, type Piece } from '../seizure/search.ts';
import { addMore, comeBack, give, openAccount, openNewest } from './giving.ts';
import { asOpened, seen, sitIn } from './seat.ts';
import { openSite, type Site } from './site.ts';
import { takeTime } from './stage.ts';

takeTime();

let site: Site;
let folder: string;
let profile: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'amana-leaves-'));
  profile = join(folder, 'profile');
  site = await openSite();
});
afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The same browser each time: it keeps in its folder whatever it keeps. */
const openBrowser = (): Promise<BrowserContext> =>
  chromium.launchPersistentContext(profile, {
    ...asOpened,
    executablePath: chromiumPath(),
    args: chromiumFlags(),
  });

const left = (): Piece[] =>
  readdirSync(profile, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .map((path) => ({ place: path.slice(profile.length + 1), octets: readFileSync(path) }));

const needles: Needle[] = [
  { name: 'Latin mark', text: marks.latin },
  { name: 'Arabic mark', text: marks.arabic },
];

test('an individual writes, sends, comes back and reads: none of it is in the browser’s folder', async () => {
  const context = await openBrowser();
  const seat = await sitIn(context, site.origin, 'ar', 'individual-leaves');
  const words = await openAccount(seat);
  await give(seat, folder, canary('words'));
  await addMore(seat, canary('more'));
  await seat.page.goto('about:blank');
  await comeBack(seat, words);
  await openNewest(seat);
  await seen(seat.page.getByRole('heading', { name: seat.say('individuals')('terms.accepted') }));
  await context.close();
  const pieces = left();
  // What a browser does keep, and the public page says so: that the address was visited.
  expect(pieces.some(({ octets }) => octets.includes('/ar/individuals'))).toBe(true);
  const theirs: Needle[] = [...needles, { name: 'return words', text: words }];
  expect(await search(pieces, theirs)).toEqual([]);
});

test('what a page would leave there is found', async () => {
  const context = await openBrowser();
  const page = await context.newPage();
  await page.goto(`${site.origin}/ar`);
  await page.evaluate((text) => localStorage.setItem('planted', text), canary('planted'));
  await context.close();
  const found = await search(left(), needles);
  expect(found.some(({ place }) => place.includes('Local Storage'))).toBe(true);
});
