/** Files that change, or are gone, between their reading and the end of their sending. */
import { expect, test } from 'vitest';
import { file, onDisk, opened } from '../../../tests/acts/uploading-page.ts';
import { AgreementId, newId } from '../../domain/basis/id.ts';
import { isSent, newDraft } from './drafts.ts';

test('a file that changes while it is sent is sent no further, and the others go on', async () => {
  const disk = onDisk('a.jpg', 'one');
  const page = opened(newDraft(newId(AgreementId)), undefined, () => disk.becomes('two'));
  await page.choose(disk.chosen, file('b.jpg', 'other'));
  await page.uploading.go();
  expect(page.failed()).toEqual(['file-changed']);
  expect(page.said()).toEqual([
    ['a.jpg', false],
    ['b.jpg', true],
  ]);
  const [before] = page.names;
  // What it was is forgotten: chosen again, it begins under another name.
  expect(page.items()[0]?.measured).toBeNull();
  await page.choose(file('a.jpg', 'two'));
  await page.uploading.go();
  expect(page.said()).toEqual([
    ['a.jpg', true],
    ['b.jpg', true],
  ]);
  expect(page.items()[0]?.object).not.toBe(before);
  expect(page.names).not.toContain(undefined);
  expect(page.names.filter((name) => name === before)).toHaveLength(1);
});

test('a file that vanishes while it is sent says so, and goes on when it is chosen again', async () => {
  const disk = onDisk('a.jpg', 'one');
  const page = opened(newDraft(newId(AgreementId)), undefined, () => disk.becomes(undefined));
  await page.choose(disk.chosen, file('b.jpg', 'other'));
  await page.uploading.go();
  expect(page.failed()).toEqual(['file-unreadable']);
  expect(page.said()).toEqual([
    ['a.jpg', false],
    ['b.jpg', true],
  ]);
  await page.choose(file('a.jpg', 'one'));
  await page.uploading.go();
  expect(page.said()).toEqual([
    ['a.jpg', true],
    ['b.jpg', true],
  ]);
  expect(page.names[2]).toBe(page.names[0]);
});

test.each([
  ['two', 'file-changed'],
  [undefined, 'file-unreadable'],
] as const)(
  'what the server holds whole is signed only if the file still says it: %s',
  async (now, code) => {
    const disk = onDisk('a.jpg', 'one');
    const becomes = (): void => disk.becomes(now);
    const page = opened(newDraft(newId(AgreementId)), undefined, becomes, true);
    await page.choose(disk.chosen);
    await page.uploading.go();
    expect(page.failed()).toEqual([code]);
    expect(page.items().map(isSent)).toEqual([false]);
  },
);
