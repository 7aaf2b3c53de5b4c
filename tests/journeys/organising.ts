import { expect } from 'vitest';
import { join, type Kept } from './entering.ts';
import { confirm, press, seen, walkHome, walkTo, wordsOn, type Seat } from './seat.ts';

/** Names that a test gives: each language has an organisation of its own. */
export interface Names {
  readonly organisation: { readonly ar: string; readonly en: string };
  readonly seat: { readonly ar: string; readonly en: string };
  readonly director: { readonly ar: string; readonly en: string };
}

/** The officer invites an organisation, and reads the words that the page shows. */
export const inviteOrganisation = async (officer: Seat, label: string): Promise<string> => {
  const { page } = officer;
  const t = officer.say('providers');
  await walkHome(officer, 'staff');
  await walkTo(officer, 'staff.providers');
  await page.getByLabel(t('invite.label'), { exact: true }).fill(label);
  await press(officer, t('invite.action'));
  const words = await wordsOn(officer, 12);
  await officer.look('staff-providers');
  return words;
};

/** The director joins, and is told that only drafts are possible so far. */
export const joinAsDirector = async (
  director: Seat,
  words: string,
  names: Names,
): Promise<Kept> => {
  const { page } = director;
  const t = director.say('accounts');
  const name = `${director.who} ${director.language()}`;
  const introduce = async (): Promise<void> => {
    const fields = [
      ['name', names.organisation],
      ['seat', names.seat],
      ['director', names.director],
    ] as const;
    for (const [part, both] of fields)
      for (const script of ['ar', 'en'] as const)
        await page.getByLabel(t(`card.${part}.${script}`), { exact: true }).fill(both[script]);
    await director.look('join-card');
  };
  const kept = await join(director, { words, name, introduce });
  await seen(page.getByText(t('standing.drafts')));
  await director.look('account-drafts-only');
  return kept;
};

const safetyNumberOn = async ({ page }: Seat): Promise<string> => {
  const number = page.locator('ol.safety-number');
  await seen(number.getByRole('listitem').nth(7));
  return (await number.getByRole('listitem').allTextContents()).join(' ');
};

const openProvider = async (officer: Seat, name: string): Promise<void> => {
  await walkHome(officer, 'staff');
  await walkTo(officer, 'staff.providers');
  await officer.page.getByRole('link', { name }).click();
};

const vouch = async (officer: Seat, answer: 'vouch.yes' | 'vouch.no'): Promise<void> => {
  const t = officer.say('providers');
  await officer.page.getByRole('radio', { name: t(answer) }).check();
  await press(officer, t('vouch.action'));
  await confirm(officer, t('vouch.action'));
};

/** Both read the same number; two officers vouch; the director sees it. */
export const vouchFor = async (
  officer: Seat,
  second: Seat,
  director: Seat,
  names: Names,
): Promise<void> => {
  const t = officer.say('providers');
  const name = names.organisation[officer.language()];
  await openProvider(officer, name);
  await seen(officer.page.getByText(t('proof.yes')));
  expect(await safetyNumberOn(officer)).toBe(await safetyNumberOn(director));
  await officer.look('staff-provider');
  // Compared before vouching in one language; in the other, when both have vouched.
  const isLater = officer.language() === 'en';
  await vouch(officer, isLater ? 'vouch.no' : 'vouch.yes');
  await seen(officer.page.getByText(t('vouch.mine')));
  await openProvider(second, name);
  await vouch(second, 'vouch.no');
  if (isLater) {
    await seen(second.page.getByText(t('vouch.uncompared')));
    await openProvider(officer, name);
    await officer.look('staff-provider-uncompared');
    await press(officer, t('compared.add'));
    await confirm(officer, t('compared.add'));
  }
  await seen((isLater ? officer : second).page.getByText(t('vouch.done')));
  await walkTo(director, 'provider.members');
  await seen(director.page.getByText(director.say('accounts')('safety.vouched')));
};

/** The director invites a documentation officer, who joins and is taken in. */
export const takeIn = async (director: Seat, documentation: Seat): Promise<Kept> => {
  const { page } = director;
  const t = director.say('accounts');
  await walkTo(director, 'provider.members');
  await page.getByLabel(t('invite.label')).fill('2');
  await press(director, t('invite.action'));
  await press(director, t('invited.show'));
  const words = await wordsOn(director, 12);
  await director.look('members');
  const says = documentation.say('accounts');
  const name = `${documentation.who} ${documentation.language()}`;
  const kept = await join(documentation, {
    words,
    name,
    own: 'قهوة بالهيل عند باب البحر 7',
    introduce: () =>
      documentation.page.getByLabel(says('own.name'), { exact: true }).fill('يوسف درويش'),
  });
  await seen(documentation.page.getByText(says('standing.admit')));
  await walkTo(director, 'provider.agreements');
  await walkTo(director, 'provider.members');
  await seen(page.getByText(t('members.proven')));
  await press(director, t('members.admit'));
  await seen(page.getByText(t('role.documentation')));
  return kept;
};
