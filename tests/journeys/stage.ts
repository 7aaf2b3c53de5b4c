/** What a journey stands on: a portal of its own, a browser, and people who sit down at it. */
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, vi } from 'vitest';
import type { Language } from '../../app/i18n/language.ts';
import { openChromium } from '../browsers.ts';
import { comeBack, sitAtDesk, switchLanguage } from './entering.ts';
import { sit, type Seat } from './seat.ts';
import { openSite, staffOf, type Site } from './site.ts';

/** The limits of a journey: a machine that does much else takes minutes for what takes seconds alone. */
export const takeTime = (): void => {
  vi.setConfig({ testTimeout: 600_000, hookTimeout: 600_000 });
};

/**
 * Opens the portal and the browser before the tests of a file, and closes them after. After each
 * test nobody's browser may have complained; of one that failed, each leaves a picture.
 * @param lasting how long who sat down stays seated
 */
export const openStage = (lasting: 'one test' | 'all tests') => {
  takeTime();
  let site: Site | undefined;
  let browser: Browser | undefined;
  let seats: Seat[] = [];
  const desks = new Map<string, Seat>();
  beforeAll(async () => {
    browser = await openChromium();
    site = await openSite();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });
  afterEach(async ({ task }) => {
    const taken = seats;
    if (lasting === 'one test') seats = [];
    for (const [nth, { who, complaints, context, page }] of taken.entries()) {
      const path = `tests/journeys/pictures/failed/${task.id}-${nth}-${who}.png`;
      if (task.result?.state === 'fail' && !page.isClosed()) await page.screenshot({ path });
      expect({ who, complaints }).toEqual({ who, complaints: [] });
      if (lasting === 'one test') await context.close();
    }
  });
  const opened = (): Site => {
    if (site === undefined) throw new Error('the portal is not open yet');
    return site;
  };
  /** A browser for one person. */
  const sitDown = async (language: Language, who = 'person'): Promise<Seat> => {
    if (browser === undefined) throw new Error('the browser is not open yet');
    const seat = await sit(browser, opened().origin, language, who);
    seats.push(seat);
    return seat;
  };
  return {
    site: opened,
    sitDown,
    /** The desk of a member of staff: signed in at first, then unlocked, read in this language. */
    desk: async (language: Language, role: string, nth = 0): Promise<Seat> => {
      const person = staffOf(opened(), role, nth);
      const known = desks.get(person.signInName);
      const seat = known ?? (await sitDown(language, person.signInName));
      if (known === undefined) await sitAtDesk(seat, person);
      else await comeBack(seat, person.passphrase);
      if (seat.language() !== language) await switchLanguage(seat, language);
      desks.set(person.signInName, seat);
      return seat;
    },
  };
};
