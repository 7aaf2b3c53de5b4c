import { expect, test } from 'vitest';
import { digestFrom } from '../../domain/basis/digest.ts';
import { DocumentId, ItemId, newId } from '../../domain/basis/id.ts';
import { objectName } from '../../domain/submissions/object-name.ts';
import type { Seal } from '../../paper/acts/envelope.ts';
import { asNew } from './chosen.ts';
import { manifestItem } from './manifest.ts';
import { markItems } from './marks.ts';

const digest = digestFrom(new Uint8Array(32));
const seal = (kind: Seal['kind'], id: DocumentId): Seal => ({ id, kind, digest, size: 94 });

/** Twelve items in a deposit, their objects between its documents. */
const deposited = async () => {
  const items = Array.from({ length: 12 }, () => newId(ItemId));
  const bodies = await Promise.all(items.map((item) => objectName(item, undefined)));
  const seals = [
    seal('submission/1', newId(DocumentId)),
    ...bodies.map((id) => seal('body/1', id)),
    seal('item-keys/1', newId(DocumentId)),
  ];
  return { items, seals, bodies };
};

test('without a copy, an item is known by its number in the deposit', async () => {
  const { items, seals } = await deposited();
  const told = [items[11], items[0]].filter((item) => item !== undefined);
  expect([...(await markItems({ seals }, undefined, told)).values()]).toEqual([
    { number: 12 },
    { number: 1 },
  ]);
});

test('an item whose object was named at random has no number, and gets none that is another’s', async () => {
  const { seals } = await deposited();
  expect([...(await markItems({ seals }, undefined, [newId(ItemId)]))]).toEqual([]);
});

test('with a copy, an item is known by its path or its name', async () => {
  const { seals, bodies } = await deposited();
  const files = [new File(['1'], 'أ.jpg'), new File(['2'], 'ب.jpg')];
  const items = asNew(files.map((file, at) => ({ file, path: at === 0 ? null : 'حمص/ب.jpg' }))).map(
    ({ of: { item, object, name, path, ...rest } }, at) => {
      const body = { object: bodies[at] ?? object, parcel: false, offset: 0, length: 94 };
      const { kind, description, provenance, risk, conditions } = rest;
      const file = { size: 1, sha256: digest, tree: digest, body };
      const said = { name, path, kind, description, provenance, risk, conditions };
      return manifestItem(item, { file, ...said });
    },
  );
  const marks = await markItems({ seals }, { items }, []);
  expect(items.map(({ id }) => marks.get(id))).toEqual([{ name: 'أ.jpg' }, { name: 'حمص/ب.jpg' }]);
});
