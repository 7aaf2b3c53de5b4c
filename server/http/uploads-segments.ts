import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { segmentBytes } from '../../app/domain/submissions/segments.ts';

const pieceBytes = 2 ** 20;

/**
 * Digests the 8 MiB segments of a body while its octets arrive.
 * @param offset where the octets begin; what its segment held before is read from the file again
 */
export const segmentDigester = async (file: FileHandle, sizeBytes: number, offset: number) => {
  const firstIndex = Math.floor(offset / segmentBytes);
  const digests: Uint8Array[] = [];
  let hash = createHash('sha256');
  let at = firstIndex * segmentBytes;
  const add = (octets: Uint8Array): void => {
    let from = 0;
    while (from < octets.length) {
      const edge = Math.min((firstIndex + digests.length + 1) * segmentBytes, sizeBytes);
      const part = octets.subarray(from, from + edge - at);
      hash.update(part);
      from += part.length;
      at += part.length;
      if (at !== edge) continue;
      digests.push(hash.digest());
      hash = createHash('sha256');
    }
  };
  while (at < offset) {
    const piece = new Uint8Array(Math.min(pieceBytes, offset - at));
    const { bytesRead } = await file.read(piece, 0, piece.length, at);
    if (bytesRead === 0) throw new Error('the stored octets are fewer than was recorded');
    add(piece.subarray(0, bytesRead));
  }
  /** The segments that are whole now: their digests, and the index of the first. */
  return { add, whole: () => ({ firstIndex, digests }) };
};
