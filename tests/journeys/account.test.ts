/** What a person does to their own account: in, locked, away, out, and back by words. */
import { beforeAll, describe, expect, test } from 'vitest';
import { generatedPassphrase } from '../../app/domain/accounts/passphrase.ts';
import { otherLanguage, type Language } from '../../app/i18n/language.ts';
import type { Person } from '../../toolkit/people.ts';
import { chooseWayIn, keepPaper, signIn, switchLanguage, unlock } from './entering.ts';
import { inhabit } from './inhabited.ts';
import { press, seen, walkHome, walkTo, type Seat } from './seat.ts';
import { openStage } from './stage.ts';

const { site, sitDown } = openStage('one test');
let personOf: (role: string) => Person;
beforeAll(async () => {
  personOf = await inhabit(site());
});

const enter = async (language: Language, person: Person): Promise<Seat> => {
  const seat = await sitDown(language);
  await signIn(seat, person);
  await seen(seat.page.getByRole('heading', { name: seat.say('accounts')('home.title') }));
  return seat;
};
const refusedWith = async (seat: Seat, person: Person): Promise<string> => {
  await signIn(seat, person);
  const refusal = seat.page.getByRole('status').filter({ has: seat.page.getByRole('paragraph') });
  await seen(refusal);
  return refusal.innerText();
};

describe.each(['ar', 'en'] as const)('%s', (language) => {
  test('a name that nobody has and a wrong passphrase are answered alike', async () => {
    const seat = await sitDown(language);
    const director = personOf('director');
    const unknown = await refusedWith(seat, { ...director, signInName: 'nobody here' });
    const wrong = await refusedWith(seat, {
      ...director,
      passphrase: await generatedPassphrase('en'),
    });
    expect(wrong).toBe(unknown);
    await seat.look('sign-in-failed');
  });

  test('what is typed before the page is awake is not lost', async () => {
    const seat = await sitDown(language);
    const { page } = seat;
    const t = seat.say('accounts');
    const person = personOf('documentation');
    let wake = (): void => undefined;
    const isAwake = new Promise<void>((done) => (wake = done));
    await page.route('**/*.js', async (route) => {
      await isAwake;
      await route.continue();
    });
    await page.goto(`${site().origin}/${language}/sign-in`, { waitUntil: 'commit' });
    await page.getByLabel(t('name'), { exact: true }).fill(person.signInName);
    const passphrase = page.getByLabel(seat.say('form')('passphrase'), { exact: true });
    await passphrase.fill(person.passphrase);
    const button = page.getByRole('button', { name: t('sign-in.action'), exact: true });
    expect(await button.isDisabled()).toBe(true);
    wake();
    await button.click();
    await seen(page.getByRole('heading', { name: t('home.title') }));
  });

  test('locking and the other language keep the page and its draft', async () => {
    const person = personOf('documentation');
    const seat = await enter(language, person);
    const { page } = seat;
    const title = () => page.getByLabel(seat.say('submissions')('title.label'));
    await walkTo(seat, 'provider.submissions');
    await press(seat, seat.say('submissions')('list.begin'));
    await press(seat, seat.say('submissions')('steps.about'));
    await title().fill('شهادات 2013');
    await press(seat, seat.say('frame')('lock'));
    await seen(page.getByRole('heading', { name: seat.say('frame')('locked.title') }));
    await seat.look('locked');
    expect(await title().isVisible()).toBe(false);
    await unlock(seat, person.passphrase);
    expect(await title().inputValue()).toBe('شهادات 2013');
    await switchLanguage(seat, otherLanguage(language));
    expect(await title().inputValue()).toBe('شهادات 2013');
    expect(new URL(page.url()).pathname).toMatch(`/${otherLanguage(language)}/submissions/draft/`);
  });

  test('a lost line ends no page: one walks on, and into the other language', async () => {
    const seat = await enter(language, personOf('documentation'));
    const { page, context } = seat;
    await page.evaluate(() => Object.assign(globalThis, { isSame: true }));
    // Fetched ahead when the browser is idle: last of all, the texts of the other language.
    await page.waitForFunction(
      () =>
        performance.getEntriesByType('resource').filter(({ name }) => /\/refusals-/.test(name))
          .length === 2,
    );
    await page.waitForLoadState('networkidle');
    await context.setOffline(true);
    for (const word of ['agreements', 'submissions', 'feedback', 'custody', 'settings'] as const) {
      await walkTo(seat, `provider.${word}`);
      await page.waitForURL(`**/${word}`);
      await seen(page.locator('main').getByText(/\p{Letter}/u));
    }
    await switchLanguage(seat, otherLanguage(language));
    await seen(page.locator('main').getByText(/\p{Letter}/u));
    await context.setOffline(false);
    await walkHome(seat, 'provider');
    await seen(page.getByRole('heading', { name: seat.say('accounts')('home.title') }));
    expect(await page.evaluate(() => 'isSame' in globalThis)).toBe(true);
  });

  test('Esc three times leaves for a neutral site, and nothing leads back', async () => {
    const seat = await enter(language, personOf('documentation'));
    const { page } = seat;
    await page.route('https://*.wikipedia.org/**', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>1</title>' }),
    );
    for (const stroke of ['Escape', 'Escape', 'Escape']) await page.keyboard.press(stroke);
    await page.waitForURL(`https://${language}.wikipedia.org/`);
    await page.goto(`${site().origin}/${language}/account`);
    await seen(page.getByRole('heading', { name: seat.say('frame')('locked.title') }));
  });
});

test('signing out everywhere ends the other device too', async () => {
  const director = personOf('director');
  const [here, there] = [await enter('ar', director), await enter('en', director)];
  await walkTo(here, 'provider.settings');
  await here.look('settings');
  await press(here, here.say('accounts')('everywhere.action'));
  await here.page.waitForURL(`${site().origin}/ar`);
  await there.page.reload();
  await there.page.waitForURL(`${site().origin}/en/sign-in`);
});

test('a changed passphrase opens, and the one before does not', async () => {
  const before = personOf('documentation');
  const seat = await enter('ar', before);
  const { page } = seat;
  const t = seat.say('accounts');
  await walkTo(seat, 'provider.settings');
  await press(seat, t('settings.passphrase.action'));
  await page.getByLabel(t('passphrase.old'), { exact: true }).fill(before.passphrase);
  const passphrase = await chooseWayIn(seat, before.signInName, 'ظل الزيتونة على الحجر 3');
  await seat.look('settings-passphrase');
  await press(seat, t('settings.passphrase.action'));
  await seen(page.getByText(t('settings.passphrase.done')));
  await enter('en', { ...before, passphrase });
  await refusedWith(await sitDown('ar'), before);
});

test('recovery words open the account once, for a new passphrase', async () => {
  const director = personOf('director');
  const seat = await enter('en', director);
  const t = seat.say('accounts');
  await walkTo(seat, 'provider.settings');
  await press(seat, t('settings.paper.action'));
  const words = await keepPaper(seat, t('paper.renew'), director.passphrase);
  await seen(seat.page.getByText(t('settings.paper.done')));
  const later = await sitDown('ar');
  const { page } = later;
  const says = later.say('accounts');
  await page.goto(`${site().origin}/ar/recover`);
  await page.getByLabel(says('recovery.words'), { exact: true }).fill(words);
  await later.look('recover-words');
  await press(later, says('next'));
  const passphrase = await chooseWayIn(later, director.signInName, undefined);
  await press(later, says('next'));
  await keepPaper(later, says('recover.done'));
  await seen(page.getByRole('heading', { name: says('home.title') }));
  await enter('en', { ...director, passphrase });
});
