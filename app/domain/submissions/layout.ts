import type { Octets } from '../basis/octets.ts';
import { bodyBytesIn, frameOf, longLength, stretches, type Frame } from './layout-frame.ts';
import { padmeCapped } from './padme.ts';

/** The number of the layout that this file describes; see docs/formats.md, "The body of a file". */
export const layoutNumber = 1;
/** RFC 9580 §5.13.2: "chunk size octet … chunk_size = (uint32_t) 1 << (c + 6)", c = 12: 256 KiB. */
export const chunkBytes = 2 ** 18;
export const tagBytes = 16;
/** Octets of the SEIPD packet's body before its first chunk. */
export const headBytes = 36;
/** Version 2, AES-256, GCM, chunk octet. */
export const suite: Octets = Uint8Array.of(2, 9, 3, 12);
/** RFC 9580 §5.9: 'b', a name of no octets, no date. */
export const literalHead: Octets = Uint8Array.of(0x62, 0, 0, 0, 0, 0);
const literalTag = 11;
const seipdTag = 18;
const paddingOctet = 0xd5;
const paddingHeadBytes = 6;

/** All that follows from the size of a file, in octets. */
export interface Layout {
  readonly literal: Frame;
  readonly paddingBytes: number;
  readonly innerBytes: number;
  readonly chunks: number;
  readonly outer: Frame;
  /** The sealed body. */
  readonly sizeBytes: number;
}

/**
 * Layout 1 of a file: arithmetic alone.
 * @param sizeBytes the file's size, a safe integer of 0 or more
 * @throws RangeError for any other number, and for files above 2^52 octets
 */
export const layout = (sizeBytes: number): Layout => {
  if (!Number.isSafeInteger(sizeBytes) || sizeBytes < 0 || sizeBytes > 2 ** 52)
    throw new RangeError(`${sizeBytes} bytes`);
  const literal = frameOf(literalTag, literalHead.length + sizeBytes);
  const innerBytes = padmeCapped(literal.sizeBytes + paddingHeadBytes);
  const chunks = Math.ceil(innerBytes / chunkBytes);
  const outer = frameOf(seipdTag, headBytes + innerBytes + tagBytes * (chunks + 1));
  const paddingBytes = innerBytes - literal.sizeBytes - paddingHeadBytes;
  return { literal, paddingBytes, innerBytes, chunks, outer, sizeBytes: outer.sizeBytes };
};

/** The octets before the padding's zeros (RFC 9580 §5.14). */
export const paddingHead = (plan: Layout): Octets => {
  const head = new Uint8Array(paddingHeadBytes);
  head[0] = paddingOctet;
  head.set(longLength(plan.paddingBytes), 1);
  return head;
};

/**
 * The layout of the largest file whose body has this size, or undefined if no file's body has:
 * sizes that the network names are hostile input.
 */
export const layoutOfBody = (bodySizeBytes: number): Layout | undefined => {
  if (!Number.isSafeInteger(bodySizeBytes) || bodySizeBytes > 2 ** 52) return undefined;
  const sealed = bodyBytesIn(bodySizeBytes) - headBytes - tagBytes;
  if (!(sealed > tagBytes)) return undefined; // NaN as well
  const innerBytes = sealed - tagBytes * Math.ceil(sealed / (chunkBytes + tagBytes));
  // A frame may not be able to have exactly this size (at the edge of a part): the one below then.
  const most = innerBytes - paddingHeadBytes;
  const literalBytes = [most, most - 1].map(bodyBytesIn).find((bytes) => !Number.isNaN(bytes));
  if (literalBytes === undefined || literalBytes < literalHead.length) return undefined;
  const plan = layout(literalBytes - literalHead.length);
  return plan.sizeBytes === bodySizeBytes ? plan : undefined;
};

/** Whether some file's sealed body has this size. */
export const isBodySize = (bodySizeBytes: number): boolean =>
  layoutOfBody(bodySizeBytes) !== undefined;

/**
 * Whether octets that lie at `from` of a body agree with what every body of this layout shows
 * unencrypted: the framing, and the suite. Salt and ciphertext may be anything.
 */
export const looksSealed = (plan: Layout, from: number, octets: Uint8Array): boolean => {
  let at = 0;
  for (const stretch of stretches(plan.outer, from, from + octets.length)) {
    const shown = stretch.kind === 'frame' ? stretch.octets : suite.subarray(stretch.from);
    const length = stretch.kind === 'frame' ? stretch.octets.length : stretch.to - stretch.from;
    for (let i = 0; i < Math.min(length, shown.length); i += 1)
      if (octets[at + i] !== shown[i]) return false;
    at += length;
  }
  return true;
};
