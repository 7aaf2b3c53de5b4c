import type { Octets } from '../domain/basis/octets.ts';
import { encodedOffset, stretches, type Stretch } from '../domain/submissions/layout-frame.ts';
import { innerStretches } from '../domain/submissions/layout-inner.ts';
import {
  chunkBytes,
  headBytes,
  layout,
  literalHead,
  looksSealed,
  tagBytes,
  type Layout,
} from '../domain/submissions/layout.ts';
import { chunkCipher, type ChunkCipher, type Read } from './stream-cipher.ts';
import { BodyDamaged, type Damage } from './stream-faults.ts';

export interface BodyToOpen {
  readonly sessionKey: Octets;
  /** Of the file, as the item's entry says; the layout follows from it. */
  readonly sizeBytes: number;
}
/** An opened body: whichever range of the file is asked for. */
export interface OpenedBody {
  readonly sizeBytes: number;
  readonly read: Read;
}

const stride = chunkBytes + tagBytes;
const batchChunks = 32;
const isBadTag = (fault: unknown): boolean =>
  fault instanceof DOMException && fault.name === 'OperationError';
const authentic = async (opened: Promise<Octets>, damage: Damage): Promise<Octets> =>
  opened.catch((fault: unknown) => {
    throw isBadTag(fault) ? new BodyDamaged(damage) : fault;
  });

/** Demands of octets what the layout fixes, and gives what it leaves open. */
const strip = (octets: Octets, pieces: Iterable<Stretch>, damage: Damage): Octets[] => {
  const open: Octets[] = [];
  let at = 0;
  for (const piece of pieces) {
    const bytes = piece.kind === 'frame' ? piece.octets.length : piece.to - piece.from;
    const part = octets.subarray(at, at + bytes);
    if (piece.kind === 'body') open.push(part);
    else if (part.some((octet, i) => octet !== piece.octets[i])) throw new BodyDamaged(damage);
    at += bytes;
  }
  return open;
};

const inOne = (parts: readonly Octets[]): Octets => {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return only;
  const out = new Uint8Array(parts.reduce((bytes, part) => bytes + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
};

/** The packet's body by ranges, its framing checked and taken off. */
const packet = (plan: Layout, read: Read) => {
  const exact = async (from: number, to: number): Promise<Octets> => {
    const octets = await read(from, to);
    if (octets.length !== to - from) throw new BodyDamaged('size');
    return octets;
  };
  const body = async (from: number, to: number): Promise<Octets> => {
    const start = encodedOffset(plan.outer, from);
    const end = encodedOffset(plan.outer, to - 1) + 1;
    const octets = await exact(start, end);
    return inOne(strip(octets, stretches(plan.outer, start, end), 'head'));
  };
  const salt = async (): Promise<Octets> => {
    const octets = await exact(0, encodedOffset(plan.outer, headBytes - 1) + 1);
    if (!looksSealed(plan, 0, octets)) throw new BodyDamaged('head');
    return octets.slice(octets.length - 32);
  };
  const final = async (cipher: ChunkCipher): Promise<void> => {
    const tag = await body(plan.outer.bodyBytes - tagBytes, plan.outer.bodyBytes);
    await authentic(cipher.openFinal(plan.chunks, plan.innerBytes, tag), 'final-tag');
  };
  /** Opens chunks [first, last): no octet of one before its tag. */
  const chunks = async (cipher: ChunkCipher, first: number, last: number): Promise<Octets> => {
    const end = Math.min(headBytes + last * stride, plan.outer.bodyBytes - tagBytes);
    const sealed = await body(headBytes + first * stride, end);
    const opened = Array.from({ length: last - first }, (_, at) =>
      authentic(cipher.open(first + at, sealed.subarray(at * stride, (at + 1) * stride)), 'chunk'),
    );
    return inOne(await Promise.all(opened));
  };
  return { salt, final, chunks };
};

/**
 * Opens a sealed body for reading by ranges. The final tag is checked first, so a cut is seen
 * before anything is shown; then each chunk's tag before an octet of it is given. That it is
 * *whole* is for its digests to say.
 * @param of.read reads the stored body; sizes and octets from a server are hostile input
 * @throws BodyDamaged here and from `read`; RangeError for ranges outside the file
 */
export const openBody = async (of: BodyToOpen & { readonly read: Read }): Promise<OpenedBody> => {
  const plan = layout(of.sizeBytes);
  const source = packet(plan, of.read);
  const cipher = await chunkCipher(of.sessionKey, await source.salt());
  await source.final(cipher);

  const inner = async (from: number, to: number): Promise<Octets[]> => {
    const parts: Octets[] = [];
    for (let first = Math.floor(from / chunkBytes); first * chunkBytes < to;) {
      const last = Math.min(first + batchChunks, Math.ceil(to / chunkBytes));
      const start = first * chunkBytes;
      const opened = await source.chunks(cipher, first, last);
      const range = [Math.max(from, start), Math.min(to, start + opened.length)] as const;
      const wanted = opened.subarray(range[0] - start, range[1] - start);
      parts.push(...strip(wanted, innerStretches(plan, ...range), 'framing'));
      first = last;
    }
    return parts;
  };
  await inner(0, encodedOffset(plan.literal, literalHead.length - 1) + 1);
  await inner(plan.literal.sizeBytes, plan.literal.sizeBytes + 6);
  const read: Read = async (from, to) => {
    if (!(from >= 0 && from <= to && to <= of.sizeBytes)) throw new RangeError('outside the file');
    if (from === to) return new Uint8Array(0);
    const start = encodedOffset(plan.literal, literalHead.length + from);
    const end = encodedOffset(plan.literal, literalHead.length + to - 1) + 1;
    return inOne(await inner(start, end));
  };
  return { sizeBytes: of.sizeBytes, read };
};

/** Reads a source from its beginning on, in ranges that follow each other. */
const sequential = (pieces: ReadableStreamDefaultReader<Uint8Array>): Read => {
  let rest: Uint8Array = new Uint8Array(0);
  return async (from, to) => {
    const out = new Uint8Array(to - from);
    let at = 0;
    while (at < out.length) {
      if (rest.length === 0) {
        const next = await pieces.read();
        if (next.done) break;
        rest = next.value;
      }
      const part = rest.subarray(0, out.length - at);
      out.set(part, at);
      at += part.length;
      rest = rest.subarray(part.length);
    }
    return out.subarray(0, at);
  };
};

/**
 * Opens a sealed body that arrives as a stream. Every octet given is authentic, but a cut is only
 * seen at the end: on a throw, discard what was given. Checks the padding as well.
 * @throws BodyDamaged
 */
export async function* openStream(
  of: BodyToOpen & { readonly source: ReadableStream<Uint8Array> },
): AsyncGenerator<Octets, void> {
  const plan = layout(of.sizeBytes);
  const read = sequential(of.source.getReader());
  const source = packet(plan, read);
  const cipher = await chunkCipher(of.sessionKey, await source.salt());
  for (let first = 0; first < plan.chunks; first += batchChunks) {
    const last = Math.min(first + batchChunks, plan.chunks);
    const start = first * chunkBytes;
    const opened = await source.chunks(cipher, first, last);
    const pieces = innerStretches(plan, start, start + opened.length);
    for (const part of strip(opened, pieces, 'padding')) if (part.length > 0) yield part;
  }
  await source.final(cipher);
  if ((await read(0, 1)).length > 0) throw new BodyDamaged('size');
}
