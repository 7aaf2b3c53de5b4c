import type { ItemId } from '../../domain/basis/id.ts';
import { numbersOf } from '../../domain/submissions/object-name.ts';
import type { Submission } from '../../paper/chain/party.ts';
import type { ReadSubmission } from './read.ts';

/** What an item is called on its provider's pages: by name where a copy was kept, else by number. */
export type ItemMark = { readonly name: string } | { readonly number: number };
export type ItemMarks = ReadonlyMap<ItemId, ItemMark>;

/**
 * How the provider knows the items that it is told of. Without a readable copy the deposit's
 * statement alone says it, by the order of its objects: it names nothing else.
 * @param told ids of items, out of documents that were opened
 */
export const markItems = async (
  { seals }: Pick<Submission, 'seals'>,
  copy: Pick<ReadSubmission, 'items'> | undefined,
  told: readonly ItemId[],
): Promise<ItemMarks> => {
  const marks = new Map<ItemId, ItemMark>();
  for (const [place, { id, fields }] of (copy?.items ?? []).entries()) {
    const name = fields.path.value ?? fields.name.value;
    marks.set(id, name === null ? { number: place + 1 } : { name: name.text });
  }
  if (copy !== undefined) return marks;
  const objects = seals.filter(({ kind }) => kind === 'body/1').map(({ id }) => id);
  for (const [item, number] of await numbersOf(objects, [...new Set(told)]))
    marks.set(item, { number });
  return marks;
};
