import { sha256 } from '../basis/digest.ts';
import { joined, sameOctets, type Octets } from '../basis/octets.ts';

/** RFC 6962 §2.1: "The hash of an empty list is the hash of an empty string". */
export const emptyRoot = (): Promise<Octets> => sha256(new Uint8Array(0));

/** RFC 6962 §2.1: "MTH({d(0)}) = SHA-256(0x00 || d(0))". */
export const leafHash = (entry: Uint8Array): Promise<Octets> =>
  sha256(joined(Uint8Array.of(0), entry));

/** RFC 6962 §2.1: "SHA-256(0x01 || MTH(D[0:k]) || MTH(D[k:n]))". */
export const nodeHash = (left: Uint8Array, right: Uint8Array): Promise<Octets> =>
  sha256(joined(Uint8Array.of(1), left, right));

/** RFC 6962 §2.1: "let k be the largest power of two smaller than n (i.e., k < n <= 2k)". */
const split = (n: number): number => {
  let k = 1;
  while (k * 2 < n) k *= 2;
  return k;
};

/**
 * The roots of the perfect subtrees that a tree consists of, largest first. A tree of n leaves has
 * as many as n has one bits; they are all that must be kept to grow it.
 */
export type Frontier = readonly Octets[];

/** The frontier of a tree with one leaf more. `size` is the number of leaves before. */
export const grown = async (frontier: Frontier, size: number, leaf: Octets): Promise<Frontier> => {
  const next = [...frontier];
  let node = leaf;
  for (let rest = size; rest % 2 === 1; rest = Math.floor(rest / 2)) {
    const left = next.pop();
    if (left === undefined) throw new RangeError('frontier and size do not agree');
    node = await nodeHash(left, node);
  }
  return [...next, node];
};

/** The root of the tree that has this frontier. */
export const rootOfFrontier = async (frontier: Frontier): Promise<Octets> => {
  const from = [...frontier];
  let root = from.pop();
  if (root === undefined) return emptyRoot();
  for (let left = from.pop(); left !== undefined; left = from.pop())
    root = await nodeHash(left, root);
  return root;
};

/** The root of a tree, from the hashes of its leaves. */
export const rootOf = async (leafHashes: readonly Octets[]): Promise<Octets> => {
  let frontier: Frontier = [];
  for (const [size, leaf] of leafHashes.entries()) frontier = await grown(frontier, size, leaf);
  return rootOfFrontier(frontier);
};

/**
 * RFC 6962 §2.1.1, PATH(m, D[n]): what proves that leaf `index` is in the tree of these leaves.
 * @throws RangeError if there is no such leaf
 */
export const inclusionProof = async (
  leafHashes: readonly Octets[],
  index: number,
): Promise<Octets[]> => {
  const size = leafHashes.length;
  if (!Number.isSafeInteger(index) || index < 0 || index >= size)
    throw new RangeError(`no leaf ${index} of ${size}`);
  if (size === 1) return [];
  const k = split(size);
  return index < k
    ? [...(await inclusionProof(leafHashes.slice(0, k), index)), await rootOf(leafHashes.slice(k))]
    : [
        ...(await inclusionProof(leafHashes.slice(k), index - k)),
        await rootOf(leafHashes.slice(0, k)),
      ];
};

export interface Inclusion {
  readonly leafHash: Uint8Array;
  readonly index: number;
  readonly size: number;
  readonly proof: readonly Uint8Array[];
  readonly root: Uint8Array;
}

/** RFC 9162 §2.1.3.2: whether the proof leads from the leaf to the root. */
export const verifyInclusion = async (claim: Inclusion): Promise<boolean> => {
  const { index, size } = claim;
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size)) return false;
  if (index < 0 || index >= size || claim.leafHash.length !== 32) return false;
  let fn = index;
  let sn = size - 1;
  let r = claim.leafHash;
  for (const p of claim.proof) {
    if (p.length !== 32 || sn === 0) return false;
    if (fn % 2 === 1 || fn === sn) {
      r = await nodeHash(p, r);
      while (fn % 2 === 0 && fn !== 0) {
        fn = Math.floor(fn / 2);
        sn = Math.floor(sn / 2);
      }
    } else r = await nodeHash(r, p);
    fn = Math.floor(fn / 2);
    sn = Math.floor(sn / 2);
  }
  return sn === 0 && sameOctets(r, claim.root);
};
