import { createSHA256 } from 'hash-wasm';
import { sha256 } from '../domain/basis/digest.ts';
import type { Octets } from '../domain/basis/octets.ts';
import {
  segmentBytes,
  segmentCount,
  segmentRange,
  treeOf,
} from '../domain/submissions/segments.ts';
import { FileChanged } from './stream-faults.ts';

/** What the first pass finds of a file. Digests of 32 octets. */
export interface Measured {
  readonly sizeBytes: number;
  /** SHA-256 of the whole. */
  readonly sha256: Octets;
  /** Root over the segments. */
  readonly tree: Octets;
  /** SHA-256 of each 8 MiB. */
  readonly segments: readonly Octets[];
}

/** WebCrypto digests only what it gets at once; of one segment its digest is the file's. */
const wholeHasher = async (sizeBytes: number) =>
  sizeBytes > segmentBytes ? (await createSHA256()).init() : undefined;

/**
 * The first pass over a file: reads it once, by 8 MiB, the next while one is hashed. Memory: two
 * segments.
 * @param onProgress told of octets hashed, after each segment
 * @throws FileChanged if it ends before its size; the signal's reason; what the browser throws for
 *   a file that can no longer be read (NotReadableError, NotFoundError)
 */
export const measure = async (
  file: Blob,
  onProgress: (hashedBytes: number) => void,
  signal: AbortSignal,
): Promise<Measured> => {
  const sizeBytes = file.size;
  const count = segmentCount(sizeBytes);
  const read = (index: number): Promise<ArrayBuffer> => {
    const { from, to } = segmentRange(index, sizeBytes);
    return file.slice(from, to).arrayBuffer();
  };
  const whole = await wholeHasher(sizeBytes);
  const segments: Octets[] = [];
  let next = read(0);
  for (let index = 0; index < count; index += 1) {
    signal.throwIfAborted();
    const octets = new Uint8Array(await next);
    const { from, to } = segmentRange(index, sizeBytes);
    if (octets.length !== to - from) throw new FileChanged(index);
    if (index + 1 < count) {
      next = read(index + 1);
      next.catch(() => undefined); // told in the next round
    }
    const digest = sha256(octets);
    whole?.update(octets);
    segments.push(await digest);
    onProgress(to);
  }
  const [only] = segments;
  const all = whole ? Uint8Array.from(whole.digest('binary')) : only;
  if (!all) throw new RangeError('a file has a segment');
  return { sizeBytes, sha256: all, tree: await treeOf(segments), segments };
};
