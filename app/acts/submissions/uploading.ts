import type { ItemId } from '../../domain/basis/id.ts';
import type { Queue, QueueItem, UploadEvent } from '../../uploads/queue.ts';
import type { Hashing } from '../../vault/hashing.ts';
import type { Vault } from '../../vault/vault.ts';
import type { DraftBox } from './draft-box.ts';
import { isSent, type DraftItem } from './drafts.ts';
import type { Segments } from './first-pass.ts';
import { newGate } from './gate.ts';
import { newReading } from './reading.ts';
import { sealedSource, type SealedSource } from './sealed-source.ts';
import { newScreen, type Screen } from './uploading-screen.ts';

/** What sending works with: a browser's parts, or a test's. */
export interface UploadingMeans {
  readonly vault: Pick<Vault, 'prepare' | 'readSealed' | 'sealedTree' | 'forget'>;
  readonly hashing: Hashing;
  readonly startQueue: (
    items: readonly QueueItem[],
    onEvent: (event: UploadEvent) => void,
  ) => Queue;
  /** Keeps the keys from locking while files are sent; call what comes back. */
  readonly hold: () => () => void;
}

export interface Uploading {
  readonly screen: Screen;
  readonly hasFile: (item: ItemId) => boolean;
  /** Files of items that were not sent yet. */
  readonly files: ReadonlyMap<ItemId, File>;
  /** Gives an item its file; takes away what was said of it before. */
  readonly give: (item: ItemId, file: File) => void;
  readonly drop: (item: ItemId) => void;
  /** Reads new files that may be ones which the draft knows already; nothing is sent by it. */
  readonly look: () => Promise<void>;
  /** Adds a file that was not sent as what it was chosen for. */
  readonly addOther: (item: ItemId) => void;
  /** Reads and sends whatever has a file and was not sent; does nothing while it is at it. */
  readonly go: () => Promise<void>;
  readonly pause: () => void;
  readonly resume: () => void;
  /** Ends it; what the server holds stays. */
  readonly end: () => void;
}

/** Reads, seals and sends the files of a draft, one after another. */
export const newUploading = (
  box: DraftBox,
  share: string,
  { vault, hashing, startQueue, hold }: UploadingMeans,
): Uploading => {
  const files = new Map<ItemId, File>();
  const segments: Segments = new Map();
  const begun = new Set<ItemId>();
  // What had been read in an earlier life may have begun to be sent: the server is asked.
  for (const { item, measured } of box.get().draft.items) if (measured !== null) begun.add(item);
  const screen = newScreen();
  let queue: Queue | undefined;
  const gate = newGate();
  let running: Promise<void> | undefined;
  let looking: Promise<void> | undefined;

  const isReady = (of: DraftItem): boolean =>
    !isSent(of) && files.has(of.item) && !screen.hasFailed(of.item);
  const toSend = (): DraftItem[] => (gate.isEnded() ? [] : box.get().draft.items.filter(isReady));
  const fail = (item: ItemId, code: string): void => {
    // Of a file that changed, nothing that was sent is of use: read anew, it gets the next name.
    if (code === 'file-changed') {
      begun.delete(item);
      box.changeItem(item, (of) => ({ ...of, measured: null }));
    }
    files.delete(item);
    segments.delete(item);
    screen.failed(item, code);
    void vault.forget(item).catch(() => undefined);
  };

  const mayGo = () => gate.pass();
  const reading = newReading(box, { hashing, files, segments, screen, fail, mayGo });

  const lookAll = async (): Promise<void> => {
    let alike = reading.alike(toSend());
    if (alike.length === 0) return;
    for (; alike.length > 0; alike = reading.alike(toSend())) await reading.readAll(alike);
    screen.still();
  };

  /** After the last octet: the tree that the deposit will sign, kept in the draft. */
  const finish = async (of: DraftItem, prepare: () => Promise<boolean>): Promise<void> => {
    try {
      if (!(await prepare())) return;
      // All of it may have been there from an earlier life: then it is sealed once more here.
      const sealedTree = await vault.sealedTree(of.item);
      box.changeItem(of.item, (one) => ({
        ...one,
        measured: one.measured && { ...one.measured, sealedTree },
      }));
      files.delete(of.item);
      segments.delete(of.item);
      screen.sent(of.item);
      await vault.forget(of.item);
    } catch (fault) {
      // Sealing it once more found another content, or nothing to read: then what was sent may stay.
      const hasChanged = fault instanceof Error && fault.name === 'FileChanged';
      fail(of.item, hasChanged ? 'file-changed' : 'file-unreadable');
    }
  };

  const sendAll = async (): Promise<void> => {
    const sending = toSend().filter(({ item }) => segments.has(item));
    const { draftSecret } = box.get().draft;
    const means = { vault, draftSecret, draftShare: share, files, segments };
    const byObject = new Map<string, { of: DraftItem; source: SealedSource }>();
    const items = sending.map((of): QueueItem => {
      const source = sealedSource(of, means);
      byObject.set(of.object, { of, source });
      return { objectId: of.object, source, hasBegun: begun.has(of.item) };
    });
    const finishing: Promise<void>[] = [];
    queue = startQueue(items, (event) => {
      screen.event(event, (objectId) => byObject.get(objectId)?.of.item);
      const which = 'objectId' in event ? byObject.get(event.objectId) : undefined;
      if (which === undefined) return;
      begun.add(which.of.item);
      if (event.kind === 'sent') finishing.push(finish(which.of, which.source.prepare));
      if (event.kind === 'failed') fail(which.of.item, event.code);
    });
    await queue.done;
    queue = undefined;
    await Promise.all(finishing);
  };

  const work = async (): Promise<void> => {
    const release = hold();
    try {
      // Files may be added while others are sent: they come after them.
      while (toSend().length > 0) {
        await reading.readAll(toSend());
        if (toSend().length === 0) break;
        // The draft is kept before anything is sent: the keys of what is sent follow from it.
        const kept = await box.keepThrough(screen.lost);
        if (!kept.ok) return screen.stopped(kept.code);
        await sendAll();
        await box.keepNow();
      }
    } finally {
      release();
    }
    screen.still();
  };

  return {
    screen,
    files,
    hasFile: (item) => files.has(item),
    give: (item, file) => {
      files.set(item, file);
      segments.delete(item);
      screen.given(item);
    },
    drop: (item) => {
      files.delete(item);
      segments.delete(item);
      screen.given(item);
      void vault.forget(item).catch(() => undefined);
    },
    look: async () => {
      if (running !== undefined) return; // they are read before they are sent
      looking ??= lookAll().finally(() => {
        looking = undefined;
      });
      await looking;
    },
    addOther: (item) => reading.addOther(item),
    go: async () => {
      gate.open();
      await looking;
      running ??= work().finally(() => {
        running = undefined;
      });
      await running;
    },
    pause: () => {
      gate.close();
      screen.paused('asked');
      reading.stop();
      queue?.pause();
    },
    resume: () => {
      screen.going();
      gate.open();
      queue?.resume();
    },
    end: () => {
      gate.end();
      reading.stop();
      queue?.cancel();
      hashing.end();
    },
  };
};
