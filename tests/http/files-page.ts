/** A page that reads, seals and sends files of this device, with the browser's own parts. */
import { asNew, withItems } from '../../app/acts/submissions/chosen.ts';
import { newDraftBox } from '../../app/acts/submissions/draft-box.ts';
import { newDraft } from '../../app/acts/submissions/drafts.ts';
import { newUploading } from '../../app/acts/submissions/uploading.ts';
import { AgreementId, newId } from '../../app/domain/basis/id.ts';
import { ok } from '../../app/domain/basis/result.ts';
import { partBytes } from '../../app/uploads/source.ts';
import { startQueue } from '../../app/uploads/queue.ts';
import { newVault, startHashing } from '../../app/vault/vault.ts';

/** What became of a file: what its row says, the object it was sent as, the tree that is signed. */
export interface Became {
  readonly name: string;
  readonly said: string;
  readonly object: string;
  readonly sealedTree: string | null;
}

/** What happens on the device meanwhile. */
interface Meanwhile {
  /** All were read, and nothing is sent yet. */
  readonly between: () => Promise<void>;
  /** The server has the first part of the file of this name; the queue is paused. */
  readonly halfway: (name: string) => Promise<void>;
}

const sendFiles = async (
  files: readonly File[],
  { between, halfway }: Meanwhile,
): Promise<Became[]> => {
  const { draft, share } = newDraft(newId(AgreementId));
  const box = newDraftBox(draft, true, () => Promise.resolve(ok(undefined)));
  const vault = newVault();
  const isTold = new Set<string>();
  const uploading = newUploading(box, share, {
    vault,
    hashing: startHashing(),
    startQueue: (items, onEvent) => {
      const start = async (): Promise<readonly string[]> => {
        await between();
        const queue = startQueue(items, {
          endpoint: '/uploads',
          headers: { 'Upload-Draft': 'mine' },
          onEvent: (event) => {
            onEvent(event);
            if (event.kind !== 'progress' || event.sentBytes < partBytes) return;
            const of = box.get().draft.items.find(({ object }) => object === event.objectId);
            if (of === undefined || isTold.has(of.item)) return;
            isTold.add(of.item);
            queue.pause();
            void halfway(of.name.text).then(queue.resume);
          },
        });
        return queue.done;
      };
      const nothing = () => undefined;
      return { pause: nothing, resume: nothing, cancel: nothing, done: start() };
    },
    hold: () => () => undefined,
  });
  const added = asNew(files.map((file) => ({ file, path: null })));
  for (const { of, file } of added) uploading.give(of.item, file);
  box.change((now) => withItems(now, added));
  await uploading.go();
  const became = box.get().draft.items.map(({ item, name, object, measured }) => {
    const of = uploading.screen.get().items.get(item);
    const sealedTree = measured?.sealedTree ?? null;
    const said = of?.kind === 'failed' ? of.code : sealedTree === null ? 'nothing' : 'sent';
    return { name: name.text, said, object, sealedTree };
  });
  uploading.end();
  vault.end();
  return became;
};

Object.assign(globalThis, { sendFiles });
