import { expect } from 'vitest';
import { unlock } from './entering.ts';
import { press, seen, walkTo, wordsOn, type Seat } from './seat.ts';

/** What the site has left in the browser's store: texts that nobody else can read. */
const leftHere = ({ page }: Seat): Promise<number> => page.evaluate(() => localStorage.length);

/** A number that the page shows, in either digits, as it would be copied onto paper. */
const numberIn = (text: string): number =>
  Number(
    (/[0-9٠-٩]+/.exec(text)?.[0] ?? '').replace(/[٠-٩]/g, (d) => String(d.charCodeAt(0) - 0x660)),
  );

/** Writes the mark of the log down, and compares it: the same, of a longer log, of another. */
export const compareMark = async (seat: Seat): Promise<void> => {
  const { page } = seat;
  const t = seat.say('custody');
  await walkTo(seat, 'provider.custody');
  await press(seat, t('mark.show'));
  const words = await wordsOn(seat, 4);
  const count = numberIn(await page.locator('.mark-size').innerText());
  await page.getByText(t('mark.compare.title'), { exact: true }).click();
  const compare = async (lines: number, said: string) => {
    await page.getByLabel(t('mark.count'), { exact: true }).fill(String(lines));
    await page.getByLabel(t('mark.words'), { exact: true }).fill(said);
    await press(seat, t('mark.compare'));
  };
  await compare(count + 1, words);
  await seen(page.getByText(t('mark.shorter')));
  await compare(count, words.split(' ').reverse().join(' '));
  await seen(page.getByText(t('mark.other')));
  await compare(count, words);
  await seen(page.getByText(t('mark.same')));
  await seat.look('custody-mark');
};

/** Chooses that this device remembers; after a reload it does, and then it forgets. */
export const rememberHere = async (seat: Seat, passphrase: string): Promise<void> => {
  const { page } = seat;
  const t = seat.say('accounts');
  await walkTo(seat, 'provider.settings');
  expect(await leftHere(seat)).toBe(0);
  await press(seat, t('memory.begin'));
  await seen(page.getByRole('button', { name: t('memory.forget') }));
  await seat.look('settings-memory');
  await walkTo(seat, 'provider.custody');
  await page.reload();
  await unlock(seat, passphrase);
  const [remembers = ''] = seat.say('custody')('verified.remembers', { date: '|' }).split('|');
  await seen(page.getByText(remembers));
  expect(await leftHere(seat)).toBe(1);
  await walkTo(seat, 'provider.settings');
  await press(seat, t('memory.forget'));
  await seen(page.getByRole('button', { name: t('memory.begin') }));
  expect(await leftHere(seat)).toBe(0);
};

/** At a desk of the Mechanism the device remembers without being asked. */
export const isRemembered = async (seat: Seat): Promise<void> => {
  await walkTo(seat, 'staff.custody');
  const [remembers = ''] = seat.say('custody')('verified.remembers', { date: '|' }).split('|');
  await seen(seat.page.getByText(remembers));
  expect(await leftHere(seat)).toBe(1);
};
