/** Files that are chosen again: known by their content, whatever they are called. */
import { expect, test } from 'vitest';
import { file, interrupted, opened } from '../../../tests/acts/uploading-page.ts';
import { AgreementId, newId } from '../../domain/basis/id.ts';
import { nextName, unnamed } from '../../domain/submissions/object-name.ts';
import { asNew, withItems } from './chosen.ts';
import { newDraft, type Draft } from './drafts.ts';

test('a renamed file is the item that waits for it, and nothing is added', async () => {
  const page = await interrupted(file('صورة.jpg', 'one'), file('b.jpg', 'other'));
  const before = page.items();
  await page.choose(file('IMG_0412.jpg', 'one'));
  expect(page.recognised()).toEqual([['IMG_0412.jpg', 'صورة.jpg', false]]);
  expect(page.items()).toEqual(before);
  await page.uploading.go();
  expect(page.said()).toEqual([
    ['صورة.jpg', true],
    ['b.jpg', false],
  ]);
  expect(page.names).toEqual([before[0]?.object]);
});

test('files that changed names with each other are known by their content', async () => {
  const page = await interrupted(file('a.jpg', 'one'), file('b.jpg', 'two'));
  await page.choose(file('a.jpg', 'two'), file('b.jpg', 'one'));
  await page.uploading.go();
  expect(page.failed()).toEqual([]);
  expect(page.said()).toEqual([
    ['a.jpg', true],
    ['b.jpg', true],
  ]);
  expect(page.recognised()).toEqual([['a.jpg', 'b.jpg', false]]);
});

test('so are those of different sizes, of which the name says otherwise', async () => {
  const page = await interrupted(file('a.jpg', 'one'), file('b.jpg', 'longer'));
  expect(await page.choose(file('a.jpg', 'longer'), file('b.jpg', 'one'))).toEqual({
    known: [],
    different: [],
  });
  expect(page.items().map(({ item }) => page.uploading.hasFile(item))).toEqual([true, true]);
});

test('another file of the same name is said to be different, and can be added as an item', async () => {
  const page = await interrupted(file('a.jpg', 'one'));
  const [waiting] = page.items();
  await page.choose(file('a.jpg', 'two'));
  await page.uploading.go();
  expect(page.failed()).toEqual(['file-differs']);
  expect(page.names).toEqual([]);
  if (waiting !== undefined) page.uploading.addOther(waiting.item);
  await page.uploading.go();
  expect(page.failed()).toEqual([]);
  expect(page.said()).toEqual([
    ['a.jpg', false],
    ['a.jpg', true],
  ]);
});

test('what was sent before is not sent twice under a new name, unless that is wanted', async () => {
  const first = opened(newDraft(newId(AgreementId)));
  await first.choose(file('a.jpg', 'one', 'north/a.jpg'));
  await first.uploading.go();
  const page = first.reloaded();
  await page.choose(file('copy.jpg', 'one', 'south/copy.jpg'));
  expect(page.recognised()).toEqual([['copy.jpg', 'a.jpg', true]]);
  expect(page.said()).toEqual([['a.jpg', true]]);
  const [told] = page.uploading.screen.get().recognised;
  if (told !== undefined) page.uploading.addOther(told.item);
  expect(page.recognised()).toEqual([]);
  await page.uploading.go();
  expect(page.items().map(({ path }) => path?.text)).toEqual(['north/a.jpg', 'south/copy.jpg']);
  expect(page.said()).toEqual([
    ['a.jpg', true],
    ['copy.jpg', true],
  ]);
});

test('the same content twice in one choice is two items, each with its own path', async () => {
  const page = opened(newDraft(newId(AgreementId)));
  await page.choose(file('a.jpg', 'one', 'north/a.jpg'), file('b.jpg', 'one', 'south/b.jpg'));
  await page.uploading.go();
  await page.choose(file('c.jpg', 'one'));
  await page.uploading.go();
  expect(page.recognised()).toEqual([]);
  expect(page.said()).toEqual([
    ['a.jpg', true],
    ['b.jpg', true],
    ['c.jpg', true],
  ]);
});

test('a body is sent under the name that follows from its item, never under the item’s own', async () => {
  const page = opened(newDraft(newId(AgreementId)));
  await page.choose(file('a.jpg', 'one'));
  await page.uploading.go();
  const [sent] = page.items();
  if (sent === undefined) throw new Error('nothing was sent');
  expect(page.names).toEqual([await nextName(sent.item, unnamed(sent.item))]);
  expect(page.names).not.toContain(sent.item);
});

test('what was written of a new item stays with the item that it turns out to be', async () => {
  const page = await interrupted(file('a.jpg', 'one'));
  const described = (draft: Draft): Draft => ({
    ...draft,
    items: draft.items.map((of) => (of.name.text === 'b.jpg' ? { ...of, kind: 'photograph' } : of)),
  });
  const [added] = asNew([file('b.jpg', 'one')]);
  if (added === undefined) throw new Error('nothing was added');
  page.uploading.give(added.of.item, added.file);
  page.change((draft) => described(withItems(draft, [added])));
  await page.uploading.look();
  expect(page.items().map(({ name, kind }) => [name.text, kind])).toEqual([
    ['a.jpg', 'photograph'],
  ]);
});
