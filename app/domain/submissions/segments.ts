import type { Octets } from '../basis/octets.ts';
import { leafHash, rootOf } from '../custody/merkle.ts';

/** 8 MiB: what a file, and a sealed body, is hashed by. */
export const segmentBytes = 2 ** 23;

/** Number of segments of so many octets: nothing has one, of no octets. */
export const segmentCount = (sizeBytes: number): number =>
  Math.max(1, Math.ceil(sizeBytes / segmentBytes));

/** The range of a segment. */
export const segmentRange = (
  index: number,
  sizeBytes: number,
): { readonly from: number; readonly to: number } => ({
  from: index * segmentBytes,
  to: Math.min((index + 1) * segmentBytes, sizeBytes),
});

/**
 * The root of the tree (RFC 6962) whose leaf data are the SHA-256 of the segments, in order.
 * @throws RangeError if a digest is not of 32 octets, or there is none
 */
export const treeOf = async (segments: readonly Octets[]): Promise<Octets> => {
  if (segments.length === 0 || segments.some((digest) => digest.length !== 32))
    throw new RangeError('segments have digests of 32 octets');
  const leaves: Octets[] = [];
  for (const digest of segments) leaves.push(await leafHash(digest));
  return rootOf(leaves);
};
