import { sha256 } from '../domain/basis/digest.ts';
import { joined, sameOctets, type Octets } from '../domain/basis/octets.ts';
import { stretches } from '../domain/submissions/layout-frame.ts';
import { innerStretches } from '../domain/submissions/layout-inner.ts';
import {
  chunkBytes,
  headBytes,
  layout,
  layoutNumber,
  suite,
  tagBytes,
  type Layout,
} from '../domain/submissions/layout.ts';
import {
  segmentBytes,
  segmentCount,
  segmentRange,
  treeOf,
} from '../domain/submissions/segments.ts';
import { chunkCipher, type Read } from './stream-cipher.ts';
import { FileChanged } from './stream-faults.ts';
import { itemKey, type BodyKey, type DraftKeys } from './stream-keys.ts';

/** A sealed body, whose every octet can be had at any time. */
export interface SealedBody {
  /** Of the body, in octets. */
  readonly sizeBytes: number;
  /** @throws FileChanged if the file is no longer the one of the first pass */
  readonly read: (from: number, to: number) => Promise<Octets>;
  /** SHA-256 of the body's segments; seals again those that no read has covered. */
  readonly segmentDigests: () => Promise<Octets[]>;
}

export interface BodyToSeal extends BodyKey {
  /** Of the file, in octets. */
  readonly sizeBytes: number;
  /** Reads the file. It gives the buffer away: nobody may write to it afterwards. */
  readonly read: Read;
  /** SHA-256 of the file's segments, from the first pass. */
  readonly segments: readonly Octets[];
}

const heldSegments = 3;

/**
 * The file by segments, each given only if its digest is the one of the first pass. The next one is
 * read and hashed while this one is encrypted.
 */
const verifiedSegments = ({ sizeBytes, segments, read }: BodyToSeal) => {
  const load = async (index: number, digest: Octets): Promise<Octets> => {
    const { from, to } = segmentRange(index, sizeBytes);
    const octets = await read(from, to);
    const isSame = octets.length === to - from && sameOctets(await sha256(octets), digest);
    if (!isSame) throw new FileChanged(index);
    return octets;
  };
  const held = new Map<number, Promise<Octets>>();
  const hold = (index: number): Promise<Octets> => {
    const digest = segments[index];
    if (digest === undefined) throw new RangeError(`no segment ${index}`);
    const found = held.get(index) ?? load(index, digest);
    held.delete(index);
    held.set(index, found); // the youngest is last
    found.catch(() => held.delete(index));
    for (const old of held.keys()) if (held.size > heldSegments) held.delete(old);
    return found;
  };
  return (index: number): Promise<Octets> => {
    const found = hold(index);
    if (index + 1 < segments.length && !held.has(index + 1)) void hold(index + 1);
    return found;
  };
};

/** Gives the plaintext of a chunk. One that lies across two segments waits for both. */
const chunkReader = (of: BodyToSeal, plan: Layout) => {
  const segment = verifiedSegments(of);
  const file = async (from: number, to: number): Promise<Octets> => {
    const index = Math.floor(from / segmentBytes);
    const start = index * segmentBytes;
    const edge = start + segmentBytes;
    if (to <= edge) return (await segment(index)).subarray(from - start, to - start);
    const [one, next] = await Promise.all([segment(index), segment(index + 1)]);
    return joined(one.subarray(from - start), next.subarray(0, to - edge));
  };
  return async (index: number): Promise<Octets> => {
    const from = index * chunkBytes;
    const pieces = innerStretches(plan, from, Math.min(from + chunkBytes, plan.innerBytes));
    const octets = await Promise.all(
      pieces.map(async (piece) =>
        piece.kind === 'frame' ? piece.octets : file(piece.from, piece.to),
      ),
    );
    const only = octets[0];
    return octets.length === 1 && only !== undefined ? only : joined(...octets); // mostly no copy
  };
};

/**
 * A file as the body of an OpenPGP message: layout 1. Memory: three segments, and about three times
 * the range asked for. [Note: The buffer that is hashed is the one that is sealed]: a segment that
 * differs from the first pass is never encrypted, or one nonce would meet two plaintexts.
 * @throws RangeError if there are not as many digests as segments
 * @see docs/formats.md, "The body of a file"
 */
export const sealBody = async (of: BodyToSeal): Promise<SealedBody> => {
  const plan = layout(of.sizeBytes);
  if (of.segments.length !== segmentCount(of.sizeBytes)) throw new RangeError('segments');
  const cipher = await chunkCipher(of.sessionKey, of.salt);
  const head = joined(suite, of.salt);
  const plain = chunkReader(of, plan);
  const stride = chunkBytes + tagBytes;
  const finalAt = plan.outer.bodyBytes - tagBytes;

  /** Fills `out` with the packet's body from `from` on. */
  const fill = async (out: Octets, from: number): Promise<void> => {
    const to = from + out.length;
    const put = (at: number, octets: Octets): void => {
      const part = octets.subarray(Math.max(0, from - at), Math.max(0, to - at));
      if (part.length > 0) out.set(part, Math.max(0, at - from));
    };
    put(0, head);
    const first = Math.max(0, Math.floor((from - headBytes) / stride));
    const last = Math.ceil((Math.min(to, finalAt) - headBytes) / stride);
    const chunks = Array.from({ length: Math.max(0, last - first) }, async (_, at) => {
      const index = first + at;
      put(headBytes + index * stride, await cipher.seal(index, await plain(index)));
    });
    await Promise.all(chunks);
    if (to > finalAt) put(finalAt, await cipher.sealFinal(plan.chunks, plan.innerBytes));
  };

  const digests = new Map<number, Promise<Octets>>();
  const read = async (from: number, to: number): Promise<Octets> => {
    const out = new Uint8Array(to - from);
    let at = 0;
    for (const piece of stretches(plan.outer, from, to)) {
      const bytes = piece.kind === 'frame' ? piece.octets.length : piece.to - piece.from;
      if (piece.kind === 'frame') out.set(piece.octets, at);
      else await fill(out.subarray(at, at + bytes), piece.from);
      at += bytes;
    }
    for (let index = Math.ceil(from / segmentBytes); ; index += 1) {
      const range = segmentRange(index, plan.sizeBytes);
      if (range.to > to || range.from >= range.to) return out;
      // Nobody writes to `out` any more: it is on its way while it is hashed.
      digests.set(index, sha256(out.subarray(range.from - from, range.to - from)));
    }
  };
  const segmentDigests = async (): Promise<Octets[]> => {
    const all: Octets[] = [];
    for (let index = 0; index < segmentCount(plan.sizeBytes); index += 1) {
      const { from, to } = segmentRange(index, plan.sizeBytes);
      all.push(await (digests.get(index) ?? sha256(await read(from, to))));
    }
    return all;
  };
  return { sizeBytes: plan.sizeBytes, read, segmentDigests };
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
