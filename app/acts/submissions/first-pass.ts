import { digestFrom } from '../../domain/basis/digest.ts';
import type { ItemId } from '../../domain/basis/id.ts';
import type { Octets } from '../../domain/basis/octets.ts';
import { layout } from '../../domain/submissions/layout.ts';
import { nextName } from '../../domain/submissions/object-name.ts';
import type { Hashing } from '../../vault/hashing.ts';
import type { DraftItem } from './drafts.ts';

/** What the first pass found of a file: for the draft, and for the vault. */
export interface Passed {
  readonly sizeBytes: number;
  readonly measured: NonNullable<DraftItem['measured']>;
  /** SHA-256 of each 8 MiB. */
  readonly segments: readonly Octets[];
}

export type PassCode = 'file-changed' | 'file-unreadable' | 'fault';
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
 * The first pass over one file: its digests, by which it is known and from which its key follows.
 * @param onProgress told of octets read
 */
export const firstPass = async (
  hashing: Hashing,
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
    const sealedSize = layout(sizeBytes).sizeBytes;
    const content = { sha256: digestFrom(sha256), tree: digestFrom(tree) };
    const measured = { ...content, sealedSize, sealedTree: null };
    return { kind: 'passed', of: { sizeBytes, measured, segments } };
  } catch (fault) {
    return signal.aborted ? { kind: 'stopped' } : { kind: 'failed', code: codeOf(fault) };
  }
};

/** The item with the content that was found, and the name under which its body is sent. */
export const measuredAs = async (
  of: DraftItem,
  { sizeBytes, measured }: Passed,
): Promise<DraftItem> =>
  of.measured === null
    ? { ...of, size: sizeBytes, measured, object: await nextName(of.item, of.object) }
    : of;

/** Octets that will travel for an item: of the sealed body, which its size alone decides. */
export const sealedBytes = ({ size, measured }: DraftItem): number =>
  measured?.sealedSize ?? layout(size).sizeBytes;

export type Segments = Map<ItemId, readonly Octets[]>;
