import { digestFrom } from '../../domain/basis/digest.ts';
import type { ItemId } from '../../domain/basis/id.ts';
import type { Octets } from '../../domain/basis/octets.ts';
import { layout } from '../../domain/submissions/layout.ts';
import { nextName } from '../../domain/submissions/object-name.ts';
import type { Hashing } from '../../vault/hashing.ts';
import type { DraftItem } from './drafts.ts';

/** What the first pass found of a file: for the draft, and for the vault. */
export interface Passed {
  /** The content, and the name under which its body is sent. */
  readonly found: Pick<DraftItem, 'object'> & {
    readonly measured: NonNullable<DraftItem['measured']>;
  };
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
    const content = { sha256: digestFrom(sha256), tree: digestFrom(tree) };
    const before = of.measured;
    if (before !== null && (before.tree !== content.tree || of.size !== sizeBytes))
      return { kind: 'failed', code: 'file-differs' };
    const sealedSize = layout(sizeBytes).sizeBytes;
    const measured = { ...content, sealedSize, sealedTree: before?.sealedTree ?? null };
    const object = before === null ? await nextName(of.item, of.object) : of.object;
    return { kind: 'passed', of: { found: { object, measured }, segments } };
  } catch (fault) {
    return signal.aborted ? { kind: 'stopped' } : { kind: 'failed', code: codeOf(fault) };
  }
};

/** Octets that will travel for an item: of the sealed body, which its size alone decides. */
export const sealedBytes = ({ size, measured }: DraftItem): number =>
  measured?.sealedSize ?? layout(size).sizeBytes;

export type Segments = Map<ItemId, readonly Octets[]>;
