import { sha256 } from '../../app/domain/basis/digest.ts';
import type { Octets } from '../../app/domain/basis/octets.ts';
import { segmentBytes, segmentCount } from '../../app/domain/submissions/segments.ts';
import type { Read } from '../../app/vault/stream-cipher.ts';
import { sealBody, type SealedBody } from '../../app/vault/stream.ts';

export const sessionKey = new Uint8Array(32).fill(7);
export const salt = new Uint8Array(32).fill(9);

/** Reads octets as a file is read: each answer owns its memory. */
export const reader =
  (octets: Octets): Read =>
  (from, to) =>
    Promise.resolve(octets.slice(from, to));

/** A sequence that looks random and is the same each time. */
export const sequence = (seed: number) => {
  let state = seed;
  return (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state;
  };
};

/** A file of so many octets. */
export const made = (sizeBytes: number, seed = 1): Octets => {
  const next = sequence(seed);
  const words = Uint32Array.from({ length: Math.ceil(sizeBytes / 4) }, next);
  return new Uint8Array(words.buffer, 0, sizeBytes);
};

export const digestsOf = (octets: Octets): Promise<Octets[]> =>
  Promise.all(
    Array.from({ length: segmentCount(octets.length) }, (_, i) =>
      sha256(octets.subarray(i * segmentBytes, (i + 1) * segmentBytes)),
    ),
  );

export const sealed = async (file: Octets): Promise<SealedBody> =>
  sealBody({
    sessionKey,
    salt,
    sizeBytes: file.length,
    read: reader(file),
    segments: await digestsOf(file),
  });

/** Equality of large octets, fast. */
export const equal = (one: Uint8Array, other: Uint8Array): boolean =>
  Buffer.compare(one, other) === 0;
