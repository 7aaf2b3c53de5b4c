import { expect } from 'vitest';
import type { Person } from '../../toolkit/people.ts';
import { openChromium } from '../browsers.ts';
import { jpegOf } from '../files/made.ts';
import { signIn } from '../journeys/entering.ts';
import { press, seen, sit, walkTo } from '../journeys/seat.ts';
import { step } from '../journeys/submitting.ts';
import { canary } from './canary.ts';

/** A submission made in a real browser, with canaries typed into its forms: for its traffic. */
export const typeInBrowser = async (origin: string, person: Person): Promise<void> => {
  const browser = await openChromium();
  try {
    const seat = await sit(browser, origin, 'ar', 'canaries');
    const { page } = seat;
    const t = seat.say('submissions');
    const conditions = seat.say('conditions');
    const accounts = seat.say('accounts');
    await page.goto(`${origin}/ar/join`);
    await page.getByLabel(accounts('invitation.words'), { exact: true }).fill(canary('words'));
    await press(seat, accounts('next'));
    await signIn(seat, { ...person, passphrase: canary('wrong passphrase') });
    await seen(page.getByRole('status').filter({ has: page.getByRole('paragraph') }));
    await signIn(seat, person);
    await seen(page.getByRole('heading', { name: accounts('home.title') }));
    await walkTo(seat, 'provider.submissions');
    await press(seat, t('list.begin'));
    const name = `${canary('name')}.jpg`;
    const buffer = jpegOf(canary('exif'));
    const chosen = page.locator('input[type=file]').first();
    await chosen.setInputFiles({ name, mimeType: 'image/jpeg', buffer });
    await seen(page.getByText(name));
    await step(seat, 'about');
    await page.getByLabel(t('title.label')).fill(canary('title'));
    await page.getByLabel(t('description.label')).fill(canary('description'));
    await step(seat, 'conditions');
    await page.getByRole('radio', { name: conditions('sharing.named-only.label') }).check();
    await page.getByLabel(conditions('named.label')).fill(canary('named'));
    await step(seat, 'send');
    await press(seat, seat.say('uploads')('start.action'));
    await seen(page.getByText(seat.say('uploads')('phase.done')));
    await step(seat, 'sign');
    await press(seat, t('sign.action'));
    await seen(page.getByRole('heading', { name: t('received.title') }));
    expect(seat.complaints).toEqual([]);
  } finally {
    await browser.close();
  }
};
