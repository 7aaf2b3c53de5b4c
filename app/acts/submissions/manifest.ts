import type { Digest } from '../../domain/basis/digest.ts';
import { canonicalOctets } from '../../domain/basis/canonical.ts';
import { digestFrom } from '../../domain/basis/digest.ts';
import { base64url, fromBase64url, type Octets } from '../../domain/basis/octets.ts';
import { leafHash, rootOf } from '../../domain/custody/merkle.ts';
import { commit, newSalt } from '../../paper/commitment.ts';
import type { itemFields, ManifestItem } from '../../paper/documents/submissions.ts';
import type { ItemId } from '../../domain/basis/id.ts';
import type * as z from 'zod/mini';

/** The fields of an item as a person and their device state them; null is "unknown". */
export type ItemValues = {
  readonly [F in keyof typeof itemFields]: z.infer<(typeof itemFields)[F]>;
};

export const itemsAPage = 500;

const fieldNames = [
  'file',
  'name',
  'path',
  'kind',
  'description',
  'provenance',
  'risk',
  'conditions',
] as const satisfies readonly (keyof ItemValues)[];

/** An item as a manifest page writes it: every field beside a fresh salt. */
export const manifestItem = (id: ItemId, values: ItemValues): ManifestItem => {
  const salted = <V>(value: V) => ({ salt: base64url(newSalt()), value });
  return {
    id,
    fields: {
      file: salted(values.file),
      name: salted(values.name),
      path: salted(values.path),
      kind: salted(values.kind),
      description: salted(values.description),
      provenance: salted(values.provenance),
      risk: salted(values.risk),
      conditions: salted(values.conditions),
    },
  };
};

/** The item's *entry*: JCS({id, fields}), each field a commitment. A leaf of the items' tree. */
export const entryOf = async ({ id, fields }: ManifestItem): Promise<Octets> => {
  const commitments: Record<string, Digest> = {};
  for (const name of fieldNames) {
    const { salt, value } = fields[name];
    commitments[name] = await commit(fromBase64url(salt), `item.${name}`, value);
  }
  return canonicalOctets({ id, fields: commitments });
};

/** Size and root of the tree over the entries, in the order of the manifest. */
export const itemsTree = async (
  items: readonly ManifestItem[],
): Promise<{ size: number; root: Digest }> => {
  const leaves: Octets[] = [];
  for (const item of items) leaves.push(await leafHash(await entryOf(item)));
  return { size: leaves.length, root: digestFrom(await rootOf(leaves)) };
};

/** The deposit's commitment `items`: to {size, root}, under a salt that stands in `submission/1`. */
export const commitItems = (salt: Octets, tree: { size: number; root: Digest }): Promise<Digest> =>
  commit(salt, 'items', tree);

/** The items by pages of at most 500, in their order. */
export const pagesOf = (items: readonly ManifestItem[]): readonly (readonly ManifestItem[])[] =>
  Array.from({ length: Math.max(1, Math.ceil(items.length / itemsAPage)) }, (_, page) =>
    items.slice(page * itemsAPage, (page + 1) * itemsAPage),
  );
