import { readFileSync } from 'node:fs';
import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import { names } from '../files/names.ts';
import { unlock } from './entering.ts';
import type { Device } from './submitting.ts';
import { confirm, press, seen, walkTo, type Seat } from './seat.ts';

/** Sits before the list while nothing new has come. */
export const waitAtList = async (intake: Seat): Promise<void> => {
  const t = intake.say('review');
  await walkTo(intake, 'staff.submissions');
  await seen(intake.page.getByRole('heading', { level: 1, name: t('title'), exact: true }));
};

/** Opens the newest submission: the opening is recorded, and what was verified is shown. */
export const open = async (intake: Seat, title: string): Promise<void> => {
  const { page } = intake;
  const t = intake.say('review');
  // The menu entry of the very page that one is on reads it anew, and says so.
  await walkTo(intake, 'staff.submissions');
  await seen(page.getByRole('status').filter({ hasText: intake.say('frame')('read-anew') }));
  const list = page.getByRole('list', { name: t('list') });
  const newest = list.getByRole('listitem').first();
  await seen(newest.filter({ hasText: t('state.received') }));
  await intake.look('staff-submissions');
  await newest.getByRole('link').click();
  // A page that is walked to takes the focus at its heading.
  await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
  await press(intake, t('open.title'));
  await seen(page.getByText(title));
  await seen(page.getByText(t('verified.says')));
  await intake.look('staff-submission');
};

/** One item, unfolded. */
const unfold = async ({ page }: Seat, name: string): Promise<Locator> => {
  const summary = page.locator('summary').filter({ hasText: name });
  await summary.click();
  return page.locator('details').filter({ has: summary });
};

/** A picture opens grey, blurred and small, and clear only when that is asked for. */
export const preview = async (intake: Seat): Promise<void> => {
  const t = intake.say('review');
  const item = await unfold(intake, names.picture);
  await item.getByRole('button', { name: t('file.see') }).click();
  const picture = item.getByRole('img', { name: t('file.alt') });
  await seen(picture);
  const drawn = () => picture.evaluate((image) => getComputedStyle(image).filter);
  expect(await drawn()).toBe('grayscale(1) blur(12px)');
  expect((await picture.boundingBox())?.width ?? Infinity).toBeLessThan(300);
  await intake.look('staff-preview');
  await item.getByRole('button', { name: t('file.clear') }).click();
  expect(await drawn()).toBe('none');
  await item.getByRole('button', { name: t('file.close') }).click();
};

/** What is saved is, octet for octet, what the provider chose. */
export const saveAll = async (intake: Seat, { files }: Device): Promise<void> => {
  const t = intake.say('review');
  for (const { name, octets } of files.filter((each) => each.name !== names.picture)) {
    const item = await unfold(intake, name);
    const coming = intake.page.waitForEvent('download');
    await item.getByRole('button', { name: t('file.save') }).click();
    const download = await coming;
    await seen(item.getByText(t('file.saved')));
    expect(download.suggestedFilename()).not.toMatch(/[\u200e\u200f\u202a-\u202e]/);
    const saved = readFileSync(await download.path());
    expect({ name, isSame: saved.equals(octets) }).toEqual({ name, isSame: true });
  }
};

/** What the team notes of one item, until its line says so. */
const noteItem = async (
  { page, say }: Seat,
  name: string,
  choice: string,
  says: string,
): Promise<void> => {
  const t = say('review');
  const summary = page.locator('summary').filter({ hasText: name });
  const item = page.locator('details').filter({ has: summary });
  await item.getByRole('radio', { name: choice }).check();
  await item.getByRole('textbox', { name: t('note.text') }).fill('يوافق ما في الصورة');
  await item.getByRole('button', { name: t('note.save') }).click();
  await seen(summary.filter({ hasText: says }));
};

/** Classes one item, and says of the empty one that it is. */
export const noteItems = async (intake: Seat): Promise<void> => {
  const words = intake.say('vocabulary');
  const evidence = words('class.potential-evidence.label');
  await noteItem(intake, names.report, evidence, evidence);
  const damaged = intake.say('review')('note.is-damaged');
  await noteItem(intake, names.nothing, words('damage.empty'), damaged);
};

/** Locks with a question half written: what was opened leaves the page, what was typed comes back. */
export const lockWhileAsking = async (
  intake: Seat,
  passphrase: string,
  title: string,
  text: string,
): Promise<void> => {
  const { page } = intake;
  const question = page.getByLabel(intake.say('review')('ask.text'), { exact: true });
  await question.fill(text);
  await press(intake, intake.say('frame')('lock'));
  await page.getByText(title).waitFor({ state: 'detached' });
  const left = await page.content();
  for (const opened of [title, text, names.picture, names.report])
    expect(left).not.toContain(opened);
  await unlock(intake, passphrase);
  await seen(page.getByText(title));
  expect(await question.inputValue()).toBe(text);
};

/** Asks of the whole submission. */
export const ask = async (intake: Seat, text: string): Promise<void> => {
  const t = intake.say('review');
  await intake.page.getByLabel(t('ask.text'), { exact: true }).fill(text);
  await press(intake, t('ask.action'));
  await seen(intake.page.getByText(t('ask.done')));
};

/** Acknowledges, then hands two items over to analysis. */
export const acknowledgeAndHandOver = async (intake: Seat): Promise<void> => {
  const { page } = intake;
  const t = intake.say('review');
  await press(intake, t('ack.action'));
  await page.waitForFunction(() => document.activeElement?.matches('dialog h2'));
  await confirm(intake, t('ack.action'));
  await seen(page.getByText(t('ack.done')));
  const items = page.getByRole('group', { name: t('hand.legend') });
  for (const name of [names.picture, names.report])
    await items.getByRole('checkbox', { name }).check();
  await press(intake, t('hand.action'));
  await seen(page.getByText(t('hand.done')));
  await intake.look('staff-handed-over');
};

/** Records a use, drafts a feedback, and cannot release it. */
export const analyse = async (analyst: Seat, title: string, purpose: string): Promise<void> => {
  const { page } = analyst;
  const t = analyst.say('analysis');
  await walkTo(analyst, 'staff.analysis');
  await page.getByRole('link', { name: title }).click();
  const items = page.getByRole('group', { name: t('use.items') });
  await items.getByRole('checkbox', { name: names.report }).check();
  await page.getByLabel(t('use.purpose'), { exact: true }).fill(purpose);
  await press(analyst, t('use.action'));
  await seen(page.getByText(purpose));
  const feedback = analyst.say('feedback');
  await page.getByRole('checkbox', { name: feedback('used-for-analysis.label') }).check();
  await analyst.look('staff-analysis');
  await press(analyst, t('draft.action'));
  await seen(page.getByText(t('draft.done')));
  await walkTo(analyst, 'staff.feedback');
  await seen(page.getByText(feedback('queue.mine')));
  expect(await page.getByRole('button', { name: feedback('queue.release') }).count()).toBe(0);
  await analyst.look('staff-feedback-own');
};

/** A second person releases it. */
export const releaseIt = async (second: Seat): Promise<void> => {
  const t = second.say('feedback');
  await walkTo(second, 'staff.feedback');
  await press(second, t('queue.release'));
  await confirm(second, t('queue.release'));
  await seen(second.page.getByText(t('queue.released')));
  await second.look('staff-feedback-released');
};
