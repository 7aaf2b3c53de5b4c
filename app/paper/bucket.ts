import { padme } from '../domain/submissions/padme.ts';
import { headerBytes } from './packets.ts';

const KiB = 1024;
const chunkBytes = 256 * KiB;

/**
 * What a document of this size is padded to: 1, 2, 4 … 64 KiB, then Padmé.
 * @param sizeBytes octets of the document's JSON, 1 or more
 */
export const bucketOf = (sizeBytes: number): number => {
  for (let bucket = KiB; bucket <= 64 * KiB; bucket *= 2) if (sizeBytes <= bucket) return bucket;
  return padme(sizeBytes);
};

/** Octets of the one-pass signature packet, whole: RFC 9580 §5.4, version 6, salt of 32 octets. */
export const onePassBytes = 72;
/** Octets of our signature packet, whole, with the notation `sealed/1`. */
export const signatureBytes = 185;

/** Octets of the literal packet's body before the content: format, no name, no date. */
const literalHeadBytes = 6;

/** Octets of what is encrypted: one-pass signature, literal, signature. */
export const innerBytes = (bucketBytes: number): number => {
  const literal = literalHeadBytes + bucketBytes;
  return onePassBytes + headerBytes(literal) + literal + signatureBytes;
};

/** `overhead(bucket)`: octets of the whole SEIPD packet that holds a document of this bucket. */
export const sealedBytes = (bucketBytes: number): number => {
  const inner = innerBytes(bucketBytes);
  const body = 36 + inner + 16 * (Math.ceil(inner / chunkBytes) + 1);
  return headerBytes(body) + body;
};

/** Whether a SEIPD packet has a size that some document of ours has: only buckets are stored. */
export const isBucketed = (seipdBytes: number): boolean => {
  for (let bucket = KiB; bucket <= 64 * KiB; bucket *= 2)
    if (sealedBytes(bucket) === seipdBytes) return true;
  // Above 64 KiB the buckets are Padmé's; the step is at least 2 KiB there, so counting is short.
  const about = seipdBytes - (sealedBytes(64 * KiB) - 64 * KiB);
  for (let size = Math.floor(about * 0.98); size <= about; size += 1)
    if (padme(size) === size && sealedBytes(size) === seipdBytes && size > 64 * KiB) return true;
  return false;
};
