import { digestFrom, digestOctets, type Digest } from '../domain/basis/digest.ts';
import type { ItemId } from '../domain/basis/id.ts';
import { fromBase64url, type Octets } from '../domain/basis/octets.ts';
import { ok, refuse, type Result } from '../domain/basis/result.ts';
import { treeOf } from '../domain/submissions/segments.ts';
import { openBody } from './stream-open.ts';
import { BodyDamaged, FileChanged, FileUnreadable, SealingEnded } from './stream-faults.ts';
import { itemKey } from './stream-keys.ts';
import { sealItem } from './stream.ts';
import { newWhole, type Whole } from './whole.ts';
import { VaultMissing, type Ring } from './ring.ts';

/** A file to be sealed: what the first pass found, and the draft's two secrets in base64url. */
export interface ToSeal {
  readonly item: ItemId;
  readonly file: Blob;
  readonly draftSecret: string;
  readonly draftShare: string;
  /** SHA-256 of each 8 MiB of the file, from the first pass. */
  readonly segments: readonly Octets[];
}

/** Files that were sent whole, as their draft remembers them: size in octets, tree of the file. */
export interface ToRecall extends Pick<ToSeal, 'draftSecret' | 'draftShare'> {
  readonly items: readonly {
    readonly item: ItemId;
    readonly size: number;
    readonly tree: Digest;
  }[];
}

const reader = (blob: Blob) => async (from: number, to: number) =>
  new Uint8Array(await blob.slice(from, to).arrayBuffer());

/** [Note: Whatever reading throws, the file is unreadable]: browsers name a file that is gone in many ways. */
const fileReader = (file: Blob) => async (from: number, to: number) => {
  try {
    return await reader(file)(from, to);
  } catch (fault) {
    throw new FileUnreadable(fault);
  }
};

/** The vault's part in files: bodies sealed and opened by ranges. */
export const filesOf = (ring: Ring) => {
  const wholes = new Map<ItemId, Whole>();
  return {
    /** Makes ready to send: the key follows from the content. Sizes in octets. */
    async prepare(of: ToSeal): Promise<{ tree: Digest; sealedSize: number }> {
      const { item, file, segments } = of;
      const sealed = await sealItem({
        draftSecret: fromBase64url(of.draftSecret),
        draftShare: fromBase64url(of.draftShare),
        layout: 1,
        itemId: item,
        sizeBytes: file.size,
        read: fileReader(file),
        segments,
      });
      ring.sealing.set(item, sealed);
      return { tree: digestFrom(await treeOf(segments)), sealedSize: sealed.body.sizeBytes };
    },

    /** Octets of the sealed body; `file-changed` if the file is no longer that of the first pass. */
    async readSealed(
      item: ItemId,
      from: number,
      to: number,
    ): Promise<Result<Blob, 'file-changed' | 'file-unreadable'>> {
      const sealed = ring.sealing.get(item);
      if (sealed === undefined) throw new VaultMissing('item');
      try {
        return ok(new Blob(await sealed.body.pieces(from, to)));
      } catch (fault) {
        if (fault instanceof FileChanged) return refuse('file-changed');
        // Forgotten meanwhile: nobody has it to read any more.
        if (fault instanceof FileUnreadable || fault instanceof SealingEnded)
          return refuse('file-unreadable');
        throw fault;
      }
    },

    /** The tree of the sealed body: what the deposit signs and the server computes. */
    async sealedTree(item: ItemId): Promise<Digest> {
      const sealed = ring.sealing.get(item);
      if (sealed === undefined) throw new VaultMissing('item');
      return digestFrom(await treeOf(await sealed.body.segmentDigests()));
    },

    /**
     * Derives the keys of files that were sent once more, for the deposit that names them: they
     * follow from what the draft remembers, so that no file is needed again.
     */
    async recall({ draftSecret, draftShare, items }: ToRecall): Promise<void> {
      const draft = {
        draftSecret: fromBase64url(draftSecret),
        draftShare: fromBase64url(draftShare),
        layout: 1,
      };
      for (const { item, size, tree } of items) {
        const of = { ...draft, itemId: item, sizeBytes: size, tree: digestOctets(tree) };
        ring.itemKeys.set(item, (await itemKey(of)).sessionKey);
      }
    },

    /** Forgets a file that is not sent, or no longer: nothing more of it is encrypted. */
    forget(item: ItemId): Promise<void> {
      ring.sealing.get(item)?.body.end();
      ring.sealing.delete(item);
      return Promise.resolve();
    },

    /** Opens a stored body with the item's key, which an opened document has brought. */
    async openFile(
      item: ItemId,
      body: Blob,
      sizeBytes: number,
    ): Promise<Result<undefined, 'body-damaged'>> {
      const sessionKey = ring.itemKeys.get(item);
      if (sessionKey === undefined) throw new VaultMissing('item key');
      try {
        const opened = await openBody({ sessionKey, sizeBytes, read: reader(body) });
        ring.opened.set(item, opened);
        return ok(undefined);
      } catch (fault) {
        if (fault instanceof BodyDamaged) return refuse('body-damaged');
        throw fault;
      }
    },

    /** A range of an opened file. No octet is given before its chunk's tag was checked. */
    async readFile(
      item: ItemId,
      from: number,
      to: number,
    ): Promise<Result<Octets, 'body-damaged'>> {
      const opened = ring.opened.get(item);
      if (opened === undefined) throw new VaultMissing('opened item');
      try {
        return ok(await opened.read(from, to));
      } catch (fault) {
        if (fault instanceof BodyDamaged) return refuse('body-damaged');
        throw fault;
      }
    },

    /**
     * Begins to read an opened file from its first octet to its last, and to digest it on the way.
     * Digests are made here, beside the keys: what the page is told of is what it was given.
     */
    async beginWhole(item: ItemId): Promise<void> {
      const opened = ring.opened.get(item);
      if (opened === undefined) throw new VaultMissing('opened item');
      wholes.set(item, await newWhole(opened));
    },

    /** The next octets, at most 8 MiB; undefined after the last. */
    async readOn(item: ItemId): Promise<Result<Octets | undefined, 'body-damaged'>> {
      const whole = wholes.get(item);
      if (whole === undefined) throw new VaultMissing('begun item');
      try {
        return ok(await whole.next());
      } catch (fault) {
        if (fault instanceof BodyDamaged) return refuse('body-damaged');
        throw fault;
      }
    },

    /** SHA-256 of all that was read, and the tree over its segments: what the manifest must say. */
    async endWhole(item: ItemId): Promise<{ sha256: Digest; tree: Digest }> {
      const whole = wholes.get(item);
      if (whole === undefined) throw new VaultMissing('begun item');
      wholes.delete(item);
      return whole.digests();
    },

    closeFile(item: ItemId): Promise<void> {
      ring.opened.delete(item);
      wholes.delete(item);
      return Promise.resolve();
    },
  };
};
