import { sha256 } from '../basis/digest.ts';
import { DocumentId, idOctets, type ItemId } from '../basis/id.ts';
import { hex, joined, utf8, type Octets } from '../basis/octets.ts';

/** How often a file may change while it is sent before its item's number is no longer looked for. */
const mostNames = 64;

/** A UUID of version 4 (RFC 9562 §5.4) whose 122 free bits are the first ones of a digest. */
const uuidOf = (digest: Octets): DocumentId => {
  const digits = hex(digest);
  const variant = ((digest[8] ?? 0) & 0x3f) | 0x80;
  return DocumentId.parse(
    [
      digits.slice(0, 8),
      digits.slice(8, 12),
      `4${digits.slice(13, 16)}`,
      `${hex(Uint8Array.of(variant))}${digits.slice(18, 20)}`,
      digits.slice(20, 32),
    ].join('-'),
  );
};

/**
 * The name of the object that holds an item's sealed body. Whoever knows the item can tell its
 * object; the server, which knows objects alone, can tell of none which item it is.
 * @param before the name before this one, where what was sent under it was dropped
 * @see docs/formats.md, "Names of objects"
 */
export const objectName = async (
  item: ItemId,
  before: DocumentId | undefined,
): Promise<DocumentId> =>
  uuidOf(
    await sha256(
      joined(
        utf8('amana/1 object\0'),
        idOctets(item),
        before ? idOctets(before) : new Uint8Array(),
      ),
    ),
  );

/** What stands in a draft where an item has no object yet: its own id, which is never sent. */
export const unnamed = (item: ItemId): DocumentId => DocumentId.parse(item);

/** The name under which an item's body is sent next; `before` was used already, or is `unnamed`. */
export const nextName = (item: ItemId, before: DocumentId): Promise<DocumentId> =>
  objectName(item, before === unnamed(item) ? undefined : before);

/**
 * The numbers of items in their deposit, from 1, by the order of its objects. An item whose object
 * was named otherwise is left out.
 * @param objects of the deposit, in the order of its statement
 */
export const numbersOf = async (
  objects: readonly DocumentId[],
  items: readonly ItemId[],
): Promise<ReadonlyMap<ItemId, number>> => {
  const placeOf = new Map(objects.map((object, place) => [object, place]));
  const numbers = new Map<ItemId, number>();
  for (const item of items) {
    let name: DocumentId | undefined;
    for (let times = 0; times < mostNames && !numbers.has(item); times += 1) {
      name = await objectName(item, name);
      const place = placeOf.get(name);
      if (place !== undefined) numbers.set(item, place + 1);
    }
  }
  return numbers;
};
