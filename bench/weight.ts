import { chromium, type Browser, type Page } from 'playwright-core';
import { build } from '../build.ts';
import { chromiumFlags } from '../tests/browsers.ts';
import { openLine, type Line } from '../tests/faults/line.ts';
import { openSite, type Site } from '../tests/journeys/site.ts';
import { testRoot } from '../tests/root.ts';
import { demonstrationParty, demonstrationValues } from '../toolkit/demonstration-agreement.ts';
import { enterDesks, makeAgreement, makeOrganisation } from '../toolkit/demonstration-party.ts';
import type { Person } from '../toolkit/people.ts';
import type { Figure } from './figure.ts';

interface Weighed {
  readonly site: Site;
  readonly line: Line;
  readonly browser: Browser;
}

/** An open portal behind a line that counts, and a browser. */
const weighing = async <T>(
  executablePath: string,
  work: (of: Weighed) => Promise<T>,
): Promise<T> => {
  await build(testRoot);
  const lines: Line[] = [];
  const site = await openSite(async (upstream) => {
    const line = await openLine(Number(new URL(upstream).port));
    lines.push(line);
    return line.origin;
  });
  const browser = await chromium.launch({ executablePath, args: chromiumFlags(), timeout: 0 });
  try {
    const [line] = lines;
    if (line === undefined) throw new Error('no line');
    return await work({ site, line, browser });
  } finally {
    await browser.close();
    await site.close();
    for (const line of lines) line.close();
  }
};

/** A first visit: a browser without a cache. @returns octets of all answers, headers included */
const visit = async (
  { browser, line, site }: Weighed,
  language: 'ar' | 'en',
  work: (page: Page, origin: string) => Promise<void>,
): Promise<number> => {
  const context = await browser.newContext({ locale: language });
  context.setDefaultTimeout(120_000);
  // What an account fetches ahead, once its first screen can be used, is not part of that screen.
  await context.addInitScript('globalThis.requestIdleCallback = () => 0');
  const page = await context.newPage();
  line.cut(undefined);
  await work(page, site.origin);
  await page.waitForLoadState('networkidle');
  const octets = line.passed('answer');
  await context.close();
  return octets;
};

const languages = ['ar', 'en'] as const;
/** All that is read before anything is entrusted, and the page of nothing. */
const publicPages = [
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
  '/nowhere',
];

/** The largest public page: everything that a first visit brings over the wire. */
export const publicPageBytes = (executablePath: string): Promise<Figure> =>
  weighing(executablePath, async (of) => {
    let value = 0;
    for (const language of languages)
      for (const path of publicPages) {
        const octets = await visit(of, language, async (page, origin) => {
          await page.goto(`${origin}/${language}${path}`);
        });
        console.error(`  /${language}${path}: ${octets}`);
        value = Math.max(value, octets);
      }
    return { name: 'public-page-bytes', value, goal: 25_000, unit: 'octets' };
  });

/** An organisation with an agreement in force; its documentation officer. */
const makePeople = async ({ site: { place, staff } }: Weighed): Promise<Person> => {
  const desks = await enterDesks(place, staff);
  const organisation = await makeOrganisation(place, desks, demonstrationParty);
  const provider = (await organisation.director.vault.holder())?.fingerprint;
  const mechanism = (await desks.head.vault.holder())?.fingerprint;
  if (provider === undefined || mechanism === undefined) throw new Error('nobody is signed in');
  await makeAgreement(desks, organisation, demonstrationValues({ provider, mechanism }));
  const [, documentation] = organisation.people;
  if (documentation === undefined) throw new Error('nobody documents');
  return documentation;
};

const enter = (person: Person, language: 'ar' | 'en') => async (page: Page, origin: string) => {
  await page.goto(`${origin}/${language}/sign-in`);
  await page.waitForLoadState('networkidle');
  await page
    .locator('main input[type="text"], main input:not([type])')
    .first()
    .fill(person.signInName);
  await page.locator('main input[type="password"]').first().fill(person.passphrase);
  await page.locator('main form button[type="submit"], main form button').last().click();
  await page.waitForURL(/\/account$/);
  // Usable: the log was read and verified, and the page shows what it says.
  await page.locator('main h1').first().waitFor();
};

/** From opening the page for signing in, with nothing kept, to an account that can be used. */
export const accountFirstScreenBytes = (executablePath: string): Promise<Figure> =>
  weighing(executablePath, async (of) => {
    const person = await makePeople(of);
    let value = 0;
    for (const language of languages) {
      const octets = await visit(of, language, enter(person, language));
      console.error(`  /${language}/account: ${octets}`);
      value = Math.max(value, octets);
    }
    return { name: 'account-first-screen-bytes', value, goal: 240_000, unit: 'octets' };
  });
