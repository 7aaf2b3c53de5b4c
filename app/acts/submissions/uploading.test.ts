/** Files that are chosen again: known by their content, whatever they are called. */
import { expect, test } from 'vitest';
import { AgreementId, newId } from '../../domain/basis/id.ts';
import { ok } from '../../domain/basis/result.ts';
import { nextName, unnamed } from '../../domain/submissions/object-name.ts';
import type { QueueItem, UploadEvent } from '../../uploads/queue.ts';
import { measure } from '../../vault/hashing-craft.ts';
import { newKeeper } from '../../vault/keeper.ts';
import { asNew, sorted, withItems, type Chosen } from './chosen.ts';
import { newDraftBox } from './draft-box.ts';
import { isSent, newDraft, type Draft } from './drafts.ts';
import { newUploading } from './uploading.ts';

const file = (name: string, text: string, path: string | null = null): Chosen => ({
  file: new File([text], name),
  path,
});

/** A page, from its opening to its reload; `line` says which bodies the server takes. */
const opened = (
  { draft, share }: ReturnType<typeof newDraft>,
  line: (objectId: string) => boolean = () => true,
) => {
  const box = newDraftBox(draft, true, () => Promise.resolve(ok(undefined)));
  const names: string[] = [];
  const sendAll = async (items: readonly QueueItem[], onEvent: (event: UploadEvent) => void) => {
    for (const { objectId, source } of items) {
      names.push(objectId);
      const body = await source.read(0, source.sizeBytes);
      if (!body.ok) onEvent({ kind: 'failed', objectId, code: body.code });
      else if (line(objectId)) onEvent({ kind: 'sent', objectId });
      else onEvent({ kind: 'failed', objectId, code: 'rejected' });
    }
    return [];
  };
  const nothing = () => undefined;
  const uploading = newUploading(box, share, {
    vault: newKeeper(),
    hashing: { measureFile: measure, end: nothing },
    startQueue: (items, onEvent) => ({
      pause: nothing,
      resume: nothing,
      cancel: nothing,
      done: sendAll(items, onEvent),
    }),
    hold: () => nothing,
  });
  const choose = async (...chosen: readonly Chosen[]) => {
    const { added, found, ...rest } = sorted(box.get().draft, chosen, uploading.hasFile);
    for (const { of, file: given } of [...added, ...found]) uploading.give(of.item, given);
    box.change((now) => withItems(now, added));
    await uploading.look();
    return rest;
  };
  const items = () => box.get().draft.items;
  return {
    uploading,
    choose,
    change: box.change,
    items,
    names,
    said: () => items().map((of) => [of.name.text, isSent(of)]),
    failed: () =>
      [...uploading.screen.get().items.values()].flatMap((one) =>
        one.kind === 'failed' ? [one.code] : [],
      ),
    recognised: () =>
      uploading.screen.get().recognised.map(({ name, as, isSent: was }) => [name, as, was]),
    reloaded: () => opened({ draft: box.get().draft, share }),
  };
};

/** A draft whose files were read, and none of them sent, before the page was loaded anew. */
const interrupted = async (...chosen: readonly Chosen[]) => {
  const first = opened(newDraft(newId(AgreementId)), () => false);
  await first.choose(...chosen);
  await first.uploading.go();
  expect(first.items().every(({ measured }) => measured !== null)).toBe(true);
  return first.reloaded();
};

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
