import { digestFrom } from '../../domain/basis/digest.ts';
import type { ItemId } from '../../domain/basis/id.ts';
import type { Octets } from '../../domain/basis/octets.ts';
import { layout } from '../../domain/submissions/layout.ts';
import type { Hashing } from '../../vault/hashing.ts';
import type { DraftItem } from './drafts.ts';

/** What the first pass found of a file: for the draft, and for the vault. */
export interface Passed {
  readonly measured: NonNullable<DraftItem['measured']>;
  /** SHA-256 of each 8 MiB. */
  readonly segments: readonly Octets[];
}

/** `file-differs`: the draft knows this item by another content. */
export type PassCode = 'file-changed' | 'file-unreadable' | 'file-differs' | 'fault';
export type Pass =
  | { readonly kind: 'passed'; readonly of: Passed }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly code: PassCode };

const codes: readonly string[] = ['file-changed', 'file-unreadable'] satisfies PassCode[];
const codeOf = (fault: unknown): PassCode => {
  const code = fault instanceof Error && 'code' in fault ? fault.code : undefined;
  return codes.includes(String(code)) ? (code as PassCode) : 'fault'; // one of the list above
};

/**
 * The first pass over one file: its digests, from which its key follows. A file that the draft
 * remembers by another tree is not the same file, whatever its name.
 * @param onProgress told of octets read
 */
export const firstPass = async (
  hashing: Hashing,
  of: DraftItem,
  file: Blob,
  onProgress: (readBytes: number) => void,
  signal: AbortSignal,
): Promise<Pass> => {
  try {
    const { sizeBytes, sha256, tree, segments } = await hashing.measureFile(
      file,
      onProgress,
      signal,
    );
    const found = { sha256: digestFrom(sha256), tree: digestFrom(tree) };
    const before = of.measured;
    if (before !== null && (before.tree !== found.tree || of.size !== sizeBytes))
      return { kind: 'failed', code: 'file-differs' };
    const sealedSize = layout(sizeBytes).sizeBytes;
    const measured = { ...found, sealedSize, sealedTree: before?.sealedTree ?? null };
    return { kind: 'passed', of: { measured, segments } };
  } catch (fault) {
    return signal.aborted ? { kind: 'stopped' } : { kind: 'failed', code: codeOf(fault) };
  }
};

/** Octets that will travel for an item: of the sealed body, which its size alone decides. */
export const sealedBytes = ({ size, measured }: DraftItem): number =>
  measured?.sealedSize ?? layout(size).sizeBytes;

export type Segments = Map<ItemId, readonly Octets[]>;
