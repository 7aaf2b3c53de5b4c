import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { DocumentId, ItemId, newId } from '../basis/id.ts';
import { nextName, numbersOf, objectName, unnamed } from './object-name.ts';

const item = ItemId.parse('3f1c9a52-7d04-4b6e-8a11-90c2d4e5f607');

/** By another hand: docs/formats.md, "Names of objects". */
const byHand = (...ids: string[]): string => {
  const hash = createHash('sha256').update('amana/1 object\0');
  for (const id of ids) hash.update(Buffer.from(id.replaceAll('-', ''), 'hex'));
  const octets = hash.digest().subarray(0, 16);
  octets[6] = 0x40 | ((octets[6] ?? 0) & 0x0f);
  octets[8] = 0x80 | ((octets[8] ?? 0) & 0x3f);
  return octets.toString('hex').replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, '$1-$2-$3-$4-$5');
};

test('the name of an object follows from its item, and the next one from both', async () => {
  const first = await objectName(item, undefined);
  expect(first).toBe(byHand(item));
  expect(first).toBe('109f98b1-58f4-45e9-9bd4-130d144e9edb');
  expect(await nextName(item, unnamed(item))).toBe(first);
  expect(await nextName(item, first)).toBe(byHand(item, first));
});

test('items are numbered by the order of their objects, whatever was dropped on the way', async () => {
  const [one, two, other] = [newId(ItemId), newId(ItemId), newId(ItemId)];
  const dropped = await objectName(two, undefined);
  const objects = [
    newId(DocumentId),
    await objectName(two, await objectName(two, dropped)),
    await objectName(one, undefined),
  ];
  const numbers = await numbersOf(objects, [one, two, other]);
  expect([...numbers]).toEqual([
    [one, 3],
    [two, 2],
  ]);
});
