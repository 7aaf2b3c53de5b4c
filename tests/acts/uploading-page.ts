/** A page that sends the files of a draft, with everything but the line itself. */
import { expect } from 'vitest';
import { sorted, withItems, type Chosen } from '../../app/acts/submissions/chosen.ts';
import { newDraftBox } from '../../app/acts/submissions/draft-box.ts';
import { isSent, newDraft } from '../../app/acts/submissions/drafts.ts';
import { newUploading } from '../../app/acts/submissions/uploading.ts';
import { AgreementId, newId } from '../../app/domain/basis/id.ts';
import { ok } from '../../app/domain/basis/result.ts';
import type { QueueItem, UploadEvent } from '../../app/uploads/queue.ts';
import { measure } from '../../app/vault/hashing-craft.ts';
import { newKeeper } from '../../app/vault/keeper.ts';

/** A file as it is chosen. */
export const file = (name: string, text: string, path: string | null = null): Chosen => ({
  file: new File([text], name),
  path,
});

/** A file on a disk, of which something may become while it is sent. */
export const onDisk = (name: string, text: string) => {
  let content: Blob | undefined = new Blob([text]);
  const own = new File([text], name);
  const gone = { arrayBuffer: () => Promise.reject(new DOMException('', 'NotFoundError')) };
  Object.defineProperty(own, 'slice', {
    value: (from: number, to: number) => content?.slice(from, to) ?? gone,
  });
  return {
    chosen: { file: own, path: null },
    becomes: (now: string | undefined): void => {
      content = now === undefined ? undefined : new Blob([now]);
    },
  };
};

/**
 * A page, from its opening to its reload.
 * @param line which bodies the server takes
 * @param onSending called when all were read, and none is sent yet
 * @param holdsAll whether an earlier life has sent them all
 */
export const opened = (
  { draft, share }: ReturnType<typeof newDraft>,
  line: (objectId: string) => boolean = () => true,
  onSending: () => void = () => undefined,
  holdsAll = false,
) => {
  const box = newDraftBox(draft, true, () => Promise.resolve(ok(undefined)));
  const names: string[] = [];
  const sendAll = async (items: readonly QueueItem[], onEvent: (event: UploadEvent) => void) => {
    onSending();
    for (const { objectId, source } of items) {
      names.push(objectId);
      if (holdsAll) {
        onEvent({ kind: 'sent', objectId });
        continue;
      }
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
export const interrupted = async (...chosen: readonly Chosen[]) => {
  const first = opened(newDraft(newId(AgreementId)), () => false);
  await first.choose(...chosen);
  await first.uploading.go();
  expect(first.items().every(({ measured }) => measured !== null)).toBe(true);
  return first.reloaded();
};
