import { joined, type Octets } from '../domain/basis/octets.ts';
import { stretches } from '../domain/submissions/layout-frame.ts';
import {
  chunkBytes,
  headBytes,
  layout,
  layoutNumber,
  suite,
  tagBytes,
} from '../domain/submissions/layout.ts';
import {
  segmentBytes,
  segmentCount,
  segmentRange,
  treeOf,
} from '../domain/submissions/segments.ts';
import { segmentDigest } from './segment-digest.ts';
import { chunkCipher } from './stream-cipher.ts';
import { SealingEnded } from './stream-faults.ts';
import { itemKey, type BodyKey, type DraftKeys } from './stream-keys.ts';
import { chunkReader, type BodyToSeal } from './stream-plain.ts';

/** A sealed body, whose every octet can be had at any time, until it is ended. */
export interface SealedBody {
  /** Of the body, in octets. */
  readonly sizeBytes: number;
  /**
   * Octets [from, to) in pieces, as the cipher gave them: none is copied.
   * @throws FileChanged if the file is no longer the one of the first pass; SealingEnded
   */
  readonly pieces: (from: number, to: number) => Promise<Octets[]>;
  /** The same, joined. */
  readonly read: (from: number, to: number) => Promise<Octets>;
  /** SHA-256 of the body's segments; seals again those that no reading has covered. */
  readonly segmentDigests: () => Promise<Octets[]>;
  /** Encrypts nothing more, and lets go of what it holds of the file. */
  readonly end: () => void;
}

/**
 * A file as the body of an OpenPGP message: layout 1. Memory: three segments, and the range asked
 * for. [Note: The buffer that is hashed is the one that is sealed]: a segment that differs from the
 * first pass is never encrypted, or one nonce would meet two plaintexts.
 * @throws RangeError if there are not as many digests as segments
 * @see docs/formats.md, "The body of a file"
 */
export const sealBody = async (of: BodyToSeal): Promise<SealedBody> => {
  const plan = layout(of.sizeBytes);
  if (of.segments.length !== segmentCount(of.sizeBytes)) throw new RangeError('segments');
  const cipher = await chunkCipher(of.sessionKey, of.salt);
  const digestOf = await segmentDigest(plan.sizeBytes);
  const ending = new AbortController();
  const head = joined(suite, of.salt);
  const plain = chunkReader(of, plan, digestOf, ending.signal);
  const stride = chunkBytes + tagBytes;
  const finalAt = plan.outer.bodyBytes - tagBytes;

  /** Of the packet's body, [from, to): all its chunks are begun at once. */
  const packetPieces = (from: number, to: number): Promise<Octets>[] => {
    const cut = (at: number, octets: Octets): Octets =>
      octets.subarray(Math.max(0, from - at), Math.max(0, to - at));
    const first = Math.max(0, Math.floor((from - headBytes) / stride));
    const last = Math.ceil((Math.min(to, finalAt) - headBytes) / stride);
    const chunks = Array.from({ length: Math.max(0, last - first) }, async (_, at) => {
      const index = first + at;
      return cut(headBytes + index * stride, await cipher.seal(index, await plain(index)));
    });
    const final = async (): Promise<Octets> =>
      cut(finalAt, await cipher.sealFinal(plan.chunks, plan.innerBytes));
    return [
      ...(from < headBytes ? [Promise.resolve(cut(0, head))] : []),
      ...chunks,
      ...(to > finalAt ? [final()] : []),
    ];
  };

  const digests = new Map<number, Octets>();
  /** Digests the segments that lie whole in these pieces, of which the first begins at `start`. */
  const note = async (pieces: readonly Octets[], start: number, end: number): Promise<void> => {
    for (let index = Math.ceil(start / segmentBytes); ; index += 1) {
      const { from, to } = segmentRange(index, plan.sizeBytes);
      if (to > end || from >= to) return;
      let at = start;
      const own = pieces.map((piece) => {
        const part = piece.subarray(Math.max(0, from - at), Math.max(0, to - at));
        at += piece.length;
        return part;
      });
      digests.set(index, await digestOf(own));
    }
  };
  const pieces = async (from: number, to: number): Promise<Octets[]> => {
    const found = await Promise.all(
      [...stretches(plan.outer, from, to)].flatMap((stretch) =>
        stretch.kind === 'frame'
          ? [Promise.resolve(stretch.octets)]
          : packetPieces(stretch.from, stretch.to),
      ),
    );
    await note(found, from, to);
    return found;
  };
  const segmentDigests = async (): Promise<Octets[]> => {
    const all: Octets[] = [];
    for (let index = 0; index < segmentCount(plan.sizeBytes); index += 1) {
      const { from, to } = segmentRange(index, plan.sizeBytes);
      if (!digests.has(index)) await pieces(from, to);
      const digest = digests.get(index);
      if (digest === undefined) throw new RangeError(`segment ${index} has no digest`);
      all.push(digest);
    }
    return all;
  };
  return {
    sizeBytes: plan.sizeBytes,
    pieces,
    read: async (from, to) => joined(...(await pieces(from, to))),
    segmentDigests,
    end: () => ending.abort(new SealingEnded()),
  };
};

/** An item's key, the tree of its file, and its body: what the manifest keeps, and what is sent. */
export interface SealedItem extends BodyKey {
  readonly tree: Octets;
  readonly body: SealedBody;
}

/**
 * Seals an item with the key that its own digests give, so that no key can be taken for another
 * content. See [Note: No nonce can meet two plaintexts].
 * @throws RangeError for a draft of another layout than this file writes
 */
export const sealItem = async (
  of: DraftKeys & Omit<BodyToSeal, keyof BodyKey> & { readonly itemId: string },
): Promise<SealedItem> => {
  if (of.layout !== layoutNumber) throw new RangeError(`layout ${of.layout}`);
  const tree = await treeOf(of.segments);
  const key = await itemKey({ ...of, tree });
  return { ...key, tree, body: await sealBody({ ...of, ...key }) };
};
