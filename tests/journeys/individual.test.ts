/** Somebody with no invitation and no name: writes, sends, closes everything, comes back by words. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { otherLanguage } from '../../app/i18n/language.ts';
import { names } from '../files/names.ts';
import { addMore, comeBack, give, leavesNothing, openAccount, openNewest, said } from './giving.ts';
import { ask, releaseIt } from './reviewing.ts';
import { confirm, press, seen, walkHome, walkTo, type Seat } from './seat.ts';
import { openStage } from './stage.ts';

const { sitDown, desk } = openStage('all tests');
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'amana-individual-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(['ar', 'en'] as const)('%s', (language) => {
  const { words: written, asked, answered } = said[language];
  const other = otherLanguage(language);
  let words: string;
  let seat: Seat;

  test('an account by twelve words; words and a photograph are sent; nothing stays', async () => {
    seat = await sitDown(language, `individual-${language}`);
    words = await openAccount(seat);
    await give(seat, folder);
    await addMore(seat, language === 'ar' ? 'صورة من الطابق الثاني' : 'From the second floor');
    await leavesNothing(seat);
    await seat.context.close();
  });

  test('intake sees an individual, reads the words, asks, and acknowledges', async () => {
    const intake = await desk(language, 'intake-officer');
    const { page } = intake;
    const t = intake.say('review');
    await walkHome(intake, 'staff');
    await walkTo(intake, 'staff.submissions');
    const list = page.getByRole('list', { name: t('list') });
    const fresh = list.getByRole('listitem').filter({ hasText: t('state.received') });
    await seen(fresh.filter({ hasText: t('provider.self') }));
    await intake.look('staff-individuals');
    await fresh.getByRole('link').click();
    await press(intake, t('open.title'));
    await seen(page.getByText(t('facts.kind.self'), { exact: true }));
    await seen(page.getByText(t('facts.later.n', { n: 1 })));
    const item = page.locator('summary').filter({ hasText: 'text.txt' });
    await item.click();
    await press(intake, t('file.read'));
    await seen(page.getByText(written));
    await intake.look('staff-individual');
    await ask(intake, asked);
    await press(intake, t('ack.action'));
    await confirm(intake, t('ack.action'));
    await seen(page.getByText(t('ack.done')));
    const items = page.getByRole('group', { name: t('hand.legend') });
    await items.getByRole('checkbox', { name: names.picture }).check();
    await press(intake, t('hand.action'));
    await seen(page.getByText(t('hand.done')));
  });

  test('a use is recorded, and two people release feedback', async () => {
    const analyst = await desk(language, 'analyst');
    const { page } = analyst;
    const t = analyst.say('analysis');
    const feedback = analyst.say('feedback');
    await walkHome(analyst, 'staff');
    await walkTo(analyst, 'staff.analysis');
    await page
      .getByRole('list', { name: t('list') })
      .getByRole('link')
      .first()
      .click();
    const items = page.getByRole('group', { name: t('use.items') });
    await items.getByRole('checkbox', { name: names.picture }).check();
    await page.getByLabel(t('use.purpose'), { exact: true }).fill(`purpose ${language}`);
    await press(analyst, t('use.action'));
    await seen(page.getByText(`purpose ${language}`));
    await page.getByRole('checkbox', { name: feedback('used-for-analysis.label') }).check();
    await press(analyst, t('draft.action'));
    await seen(page.getByText(t('draft.done')));
    await releaseIt(await desk(language, 'analyst', 1));
  });

  test('on another device, in the other language, the words open the answer', async () => {
    seat = await sitDown(other, `returning-${language}`);
    const { page } = seat;
    await comeBack(seat, words);
    const t = seat.say('submissions');
    await openNewest(seat);
    await seen(page.getByText(asked));
    await seen(page.getByRole('heading', { name: t('ack.title') }));
    await seen(page.getByText(seat.say('feedback')('used-for-analysis.text')));
    await seen(page.getByRole('heading', { name: seat.say('individuals')('terms.accepted') }));
    await seat.look('individual-answer');
    await page.getByLabel(t('talk.answer'), { exact: true }).fill(answered);
    await press(seat, t('talk.action'));
    await seen(page.getByText(answered));
    await walkTo(seat, 'provider.custody');
    await seen(page.getByText(seat.say('custody')('act.terms.accept')));
    await seat.look('individual-custody');
    await press(seat, seat.say('frame')('lock'));
    await page.getByLabel(seat.say('individuals')('words'), { exact: true }).fill(words);
    await press(seat, seat.say('individuals')('return.action'));
    await seen(page.getByText(seat.say('custody')('act.terms.accept')));
    await leavesNothing(seat);
    await seat.context.close();
  });
});
