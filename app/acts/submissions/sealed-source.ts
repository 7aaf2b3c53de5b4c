import type { ItemId } from '../../domain/basis/id.ts';
import { refuse } from '../../domain/basis/result.ts';
import type { Source } from '../../uploads/source.ts';
import type { Vault } from '../../vault/vault.ts';
import type { DraftItem } from './drafts.ts';
import { sealedBytes, type Segments } from './first-pass.ts';

/** What the sealing of a draft's files needs: its two secrets, and the files at hand. */
export interface SealingMeans {
  readonly vault: Pick<Vault, 'prepare' | 'readSealed'>;
  readonly draftSecret: string;
  readonly draftShare: string;
  readonly files: ReadonlyMap<ItemId, File>;
  readonly segments: Segments;
}

/** A body as the queue reads it; `prepare` makes it ready, once. */
export interface SealedSource extends Source {
  readonly prepare: () => Promise<boolean>;
}

/** A body that is sealed when it is first asked for, and by ranges: no file is held whole. */
export const sealedSource = (of: DraftItem, means: SealingMeans): SealedSource => {
  const { vault, draftSecret, draftShare, files, segments } = means;
  const { item } = of;
  let prepared: Promise<unknown> | undefined;
  const prepare = async (): Promise<boolean> => {
    const file = files.get(item);
    const found = segments.get(item);
    if (file === undefined || found === undefined) return false; // taken off the list meanwhile
    prepared ??= vault.prepare({ item, file, draftSecret, draftShare, segments: found });
    await prepared;
    return true;
  };
  return {
    prepare,
    sizeBytes: sealedBytes(of),
    read: async (from, to) =>
      (await prepare()) ? vault.readSealed(item, from, to) : refuse('file-unreadable'),
  };
};
