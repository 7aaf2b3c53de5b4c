import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { madeFiles, type MadeFile } from '../files/made.ts';
import { names } from '../files/names.ts';
import { unlock } from './entering.ts';
import { press, seen, walkTo, type Seat } from './seat.ts';

/** Files in a folder of this device, a folder within it among them. */
export interface Device {
  readonly paths: readonly string[];
  readonly folder: string;
  readonly files: readonly MadeFile[];
  readonly close: () => void;
}

/** Three parts and a rest: so large that the line can be cut within it. */
const videoBytes = 20 * 2 ** 20;

export const filesOnDevice = (words: string): Device => {
  const root = mkdtempSync(join(tmpdir(), 'amana-device-'));
  const files = madeFiles(words, videoBytes);
  const folder = join(root, 'مجلد حمص');
  mkdirSync(folder);
  const paths = files.map(({ name, octets }) => {
    const path = join(root, name);
    writeFileSync(path, octets);
    return path;
  });
  writeFileSync(join(folder, 'رسالة.txt'), words);
  return { paths, folder, files, close: () => rmSync(root, { recursive: true, force: true }) };
};

const choose = async ({ page, say }: Seat, { paths, folder }: Device): Promise<void> => {
  const form = say('form');
  const inputs = page.locator('input[type=file]');
  await page.getByRole('button', { name: form('drop.choose') }).waitFor();
  await inputs.first().setInputFiles([...paths]);
  await inputs.last().setInputFiles(folder);
};

/** To another of the five steps of a draft. */
export const step = async (
  { page, say }: Seat,
  name: 'files' | 'about' | 'conditions' | 'send' | 'sign',
): Promise<void> => {
  const t = say('submissions');
  const steps = page.getByRole('navigation', { name: t('steps.label') });
  await steps.getByRole('button', { name: t(`steps.${name}`) }).click();
};

/** A draft with its files, its description and its conditions. */
export const prepare = async (seat: Seat, device: Device, title: string): Promise<void> => {
  const { page } = seat;
  const t = seat.say('submissions');
  const conditions = seat.say('conditions');
  await walkTo(seat, 'provider.submissions');
  await seen(page.getByText(t('list.empty'), { exact: true }));
  await seat.look('submissions-none');
  await press(seat, t('list.begin'));
  await choose(seat, device);
  const count = device.paths.length + 1;
  await seen(page.getByRole('heading', { name: seat.say('uploads')('list.title', { n: count }) }));
  await seat.look('draft-files');
  await step(seat, 'about');
  await page.getByLabel(t('title.label')).fill(title);
  await page.getByLabel(t('description.label')).fill('صور ومقاطع من الحيّ القديم');
  await seat.look('draft-about');
  await step(seat, 'conditions');
  await page.getByRole('radio', { name: conditions('seenBy.intake-and-analysis.label') }).check();
  await seat.look('draft-conditions');
  await seen(page.getByText(t('saving.saved')));
};

/** Lets so many parts of bodies pass; settles when the next one is caught and lost. */
const lostPart = ({ page }: Seat, after: number): Promise<void> =>
  new Promise((caught, fail) => {
    let passed = 0;
    const lose = page.route('**/api/provider/uploads/**', (route) => {
      if (route.request().method() === 'PATCH') passed += 1;
      if (passed <= after) return route.continue();
      caught();
      return route.abort('internetdisconnected');
    });
    lose.catch(fail);
  });

/** Sends, loses the line within a file, gets it back, reloads, and goes on with the same files. */
export const send = async (
  seat: Seat,
  device: Device,
  passphrase: string,
  title: string,
): Promise<void> => {
  const { page, context } = seat;
  const t = seat.say('uploads');
  await step(seat, 'send');
  const cut = lostPart(seat, 0);
  await press(seat, t('start.action'));
  await cut;
  await context.setOffline(true);
  await seen(page.getByText(t('phase.waitingSays')));
  await seat.look('draft-line-lost');
  await page.unroute('**/api/provider/uploads/**');
  const again = lostPart(seat, 1);
  await context.setOffline(false);
  await again;
  await page.reload();
  await page.unroute('**/api/provider/uploads/**');
  await unlock(seat, passphrase);
  await walkTo(seat, 'provider.submissions');
  await page.getByRole('link', { name: title }).click();
  await step(seat, 'files');
  await seen(page.getByText(t('again.title')));
  await choose(seat, device);
  await step(seat, 'send');
  const start = page.getByRole('button', { name: t('start.action'), exact: true });
  await page
    .getByRole('button', { name: t('go.action'), exact: true })
    .or(start)
    .click();
  await seen(page.getByText(t('phase.done')));
  await seat.look('draft-sent');
};

/** Signs what stands there; it is received, and only then says so. */
export const deposit = async (seat: Seat, title: string): Promise<void> => {
  const { page } = seat;
  const t = seat.say('submissions');
  await step(seat, 'sign');
  await seen(page.getByText(title));
  await seat.look('draft-sign');
  await press(seat, t('sign.action'));
  await seen(page.getByRole('heading', { name: t('received.title') }));
  await seat.look('submission-received');
};

/** Opens the newest submission, once the list says that this is where it stands. */
const openNewest = async (seat: Seat, state: 'asked' | 'acknowledged'): Promise<void> => {
  const t = seat.say('submissions');
  await walkTo(seat, 'provider.submissions');
  const list = seat.page.getByRole('list', { name: t('list.handed') });
  const newest = list.getByRole('listitem').first();
  await seen(newest.filter({ hasText: t(`state.${state}`) }));
  await newest.getByRole('link').click();
};

/** Reads the question and answers it. */
export const answerQuestion = async (seat: Seat, asked: string, text: string): Promise<void> => {
  const { page } = seat;
  const t = seat.say('submissions');
  await openNewest(seat, 'asked');
  await seen(page.getByText(asked));
  const answer = page.getByLabel(t('talk.answer'), { exact: true });
  await answer.fill(text);
  await press(seat, t('talk.action'));
  // What is typed is a text of the page too: the answer is there when its form is gone.
  await answer.waitFor({ state: 'detached' });
  await seen(page.getByText(text));
  await seat.look('submission-answered');
};

/** The acknowledgement, verified here; no copy was kept, so the damaged file is told by number. */
export const readAcknowledgement = async (seat: Seat, { files }: Device): Promise<void> => {
  const t = seat.say('submissions');
  await openNewest(seat, 'acknowledged');
  await seen(seat.page.getByRole('heading', { name: t('ack.title') }));
  const n = files.findIndex(({ name }) => name === names.nothing) + 1;
  const [number = ''] = t('item.number', { n, day: '|' }).split(/\p{Cf}*\|/u);
  const damaged = seat.page.getByRole('row', { name: number });
  await seen(damaged.filter({ hasText: seat.say('vocabulary')('damage.empty') }));
  await seat.look('submission-acknowledged');
};

/** Feedback, beside what cannot be told; nothing of a use reaches this side. */
export const readFeedback = async (seat: Seat, secret: string): Promise<void> => {
  const t = seat.say('feedback');
  await walkTo(seat, 'provider.feedback');
  await seen(seat.page.getByText(t('used-for-analysis.text')));
  await seen(seat.page.getByText(t('cannotTell.text')));
  await seat.look('feedback');
  await walkTo(seat, 'provider.custody');
  await seen(seat.page.getByRole('heading', { level: 1 }));
  await seat.look('custody');
  expect(await seat.page.getByText(secret).count()).toBe(0);
};
