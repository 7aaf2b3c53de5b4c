/** Commitments and the manifest's items: docs/formats.md §§7 and 11. */
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { canonical } from '../../app/domain/basis/canonical.ts';
import { fromBase64url, hex, textOf, utf8 } from '../../app/domain/basis/octets.ts';
import { inclusionProof, leafHash, verifyInclusion } from '../../app/domain/custody/merkle.ts';
import { fromHex } from '../../app/domain/basis/octets.ts';
import { ItemId, newId } from '../../app/domain/basis/id.ts';
import { fileName } from '../../app/acts/submissions/chosen.ts';
import {
  commitItems,
  entryOf,
  itemsTree,
  manifestItem,
  pagesOf,
} from '../../app/acts/submissions/manifest.ts';
import { commit } from '../../app/paper/commitment.ts';
import { ManifestItem } from '../../app/paper/documents/submissions.ts';
import { givenItem, items, unknownItem } from './day-items.ts';
import { frozen } from './values.ts';

const sha = (...parts: (string | Uint8Array)[]): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
};

test.each(frozen.commitments)('a commitment of $kind is the frozen one', async (was) => {
  const { kind, value, salt, digest } = was;
  expect(await commit(fromBase64url(salt), kind, value)).toBe(digest);
  expect(`sha256:${sha(fromBase64url(salt), canonical({ kind, value }))}`).toBe(digest);
  expect(await commit(new Uint8Array(32), kind, value)).not.toBe(digest);
  expect(await commit(fromBase64url(salt), `${kind}x`, value)).not.toBe(digest);
});

test('a salt is of 32 octets', () => {
  expect(() => commit(new Uint8Array(31), 'items', null)).toThrow(RangeError);
});

test('the entries of items are the frozen ones', async () => {
  for (const [at, item] of items.entries()) {
    expect(textOf(await entryOf(item))).toBe(frozen.items.entries[at]);
    expect(ManifestItem.safeParse(item).success).toBe(true);
  }
});

test('an entry is JCS of the commitments of all eight fields', () => {
  const fields = Object.fromEntries(
    Object.entries(givenItem.fields).map(([name, { salt, value }]) => [
      name,
      `sha256:${sha(fromBase64url(salt), canonical({ kind: `item.${name}`, value }))}`,
    ]),
  );
  expect(canonical({ fields, id: givenItem.id })).toBe(frozen.items.entries[0]);
  expect(Object.keys(fields)).toHaveLength(8);
});

test('tree and commitment of the items are the frozen ones', async () => {
  const [one = '', two = ''] = frozen.items.entries;
  const leaves = [one, two].map((entry) => Buffer.from(sha(Uint8Array.of(0), entry), 'hex'));
  const root = `sha256:${sha(Uint8Array.of(1), ...leaves)}`;
  const tree = await itemsTree(items);
  expect(tree).toEqual({ size: 2, root });
  expect(tree).toEqual(frozen.items.tree);
  expect(await commitItems(fromBase64url(frozen.items.salt), tree)).toBe(frozen.items.commitment);
  expect((await itemsTree(items.toReversed())).root).not.toBe(root);
});

test('one item is proven without the other', async () => {
  const leaves = await Promise.all(frozen.items.entries.map((entry) => leafHash(utf8(entry))));
  const root = fromHex(frozen.items.tree.root.slice('sha256:'.length));
  const proof = await inclusionProof(leaves, 1);
  const claim = { leafHash: leaves[1] ?? root, index: 1, size: 2, proof, root };
  expect(await verifyInclusion(claim)).toBe(true);
  expect(await verifyInclusion({ ...claim, index: 0 })).toBe(false);
  expect(hex(proof[0] ?? root)).toBe(hex(leaves[0] ?? root));
});

test('an item without one of its fields, or with one more, is none', () => {
  const seven = Object.fromEntries(
    Object.entries(givenItem.fields).filter(([name]) => name !== 'kind'),
  );
  expect(ManifestItem.safeParse({ ...givenItem, fields: seven }).success).toBe(false);
  const nine = { ...givenItem.fields, more: givenItem.fields.kind };
  expect(ManifestItem.safeParse({ ...givenItem, fields: nine }).success).toBe(false);
  const withoutFile = { ...unknownItem.fields, file: { ...unknownItem.fields.file, value: null } };
  expect(ManifestItem.safeParse({ ...unknownItem, fields: withoutFile }).success).toBe(false);
});

test('each field gets a salt of its own', () => {
  const values = { ...givenItem.fields };
  const item = manifestItem(newId(ItemId), {
    file: values.file.value,
    name: null,
    path: null,
    kind: null,
    description: null,
    provenance: null,
    risk: null,
    conditions: null,
  });
  const salts = Object.values(item.fields).map(({ salt }) => salt);
  expect(new Set(salts).size).toBe(8);
});

test.each([
  [0, [0]],
  [1, [1]],
  [500, [500]],
  [501, [500, 1]],
  [1_500, [500, 500, 500]],
])('%i items stand on pages of %j', (count, pages) => {
  const many = Array.from({ length: count }, () => unknownItem);
  expect(pagesOf(many).map(({ length }) => length)).toEqual(pages);
});

test('a name with a lone surrogate keeps what it was, in UTF-16LE', () => {
  const [lone, pair] = ['a/\ud800.pdf', '\u{1f600}'];
  expect(fileName(lone)).toEqual(givenItem.fields.path.value);
  expect(fileName(pair)).toEqual({ text: pair, raw: null });
});
