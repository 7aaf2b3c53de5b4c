import type { Digest } from '../../domain/basis/digest.ts';
import { isSent, type DraftItem } from './drafts.ts';

/** What a file is known by, whatever it is called: its size, and the tree over its content. */
export interface Content {
  readonly size: number;
  readonly tree: Digest;
}

/** Whose a file turned out to be, once it was read. */
export type Place =
  /** What its item waited for; or of a new item, that has had no content yet. */
  | { readonly kind: 'own' }
  /** Of another item of the draft: one that waits for its file, or was sent in an earlier life. */
  | { readonly kind: 'waiting' | 'sent'; readonly of: DraftItem }
  /** The draft knows the item by another content, and no other item by this one. */
  | { readonly kind: 'differs' };

interface Circumstances {
  /** Whether an item can be given this file: it has none, or none that was read. */
  readonly mayTake: (of: DraftItem) => boolean;
  /** Sent before this page was opened: twice in one choice is two items, each with its own path. */
  readonly wasSent: (of: DraftItem) => boolean;
}

/**
 * Finds the item that a file belongs to, by content alone.
 * @param of the item that it was chosen for, by its name or as a new one
 */
export const placeOf = (
  items: readonly DraftItem[],
  of: DraftItem,
  { size, tree }: Content,
  { mayTake, wasSent }: Circumstances,
): Place => {
  const isSame = (each: DraftItem): boolean => each.size === size && each.measured?.tree === tree;
  if (isSame(of)) return { kind: 'own' };
  const others = items.filter((each) => each.item !== of.item && isSame(each));
  const waiting = others.find((each) => !isSent(each) && mayTake(each));
  if (waiting !== undefined) return { kind: 'waiting', of: waiting };
  if (of.measured !== null) return { kind: 'differs' };
  const sent = others.find((each) => isSent(each) && wasSent(each));
  return sent === undefined ? { kind: 'own' } : { kind: 'sent', of: sent };
};

/** An item that was waiting, with what was written of the new one that turned out to be it. */
export const merged = (waiting: DraftItem, { kind, ...of }: DraftItem): DraftItem => ({
  ...waiting,
  kind: waiting.kind ?? kind,
  description: waiting.description ?? of.description,
  provenance: waiting.provenance ?? of.provenance,
  risk: waiting.risk ?? of.risk,
  conditions: waiting.conditions ?? of.conditions,
});
