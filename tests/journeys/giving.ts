import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { madeFiles } from '../files/made.ts';
import { names } from '../files/names.ts';
import { keepPaper } from './entering.ts';
import { press, seen, walkTo, type Seat } from './seat.ts';

/** What this person writes and what intake asks: searched for afterwards. */
export const said = {
  ar: { words: 'رأيت ما حدث في السوق', asked: 'في أي سنة؟', answered: 'في سنة 2013' },
  en: { words: 'I saw what happened in the market', asked: 'In which year?', answered: 'In 2013' },
} as const;

/** From the first public page to the twelve words, and three of them back from paper. */
export const openAccount = async (seat: Seat): Promise<string> => {
  const { page } = seat;
  const t = seat.say('individuals');
  await page.goto(`${seat.origin}/${seat.language()}`);
  await page
    .getByRole('main')
    .getByRole('link', { name: seat.say('pages')('nav.individuals'), exact: true })
    .first()
    .click();
  await seen(page.getByRole('heading', { name: t('public.title') }));
  await seat.look('individual-public');
  await page
    .getByRole('main')
    .getByRole('link', { name: t('public.open'), exact: true })
    .click();
  await seen(page.getByRole('button', { name: seat.say('accounts')('paper.written') }));
  await seat.look('individual-words');
  const words = await keepPaper(seat, t('open.action'));
  await seen(page.getByRole('heading', { name: t('give.title') }));
  return words;
};

/** A few words and a photograph, the terms, and one button. */
export const give = async (
  seat: Seat,
  folder: string,
  text: string = said[seat.language()].words,
): Promise<void> => {
  const { page } = seat;
  const t = seat.say('individuals');
  const photograph = madeFiles('', 1).find(({ name }) => name === names.picture);
  if (photograph === undefined) throw new Error('no photograph among the files');
  const path = join(folder, photograph.name);
  writeFileSync(path, photograph.octets);
  await press(seat, t('give.next'));
  await seen(page.getByText(t('give.nothing')));
  await page.getByLabel(t('give.words'), { exact: true }).fill(text);
  await page.getByRole('button', { name: seat.say('form')('drop.choose') }).waitFor();
  await page.locator('input[type=file]').first().setInputFiles(path);
  await seen(page.getByRole('heading', { name: seat.say('uploads')('list.title', { n: 1 }) }));
  await seen(page.getByText(seat.say('submissions')('saving.saved')));
  await seat.look('individual-give');
  await press(seat, t('give.next'));
  await seen(page.getByRole('heading', { name: t('terms.title') }));
  // The narrowest answers are chosen; this person lets the analysts see it too.
  const conditions = seat.say('conditions');
  await seen(page.getByText(conditions('seenBy.intake-only.label')));
  await seat.look('individual-send');
  await press(seat, t('conditions.change'));
  await page.getByRole('radio', { name: conditions('seenBy.intake-and-analysis.label') }).check();
  await press(seat, t('send.action'));
  await seen(page.getByRole('heading', { name: t('received.title') }));
  await seat.look('individual-received');
};

/** What may be added after it was sent: skippable, and here a sentence of it. */
export const addMore = async (seat: Seat, text: string): Promise<void> => {
  const { page } = seat;
  const t = seat.say('individuals');
  await page.getByRole('link', { name: t('received.more'), exact: true }).click();
  await seen(page.getByRole('heading', { name: t('later.title') }));
  await seat.look('individual-more');
  const label = seat.say('submissions')('description.label');
  await page.getByLabel(label).fill(text);
  const seenBy = seat.say('conditions')('seenBy.intake-and-analysis.label');
  await page.getByRole('radio', { name: seenBy }).check();
  await press(seat, t('later.action'));
  await seen(page.getByText(t('later.done')));
};

/** Nothing of this site is left in the browser but a session's cookie, and the title says nothing. */
export const leavesNothing = async ({ page, context, say }: Seat): Promise<void> => {
  const left = await page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    title: document.title,
  }));
  const nothing = { local: 0, session: 0, databases: 0, caches: 0, workers: 0 };
  expect(left).toMatchObject(nothing);
  expect(left.title).toBe(say('frame')('name'));
  const { cookies, origins } = await context.storageState();
  expect(origins).toEqual([]);
  expect(cookies.filter(({ expires }) => expires !== -1)).toEqual([]);
};

/** On another device: a slip of the hand is named at once, and the words open the answer. */
export const comeBack = async (seat: Seat, words: string): Promise<void> => {
  const { page } = seat;
  const t = seat.say('individuals');
  const accounts = seat.say('accounts');
  await page.goto(`${seat.origin}/${seat.language()}/individuals/return`);
  const field = page.getByLabel(t('words'), { exact: true });
  const [first = '', ...rest] = words.split(' ');
  const slip = /[a-z]/.test(first) ? 'q' : 'ط';
  await field.fill([`${first}${slip}`, ...rest].join(' '));
  await seen(page.getByText(accounts('words.near')));
  await seat.look('individual-return');
  await field.fill(words);
  await press(seat, t('return.action'));
  await seen(page.getByRole('heading', { name: accounts('home.title') }));
  await seat.look('individual-home');
};

/** To the page of the newest submission. */
export const openNewest = async (seat: Seat): Promise<void> => {
  await walkTo(seat, 'provider.submissions');
  const list = seat.page.getByRole('list', { name: seat.say('submissions')('list.handed') });
  await list.getByRole('link').first().click();
};
