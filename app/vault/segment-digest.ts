import { createSHA256 } from 'hash-wasm';
import { sha256 } from '../domain/basis/digest.ts';
import { joined, type Octets } from '../domain/basis/octets.ts';
import { segmentBytes } from '../domain/submissions/segments.ts';

/** SHA-256 of one segment, that is given in pieces. */
export type SegmentDigest = (pieces: readonly Octets[]) => Promise<Octets>;

/**
 * Digests the segments of one body. WebCrypto digests only what it gets at once, and copies it: of
 * a large file that costs two fresh buffers of 8 MiB a segment, more than the digest itself. So
 * these are taken piece by piece. A small file has one segment, and is not worth an instance.
 */
export const segmentDigest = async (bodyBytes: number): Promise<SegmentDigest> => {
  if (bodyBytes <= segmentBytes) return (pieces) => sha256(joined(...pieces));
  const hasher = await createSHA256();
  // Begun and ended without a wait between: no two digests can meet in the one instance.
  return (pieces) => {
    hasher.init();
    for (const piece of pieces) hasher.update(piece);
    return Promise.resolve(Uint8Array.from(hasher.digest('binary')));
  };
};
