import type { Octets } from '../basis/octets.ts';

// RFC 9580 §4.2.1.4: "each Partial Body Length … is a power of 2"; layout 1 takes the largest.
const partOctet = 0xfe;
export const partBytes = 2 ** 30;
const lastLengthBytes = 5;

/** A packet as layout 1 writes it: tag, partial bodies of 2^30 octets, a five-octet last length. */
export interface Frame {
  readonly tag: number;
  readonly bodyBytes: number;
  readonly parts: number;
  readonly sizeBytes: number;
}

/** The frame of a packet with this body. Sizes in octets. */
export const frameOf = (tag: number, bodyBytes: number): Frame => {
  const parts = Math.floor(bodyBytes / partBytes);
  return { tag, bodyBytes, parts, sizeBytes: 1 + parts + lastLengthBytes + bodyBytes };
};

/** The body size of a frame that has this size; NaN where no frame has. */
export const bodyBytesIn = (sizeBytes: number): number => {
  const rest = sizeBytes - 1 - lastLengthBytes;
  const bodyBytes = rest - Math.floor(rest / (partBytes + 1));
  return rest >= 0 && frameOf(0, bodyBytes).sizeBytes === sizeBytes ? bodyBytes : Number.NaN;
};

/** RFC 9580 §4.2.1.3: "a five-octet Body Length header … octet 255, followed by a four-octet scalar". */
export const longLength = (bytes: number): Octets =>
  Uint8Array.of(255, bytes >>> 24, bytes >>> 16, bytes >>> 8, bytes);

/** A stretch of an encoded frame: octets of the framing itself, or a range of the body. */
export type Stretch =
  | { readonly kind: 'frame'; readonly octets: Octets }
  | { readonly kind: 'body'; readonly from: number; readonly to: number };

/**
 * Splits the encoded range [from, to) of a frame into its stretches, in order.
 * @throws RangeError outside the frame
 */
export function* stretches(frame: Frame, from: number, to: number): Generator<Stretch> {
  if (!(from >= 0 && from <= to && to <= frame.sizeBytes))
    throw new RangeError('outside the frame');
  let at = from;
  if (at === 0 && at < to) {
    yield { kind: 'frame', octets: Uint8Array.of(0xc0 | frame.tag) };
    at = 1;
  }
  while (at < to) {
    const part = Math.min(Math.floor((at - 1) / (partBytes + 1)), frame.parts);
    const start = 1 + part * (partBytes + 1);
    const isPart = part < frame.parts;
    const head = isPart
      ? Uint8Array.of(partOctet)
      : longLength(frame.bodyBytes - frame.parts * partBytes);
    const data = start + head.length;
    if (at < data) {
      const end = Math.min(to, data);
      yield { kind: 'frame', octets: head.slice(at - start, end - start) };
      at = end;
    } else {
      const end = Math.min(to, isPart ? start + partBytes + 1 : frame.sizeBytes);
      const offset = part * partBytes - data;
      yield { kind: 'body', from: at + offset, to: end + offset };
      at = end;
    }
  }
}

/** The encoded offset of octet `at` of the body, for `at` below its size. */
export const encodedOffset = (frame: Frame, at: number): number => {
  const part = Math.min(Math.floor(at / partBytes), frame.parts);
  return 1 + at + part + (part < frame.parts ? 1 : lastLengthBytes);
};
