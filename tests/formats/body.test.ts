import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sha256 } from '../../app/domain/basis/digest.ts';
import { fromHex, hex, type Octets } from '../../app/domain/basis/octets.ts';
import { segmentBytes, segmentCount, treeOf } from '../../app/domain/submissions/segments.ts';
import { itemKey, parcelKey } from '../../app/vault/stream-keys.ts';
import { sealItem } from '../../app/vault/stream.ts';
import * as z from 'zod/mini';

const Frozen = z.strictObject({
  about: z.string(),
  draftSecret: z.string(),
  draftShare: z.string(),
  bodies: z.array(
    z.strictObject({
      itemId: z.string(),
      sizeBytes: z.number(),
      tree: z.string(),
      sessionKey: z.string(),
      salt: z.string(),
      bodyBytes: z.number(),
      bodyStart: z.string(),
      bodySha256: z.string(),
      bodyTree: z.string(),
    }),
  ),
  parcel: z.strictObject({ sessionKey: z.string(), salt: z.string() }),
});
const file = new URL('./body.json', import.meta.url);
const frozen = Frozen.parse(JSON.parse(readFileSync(file, 'utf8')));
const draft = {
  draftSecret: fromHex(frozen.draftSecret),
  draftShare: fromHex(frozen.draftShare),
  layout: 1,
};

/** Octet i is `(i mod 251) xor (floor(i / 65536) mod 256)`: no two segments are alike. */
const content = (from: number, to: number): Octets => {
  const out = new Uint8Array(to - from);
  for (let i = from; i < to; i += 1) out[i - from] = (i % 251) ^ (Math.floor(i / 65_536) & 255);
  return out;
};
const digests = (sizeBytes: number): Promise<Octets[]> =>
  Promise.all(
    Array.from({ length: segmentCount(sizeBytes) }, (_, i) =>
      sha256(content(i * segmentBytes, Math.min((i + 1) * segmentBytes, sizeBytes))),
    ),
  );

test.each(frozen.bodies)('the body of $sizeBytes octets is the frozen one', async (was) => {
  const { itemId, sizeBytes } = was;
  const segments = await digests(sizeBytes);
  const item = await sealItem({
    ...draft,
    itemId,
    sizeBytes,
    segments,
    read: (from, to) => Promise.resolve(content(from, to)),
  });
  const all = await item.body.read(0, item.body.sizeBytes);
  expect({
    itemId,
    sizeBytes,
    tree: hex(item.tree),
    sessionKey: hex(item.sessionKey),
    salt: hex(item.salt),
    bodyBytes: all.length,
    bodyStart: hex(all.subarray(0, 42)),
    bodySha256: hex(await sha256(all)),
    bodyTree: hex(await treeOf(await item.body.segmentDigests())),
  }).toEqual(was);
});

test('the key of a parcel of these items is the frozen one, and depends on all of them', async () => {
  const items = frozen.bodies.map((was) => ({ ...was, tree: fromHex(was.tree) }));
  const key = await parcelKey({ ...draft, items });
  expect({ sessionKey: hex(key.sessionKey), salt: hex(key.salt) }).toEqual(frozen.parcel);
  const turned = await parcelKey({ ...draft, items: items.toReversed() });
  const fewer = await parcelKey({ ...draft, items: items.slice(1) });
  expect(new Set([key, turned, fewer].map(({ sessionKey }) => hex(sessionKey))).size).toBe(3);
});

test('every input moves the key of an item', async () => {
  const tree = new Uint8Array(32);
  const itemId = '5f0c7a52-6a50-4c1e-9d5c-2f6a8f8b1c11';
  const of = { ...draft, itemId, sizeBytes: 5, tree };
  const other = tree.slice().fill(1, 31);
  const keys = await Promise.all(
    [
      of,
      { ...of, draftSecret: other },
      { ...of, draftShare: other },
      { ...of, layout: 2 },
      { ...of, itemId: itemId.replace('5f', '5e') },
      { ...of, sizeBytes: 6 },
      { ...of, tree: other },
    ].map(itemKey),
  );
  expect(new Set(keys.map(({ sessionKey }) => hex(sessionKey))).size).toBe(7);
  expect(new Set(keys.map(({ salt }) => hex(salt))).size).toBe(7);
  await expect(itemKey({ ...of, tree: tree.slice(1) })).rejects.toThrow(RangeError);
  await expect(itemKey({ ...of, draftSecret: tree.slice(1) })).rejects.toThrow(RangeError);
});
