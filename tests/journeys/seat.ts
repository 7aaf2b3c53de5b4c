import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Language, Reading } from '../../app/i18n/language.ts';
import { namespaces, type Namespace } from '../../app/i18n/texts.ts';
import { loadTexts, textsOf, type Say } from '../../app/i18n/translate.ts';

const pictures = 'tests/journeys/pictures';
const narrow = { width: 360, height: 740 };
const wide = { width: 1280, height: 900 };
/** In CSS pixels: of a longer page (the text of a memorandum) a picture shows the beginning. */
const tallest = 6_000;
const patienceMs = 90_000;

/** One person at a browser of their own, who reads one language. */
export interface Seat {
  readonly who: string;
  readonly origin: string;
  readonly context: BrowserContext;
  readonly page: Page;
  /** Texts of the pages, as this person reads them. */
  readonly say: <N extends Namespace>(namespace: N) => Say<N>;
  /** The same browser, read in the other language from now on. */
  readonly reads: (language: Language) => void;
  readonly language: () => Language;
  /** Looks at the page: axe finds nothing, and a picture of it is kept at both widths. */
  readonly look: (name: string) => Promise<void>;
  /** What the browser complained of so far. */
  readonly complaints: readonly string[];
}

const readingIn = (language: Language): Reading => ({
  language,
  digits: language === 'ar' ? 'arab' : 'latn',
});

/** A refused or lost request is written down by the browser itself: the pages speak of it. */
const isOfTheLine = (text: string, url: string): boolean =>
  text.startsWith('Failed to load resource') &&
  /^\/(?:api\/|mark\.svg$)/.test(new URL(url).pathname);

const violationsOf = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
};

/** How a person's browser opens. */
export const asOpened = { viewport: wide, acceptDownloads: true };

/** Opens a browser for one person, which forgets everything when it closes. */
export const sit = async (
  browser: Browser,
  origin: string,
  first: Language,
  who: string,
): Promise<Seat> => sitIn(await browser.newContext(asOpened), origin, first, who);

/** One person at a browser that stands open. */
export const sitIn = async (
  context: BrowserContext,
  origin: string,
  first: Language,
  who: string,
): Promise<Seat> => {
  for (const language of ['ar', 'en'] as const) await loadTexts(readingIn(language), namespaces);
  context.setDefaultTimeout(patienceMs);
  // A person's own folder cannot be asked for here: files are saved as where there is no picker.
  await context.addInitScript('delete window.showSaveFilePicker');
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (fault) => complaints.push(fault.message));
  page.on('console', (line) => {
    const isComplaint = line.type() === 'error' || line.type() === 'warning';
    if (isComplaint && !isOfTheLine(line.text(), line.location().url || origin))
      complaints.push(`${line.text()} ${line.location().url.replace(origin, '')}`.trim());
  });
  let language = first;
  const look = async (name: string): Promise<void> => {
    const found = await violationsOf(page);
    const folder = join(pictures, language);
    mkdirSync(folder, { recursive: true });
    for (const viewport of [narrow, wide]) {
      await page.setViewportSize(viewport);
      // From its top: what is fixed to the window is drawn where the page begins.
      await page.evaluate(() => scrollTo(0, 0));
      const path = join(folder, `${name}-${viewport.width}.png`);
      const tall = await page.evaluate(() => document.documentElement.scrollHeight);
      await page.screenshot({ path, fullPage: tall <= tallest });
    }
    expect({ name, language, found }).toEqual({ name, language, found: [] });
    expect({ name, complaints }).toEqual({ name, complaints: [] });
  };
  return {
    who,
    origin,
    context,
    page,
    complaints,
    say: (namespace) => textsOf(readingIn(language), namespace),
    reads: (other) => {
      language = other;
    },
    language: () => language,
    look,
  };
};

/** Waits until a person would see it. */
export const seen = (what: Locator): Promise<void> => what.first().waitFor({ state: 'visible' });

/** Words that are shown to be written down, without their numbers. */
export const wordsOn = async ({ page }: Seat, count: number): Promise<string> => {
  await seen(page.locator(`ol.words > li:nth-child(${count})`));
  const words = await page
    .locator('ol.words > li')
    .evaluateAll((items) => items.map((item) => item.lastChild?.textContent ?? ''));
  return words.slice(-count).join(' ');
};

/** Presses a button of the page by its name. */
export const press = ({ page }: Seat, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click();

/** Presses a button of the dialog that the page has opened. */
export const confirm = ({ page }: Seat, name: string): Promise<void> =>
  page.getByRole('dialog').getByRole('button', { name, exact: true }).click();

const follow = ({ page, say }: Seat, name: string): Promise<void> =>
  page
    .getByRole('navigation', { name: say('frame')('menu') })
    .getByRole('link', { name, exact: true })
    .click();

/** Walks to one of the pages of the account by its menu. */
export const walkTo = (
  seat: Seat,
  name: Extract<Parameters<Say<'frame'>>[0], `${'provider' | 'staff'}.${string}`>,
): Promise<void> => follow(seat, seat.say('frame')(name));

/** Walks to the first page of the account: the page after it reads what is new. */
export const walkHome = (seat: Seat, side: 'provider' | 'staff'): Promise<void> =>
  follow(seat, side === 'staff' ? seat.say('staff')('home.first') : seat.say('accounts')('first'));
