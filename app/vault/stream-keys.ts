import { sha256 } from '../domain/basis/digest.ts';
import { idOctets } from '../domain/basis/id.ts';
import { joined, u64, utf8, type Octets } from '../domain/basis/octets.ts';
import { hkdf } from './stream-cipher.ts';

/** What the keys of a draft's bodies come from: 32 random octets each, and the draft's layout. */
export interface DraftKeys {
  readonly draftSecret: Octets;
  readonly draftShare: Octets;
  readonly layout: number;
}

/** One file by what its key depends on. */
export interface Sealable {
  readonly itemId: string;
  /** Of the file, in octets. */
  readonly sizeBytes: number;
  /** Root over the file's segments, 32 octets. */
  readonly tree: Octets;
}

/** 32 octets each. */
export interface BodyKey {
  readonly sessionKey: Octets;
  readonly salt: Octets;
}

const derived = async (draft: DraftKeys, label: string, rest: Octets): Promise<BodyKey> => {
  if (draft.draftSecret.length !== 32 || draft.draftShare.length !== 32)
    throw new RangeError('secret and share are of 32 octets');
  const info = joined(utf8(label), Uint8Array.of(0, draft.layout), rest);
  const okm = await hkdf(draft.draftSecret, draft.draftShare, info, 64);
  return { sessionKey: okm.slice(0, 32), salt: okm.slice(32) };
};

const entry = ({ itemId, sizeBytes, tree }: Sealable): Octets => {
  const id = idOctets(itemId);
  if (id.length !== 16 || tree.length !== 32) throw new RangeError('not an item');
  return joined(id, u64(sizeBytes), tree);
};

/**
 * Key and salt of an item's body. [Note: No nonce can meet two plaintexts]: they follow from the
 * content's own tree, so another content has another key.
 * @see docs/formats.md, "Key and salt of an item"
 */
export const itemKey = async (of: DraftKeys & Sealable): Promise<BodyKey> =>
  derived(of, 'amana/1 item', entry(of));

/**
 * Key and salt of a parcel: of the outer body around the sealed bodies of these items, in order.
 * @throws RangeError for none, or for more than 2^32 - 1
 * @see docs/formats.md, "Parcels"
 */
export const parcelKey = async (
  of: DraftKeys & { readonly items: readonly Sealable[] },
): Promise<BodyKey> => {
  const count = of.items.length;
  if (count === 0 || count >= 2 ** 32) throw new RangeError(`parcel of ${count} items`);
  const digest = await sha256(joined(...of.items.map(entry)));
  return derived(of, 'amana/1 parcel', joined(u64(count).subarray(4), digest));
};
