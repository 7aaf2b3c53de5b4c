import type { Seat } from './seat.ts';
import { confirm, press, seen, walkHome, walkTo } from './seat.ts';
import type { Names } from './organising.ts';

const subject = { ar: 'الهجمات على المستشفيات', en: 'attacks on hospitals' };
const head = { ar: 'إيلين مارتن', en: 'Elin Martin' };
const basis = { ar: 'نظامها الداخلي لعام 2016', en: 'its statute of 2016' };

const writeBoth = async (
  { page, say }: Seat,
  name: 'material_subject' | 'mechanism_signatory_name' | 'provider_legal_basis',
  both: { readonly ar: string; readonly en: string },
): Promise<void> => {
  const t = say('editions');
  const group = page.getByRole('group', { name: t(`variable.${name}`) });
  await group.getByLabel(t('inArabic')).fill(both.ar);
  await group.getByLabel(t('inEnglish')).fill(both.en);
};

/** The officer composes from what is usual, fills what is left, and proposes it. */
export const propose = async (officer: Seat, names: Names): Promise<void> => {
  const { page } = officer;
  const t = officer.say('editions');
  await walkHome(officer, 'staff');
  await walkTo(officer, 'staff.providers');
  await page.getByRole('link', { name: names.organisation[officer.language()] }).click();
  const providers = officer.say('providers');
  await page.getByRole('link', { name: providers('agreements.compose') }).click();
  const kinds = page.getByRole('group', { name: t('variable.material_kinds') });
  await kinds.getByRole('checkbox').first().check();
  await writeBoth(officer, 'material_subject', subject);
  await page.getByLabel(t('variable.period_from'), { exact: true }).fill('2011-03-15');
  await page.getByLabel(t('variable.period_to'), { exact: true }).fill('2024-12-08');
  await writeBoth(officer, 'mechanism_signatory_name', head);
  // What is left stands in a folded clause, which says so.
  const left = page.locator('summary').filter({ hasText: t('compose.problems', { n: 1 }) });
  await left.click();
  await writeBoth(officer, 'provider_legal_basis', basis);
  await seen(page.getByText(t('compose.see')));
  await officer.look('staff-compose');
  await press(officer, t('compose.propose'));
  await confirm(officer, t('compose.propose'));
  await seen(page.getByText(t('compose.proposed')));
};

/** The director reads both languages and signs. */
export const sign = async (director: Seat): Promise<void> => {
  const { page } = director;
  const t = director.say('agreements');
  await walkHome(director, 'provider');
  await walkTo(director, 'provider.agreements');
  await page.getByRole('main').getByRole('listitem').getByRole('link').first().click();
  await seen(page.getByText(subject.ar));
  await seen(page.getByText(subject.en));
  await director.look('agreement-proposed');
  await press(director, t('sign'));
  await seen(page.getByRole('dialog').getByText(t('sign.says')));
  await confirm(director, t('sign'));
  await seen(page.getByText(t('sign.done')));
};

/** The head signs last: from then on it is in force. */
export const countersign = async (head: Seat): Promise<void> => {
  const { page } = head;
  const t = head.say('editions');
  await walkHome(head, 'staff');
  await walkTo(head, 'staff.agreements');
  await page
    .getByRole('listitem')
    .filter({ hasText: t('state.signed') })
    .getByRole('link')
    .click();
  await seen(page.getByText(subject.en));
  await head.look('staff-agreement');
  await press(head, t('sign.title'));
  await confirm(head, t('sign.title'));
  await seen(page.getByText(t('sign.done')));
};
