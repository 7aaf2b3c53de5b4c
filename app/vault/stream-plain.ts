import { joined, sameOctets, type Octets } from '../domain/basis/octets.ts';
import { innerStretches } from '../domain/submissions/layout-inner.ts';
import { chunkBytes, type Layout } from '../domain/submissions/layout.ts';
import { segmentBytes, segmentRange } from '../domain/submissions/segments.ts';
import type { Read } from './stream-cipher.ts';
import { FileChanged } from './stream-faults.ts';
import type { BodyKey } from './stream-keys.ts';
import type { SegmentDigest } from './segment-digest.ts';

export interface BodyToSeal extends BodyKey {
  /** Of the file, in octets. */
  readonly sizeBytes: number;
  /** Reads the file. It gives the buffer away: nobody may write to it afterwards. */
  readonly read: Read;
  /** SHA-256 of the file's segments, from the first pass. */
  readonly segments: readonly Octets[];
}

/** Two windows are in flight, and each may begin in the segment before its own. */
const heldSegments = 3;

/** The file by segments, each given only if its digest is the one of the first pass. */
const verifiedSegments = (
  { sizeBytes, segments, read }: BodyToSeal,
  digestOf: SegmentDigest,
  signal: AbortSignal,
) => {
  const load = async (index: number, digest: Octets): Promise<Octets> => {
    const { from, to } = segmentRange(index, sizeBytes);
    const octets = await read(from, to);
    signal.throwIfAborted();
    const isSame = octets.length === to - from && sameOctets(await digestOf([octets]), digest);
    if (!isSame) throw new FileChanged(index);
    return octets;
  };
  const held = new Map<number, Promise<Octets>>();
  signal.addEventListener('abort', () => held.clear());
  return (index: number): Promise<Octets> => {
    const digest = segments[index];
    if (digest === undefined) throw new RangeError(`no segment ${index}`);
    const found = held.get(index) ?? load(index, digest);
    held.delete(index);
    held.set(index, found); // the youngest is last
    found.catch(() => held.delete(index));
    for (const old of held.keys()) if (held.size > heldSegments) held.delete(old);
    return found;
  };
};

/**
 * Gives the plaintext of a chunk, until the signal. One that lies across two segments waits for both.
 * @throws FileChanged from its promises, SealingEnded after the signal
 */
export const chunkReader = (
  of: BodyToSeal,
  plan: Layout,
  digestOf: SegmentDigest,
  signal: AbortSignal,
) => {
  const segment = verifiedSegments(of, digestOf, signal);
  const file = async (from: number, to: number): Promise<Octets> => {
    const index = Math.floor(from / segmentBytes);
    const start = index * segmentBytes;
    const edge = start + segmentBytes;
    if (to <= edge) return (await segment(index)).subarray(from - start, to - start);
    const [one, next] = await Promise.all([segment(index), segment(index + 1)]);
    return joined(one.subarray(from - start), next.subarray(0, to - edge));
  };
  return async (index: number): Promise<Octets> => {
    signal.throwIfAborted();
    const from = index * chunkBytes;
    const pieces = innerStretches(plan, from, Math.min(from + chunkBytes, plan.innerBytes));
    const octets = await Promise.all(
      pieces.map(async (piece) =>
        piece.kind === 'frame' ? piece.octets : file(piece.from, piece.to),
      ),
    );
    signal.throwIfAborted();
    const only = octets[0];
    return octets.length === 1 && only !== undefined ? only : joined(...octets); // mostly no copy
  };
};
