/** A member leaves an organisation, in a real browser and in each language: the director sees why and what. */
import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { chromiumFlags, requireChromium } from '../browsers.ts';
import { signIn, sitAtDesk } from './entering.ts';
import { inviteOrganisation, joinAsDirector, takeIn, vouchFor, type Names } from './organising.ts';
import { confirm, press, seen, sit, walkHome, walkTo, type Seat } from './seat.ts';
import { openSite, staffOf, type Site } from './site.ts';

const names: Names = {
  organisation: { ar: 'مركز الجزيرة للتوثيق', en: 'Jazira Centre' },
  seat: { ar: 'جمعية مقرّها ليون', en: 'an association in Lyon' },
  director: { ar: 'هند منصور', en: 'Hind Mansour' },
};

// A machine that does much else at the same time takes minutes for what takes seconds alone.
vi.setConfig({ testTimeout: 600_000, hookTimeout: 600_000 });

let site: Site;
let browser: Browser;
beforeAll(async () => {
  const found = requireChromium();
  if (found.kind === 'absent') throw new Error(found.sentence);
  browser = await chromium.launch({ executablePath: found.path, args: chromiumFlags() });
  site = await openSite();
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

describe.each(['ar', 'en'] as const)('%s', (language) => {
  const seats: Seat[] = [];
  const sitDown = async (who: string): Promise<Seat> => {
    const seat = await sit(browser, site.origin, language, `leaving-${who}`);
    seats.push(seat);
    return seat;
  };
  const desk = async (nth: number): Promise<Seat> => {
    const seat = await sitDown(`officer-${nth}`);
    await sitAtDesk(seat, staffOf(site, 'agreements-officer', nth));
    return seat;
  };
  const both = {
    ...names,
    organisation: { ...names.organisation, [language]: `${names.organisation[language]} ٢` },
  };
  let director: Seat;
  let officer: Seat;
  let documentation: Seat;
  let passphrase: string;

  test('an organisation with a director and a documentation officer', async () => {
    officer = await desk(0);
    const words = await inviteOrganisation(officer, both.organisation[language]);
    director = await sitDown('director');
    await joinAsDirector(director, words, both);
    await vouchFor(officer, await desk(1), director, both);
    documentation = await sitDown('documentation');
    ({ passphrase } = await takeIn(director, documentation));
  });

  test('the director reads what it means, ends the membership, and sees what was done', async () => {
    const { page } = director;
    const t = director.say('accounts');
    await walkHome(director, 'provider');
    await walkTo(director, 'provider.members');
    await seen(page.getByText(t('party-key.first')));
    await press(director, t('end.action'));
    const dialog = page.getByRole('dialog');
    await seen(dialog.getByText(t('end.says.key', { n: 1 })));
    expect(await dialog.getByRole('listitem').count()).toBe(6);
    await director.look('members-ending');
    await press(director, t('end.back'));
    await dialog.waitFor({ state: 'hidden' });
    await press(director, t('end.action'));
    await confirm(director, t('end.action'));
    await seen(page.getByText(t('end.done'), { exact: true }));
    await seen(page.getByText(t('end.done.says', { n: 1 })));
    await seen(page.getByText(t('party-key.held', { n: 1 })));
    await page.getByRole('button', { name: t('end.action') }).waitFor({ state: 'detached' });
    await director.look('members-ended');
  });

  test('whoever left is out, and is told why when they come back', async () => {
    const { page } = documentation;
    const refusals = documentation.say('refusals');
    await walkTo(documentation, 'provider.agreements');
    await seen(page.getByText(refusals('absent')));
    const signInName = `${documentation.who} ${language}`;
    await signIn(documentation, { surface: 'provider', signInName, passphrase, totpSecret: null });
    await seen(page.getByText(refusals('membership-ended')));
    await documentation.look('membership-ended');
  });

  test('staff see it at the organisation, and the log tells it', async () => {
    const t = officer.say('providers');
    await walkHome(officer, 'staff');
    await walkTo(officer, 'staff.providers');
    await officer.page.getByRole('link', { name: both.organisation[language] }).click();
    // Whatever the day is.
    const [ended = ''] = t('member.ended', { who: t('member.documentation'), day: '?' }).split('?');
    await seen(officer.page.getByRole('listitem').filter({ hasText: ended }));
    await officer.look('staff-provider-member-ended');
    await walkTo(director, 'provider.custody');
    await seen(director.page.getByText(director.say('custody')('act.keys.certify.party-next')));
    for (const { who, complaints } of seats)
      expect({ who, complaints }).toEqual({ who, complaints: [] });
  });
});
