/** A newcomer of staff on a bad line: joins, loses the passphrase at once, and comes back by words. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { fromBase64url } from '../../app/domain/basis/octets.ts';
import { wordsOf } from '../../app/domain/accounts/words/code.ts';
import { otherLanguage } from '../../app/i18n/language.ts';
import { codeOf } from '../../toolkit/people.ts';
import { chooseWayIn, keepPaper, switchLanguage } from './entering.ts';
import { press, seen, walkTo, wordsOn, type Seat } from './seat.ts';
import { openStage } from './stage.ts';

const { site, sitDown } = openStage('one test');

/** The request arrives and its answer does not, once. */
const loseAnswer = async (page: Page, address: string): Promise<void> => {
  await page.route(
    address,
    async (route) => {
      await route.fetch();
      await route.abort();
    },
    { times: 1 },
  );
};

/** Joins as far as to the second factor, which is not confirmed; returns what is on the paper. */
const joinStaff = async (seat: Seat, words: string, name: string): Promise<string> => {
  const { page } = seat;
  const language = seat.language();
  const t = seat.say('accounts');
  await page.goto(`${seat.origin}/${language}/staff/join`);
  await page.getByLabel(t('invitation.words'), { exact: true }).fill(words);
  await press(seat, t('next'));
  await page.getByLabel(t('own.name'), { exact: true }).fill('هدى');
  await press(seat, t('next'));
  const offered = await chooseWayIn(seat, name, undefined);
  // Somebody may have written them down: in the other language they are offered still.
  await switchLanguage(seat, otherLanguage(language));
  expect(await wordsOn(seat, 7)).toBe(offered);
  await switchLanguage(seat, language);
  await press(seat, t('next'));
  await loseAnswer(page, '**/api/join-staff');
  const paper = await keepPaper(seat, t('join.done'));
  await seen(page.getByText(seat.say('refusals')('no-connection')));
  await press(seat, t('join.done'));
  await seen(page.getByRole('heading', { name: t('join.step.factor') }));
  return paper;
};

/** Types the code of the secret that the page shows. */
const showCode = async ({ page, say }: Seat): Promise<void> => {
  const secret = (await page.locator('.factor .fingerprint').innerText()).replace(/\s/g, '');
  await page.getByLabel(say('accounts')('code'), { exact: true }).fill(codeOf(secret));
};

describe.each(['ar', 'en'] as const)('%s', (language) => {
  test('a newcomer whose answer was lost joins once, and comes back by words', async () => {
    const name = `newcomer ${language}`;
    const octets = await site().invite('analyst');
    const words = (await wordsOf(fromBase64url(octets), language)).join(' ');
    const paper = await joinStaff(await sitDown(language), words, name);
    const seat = await sitDown(language);
    const { page } = seat;
    const t = seat.say('accounts');
    await page.goto(`${seat.origin}/${language}/staff/recover`);
    await page.getByLabel(t('recovery.words'), { exact: true }).fill(paper);
    await press(seat, t('next'));
    const passphrase = await chooseWayIn(seat, name, undefined);
    await press(seat, t('next'));
    await seen(page.getByText(t('factor.missing')));
    await seat.look('staff-recover-factor');
    await press(seat, t('factor.begin'));
    await showCode(seat);
    await press(seat, t('factor.confirm'));
    expect(await keepPaper(seat, t('recover.done'))).not.toBe(paper);
    await seen(page.getByText(t('uncertified.title')));
    // Another phone: whoever finds this page open has it, but not the passphrase.
    await walkTo(seat, 'staff.settings');
    await press(seat, t('settings.factor.action'));
    await press(seat, t('factor.begin'));
    await showCode(seat);
    const proof = page.getByLabel(t('passphrase.old'), { exact: true });
    await proof.fill('orange lunar glory zoo sunset cabin violin');
    await press(seat, t('factor.confirm'));
    await seen(page.getByText(seat.say('refusals')('lock-does-not-open')));
    await seat.look('settings-factor');
    await proof.fill(passphrase);
    await showCode(seat); // by now it may be the next one
    await press(seat, t('factor.confirm'));
    await seen(page.getByText(t('factor.done')));
  });
});
