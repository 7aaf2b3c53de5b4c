import type { Language } from '../../app/i18n/language.ts';
import { codeOf, type Person } from '../../toolkit/people.ts';
import { press, seen, wordsOn, type Seat } from './seat.ts';

/** What a person who joined keeps: on paper, and in their head. */
export interface Kept {
  readonly name: string;
  readonly passphrase: string;
  readonly recovery: string;
}

/** Signs in at a door; the code of the second factor is the next one, for a step's code opens once. */
export const signIn = async (
  seat: Seat,
  { surface, signInName, passphrase, totpSecret }: Omit<Person, 'role'>,
): Promise<void> => {
  const { page } = seat;
  const t = seat.say('accounts');
  const path = surface === 'staff' ? 'staff/sign-in' : 'sign-in';
  await page.goto(`${seat.origin}/${seat.language()}/${path}`);
  await page.getByLabel(t('name'), { exact: true }).fill(signInName);
  await page.getByLabel(seat.say('form')('passphrase'), { exact: true }).fill(passphrase);
  await press(seat, t('sign-in.action'));
  if (totpSecret === null) return;
  const code = page.getByLabel(t('code'), { exact: true });
  // Whoever is asked looks then: a code of before the passphrase was proven may be over already.
  await seen(code);
  await code.fill(codeOf(totpSecret, Date.now() + 30_000));
  await press(seat, t('sign-in.action'));
};

/** A member of staff comes to their desk. */
export const sitAtDesk = async (seat: Seat, person: Person): Promise<void> => {
  await signIn(seat, person);
  await seen(seat.page.getByRole('heading', { name: seat.say('staff')('home.title') }));
};

/** The same page in the other language: nothing is loaded anew, and the keys stay open. */
export const switchLanguage = async (seat: Seat, language: Language): Promise<void> => {
  const other = seat.say('frame')('language.other');
  await seat.page.getByRole('banner').getByRole('link', { name: other, exact: true }).click();
  await seat.page.waitForFunction((to) => document.documentElement.lang === to, language);
  seat.reads(language);
};

/** Opens the keys again, where they are locked. */
export const unlock = async (seat: Seat, passphrase: string): Promise<void> => {
  const { page } = seat;
  await seen(page.getByRole('heading', { name: seat.say('frame')('locked.title') }));
  const field = page.getByLabel(seat.say('form')('passphrase'), { exact: true });
  await field.fill(passphrase);
  await press(seat, seat.say('accounts')('unlock.action'));
  await field.waitFor({ state: 'detached' });
};

/** Back at a page that was left for a while: after ten quiet minutes its keys are locked. */
export const comeBack = async (seat: Seat, passphrase: string): Promise<void> => {
  const { page } = seat;
  await page.keyboard.press('Shift'); // from now on it is not quiet
  const locked = page.getByRole('heading', { name: seat.say('frame')('locked.title') });
  if (await locked.isVisible()) await unlock(seat, passphrase);
};

/** The way in: a name, and the words that are offered or a passphrase of one's own. */
export const chooseWayIn = async (
  seat: Seat,
  name: string,
  own: string | undefined,
): Promise<string> => {
  const { page } = seat;
  const t = seat.say('accounts');
  await page.getByLabel(t('name'), { exact: true }).fill(name);
  if (own === undefined) return wordsOn(seat, 7);
  await page.getByRole('radio', { name: t('passphrase.own') }).check();
  await page.getByLabel(t('passphrase.new'), { exact: true }).fill(own);
  return own;
};

/**
 * Writes the recovery words down, and types three of them back.
 * @param proof the passphrase, where whoever is inside already asks for new words
 */
export const keepPaper = async (seat: Seat, action: string, proof?: string): Promise<string> => {
  const { page } = seat;
  const t = seat.say('accounts');
  const words = await wordsOn(seat, 12);
  await press(seat, t('paper.written'));
  // A place that is not asked for is never waited for: only now is every one that is, there.
  await seen(page.getByText(t('paper.asked')));
  for (const [at, word] of words.split(' ').entries()) {
    const asked = page.getByLabel(t('paper.word', { n: at + 1 }), { exact: true });
    if (await asked.isVisible()) await asked.fill(word);
  }
  if (proof !== undefined) await page.getByLabel(t('passphrase.old'), { exact: true }).fill(proof);
  await press(seat, action);
  return words;
};

interface Joining {
  readonly words: string;
  readonly name: string;
  readonly own?: string;
  /** Says who it is: the page in between. */
  readonly introduce: () => Promise<void>;
}

/** Joins by invitation words, from the first page of it to the account. */
export const join = async (seat: Seat, { words, name, own, introduce }: Joining): Promise<Kept> => {
  const { page } = seat;
  const t = seat.say('accounts');
  await page.goto(`${seat.origin}/${seat.language()}/join`);
  await page.getByLabel(t('invitation.words'), { exact: true }).fill(words);
  await seat.look(`join-words-${seat.who}`);
  await press(seat, t('next'));
  await introduce();
  await press(seat, t('next'));
  const passphrase = await chooseWayIn(seat, name, own);
  await seat.look(`join-way-${seat.who}`);
  await press(seat, t('next'));
  await seen(page.getByRole('button', { name: t('paper.written') }));
  await seat.look(`join-paper-${seat.who}`);
  const recovery = await keepPaper(seat, t('join.done'));
  await seen(page.getByRole('heading', { name: t('home.title') }));
  return { name, passphrase, recovery };
};
