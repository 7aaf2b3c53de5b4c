import { createSHA256 } from 'hash-wasm';
import { digestFrom, sha256, type Digest } from '../domain/basis/digest.ts';
import type { Octets } from '../domain/basis/octets.ts';
import { segmentCount, segmentRange, treeOf } from '../domain/submissions/segments.ts';
import type { OpenedBody } from './stream-open.ts';

/** A file that is read once, from beginning to end, and digested on the way. */
export interface Whole {
  /** The next segment of at most 8 MiB; undefined after the last. */
  readonly next: () => Promise<Octets | undefined>;
  /** @throws RangeError before the last segment was read: our fault */
  readonly digests: () => Promise<{ sha256: Digest; tree: Digest }>;
}

/** Memory: one segment. An empty file has one segment, of nothing. */
export const newWhole = async ({ sizeBytes, read }: OpenedBody): Promise<Whole> => {
  const whole = (await createSHA256()).init();
  const count = segmentCount(sizeBytes);
  const segments: Octets[] = [];
  return {
    async next() {
      if (segments.length >= count) return undefined;
      const { from, to } = segmentRange(segments.length, sizeBytes);
      const octets = await read(from, to);
      whole.update(octets);
      segments.push(await sha256(octets));
      return octets;
    },
    async digests() {
      if (segments.length !== count) throw new RangeError('the file was not read to its end');
      const all = Uint8Array.from(whole.digest('binary'));
      return { sha256: digestFrom(all), tree: digestFrom(await treeOf(segments)) };
    },
  };
};
