import { ItemId, newId } from '../../domain/basis/id.ts';
import { base64url } from '../../domain/basis/octets.ts';
import { unnamed } from '../../domain/submissions/object-name.ts';
import type { FileName } from '../../paper/documents/submissions.ts';
import { isSent, type Draft, type DraftItem } from './drafts.ts';

/** A file that was chosen or dropped; `path` is where it lay in the folder that was chosen. */
export interface Chosen {
  readonly file: File;
  readonly path: string | null;
}

const utf16le = (text: string): Uint8Array => {
  const octets = new Uint8Array(text.length * 2);
  const view = new DataView(octets.buffer);
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), true);
  return octets;
};

/** A name as it is kept: well-formed text, and what it was where that differs. */
export const fileName = (text: string): FileName => {
  const isWhole = !/\p{Surrogate}/u.test(text);
  return {
    text: isWhole ? text : text.replaceAll(/\p{Surrogate}/gu, '\uFFFD'),
    raw: isWhole ? null : base64url(utf16le(text)),
  };
};

const newItem = ({ file, path }: Chosen): DraftItem => {
  const item = newId(ItemId);
  return {
    item,
    object: unnamed(item),
    name: fileName(file.name),
    path: path === null ? null : fileName(path),
    size: file.size,
    measured: null,
    kind: null,
    description: null,
    provenance: null,
    risk: null,
    conditions: null,
  };
};

const keyOf = ({ name, path }: Pick<DraftItem, 'name' | 'path'>): string =>
  `${path?.text ?? name.text}/${path?.raw ?? name.raw ?? ''}`;
const keyOfChosen = ({ file, path }: Chosen): string =>
  keyOf({ name: fileName(file.name), path: path === null ? null : fileName(path) });

/** An item and its file. */
export interface Paired {
  readonly of: DraftItem;
  readonly file: File;
}

/** What became of files that were chosen: none is passed over in silence. */
export interface Sorted {
  readonly added: readonly Paired[];
  /** Files of items that were waiting for theirs, by name and size; the content is still to be seen. */
  readonly found: readonly Paired[];
  /** Of the name and size of an item that has its file, or was sent already. */
  readonly known: readonly Chosen[];
  /** Of the name of an item that waits, and another size: not the same file. */
  readonly different: readonly Chosen[];
}

/** New items for files, whatever the draft holds. */
export const asNew = (chosen: readonly Chosen[]): readonly Paired[] =>
  chosen.map((each) => ({ of: newItem(each), file: each.file }));

/**
 * Sorts what was chosen against the draft.
 * @param hasFile whether the page holds the item's file at the moment
 */
export const sorted = (
  { items }: Draft,
  chosen: readonly Chosen[],
  hasFile: (item: ItemId) => boolean,
): Sorted => {
  const named = new Map<string, DraftItem[]>();
  for (const of of items) {
    const alike = named.get(keyOf(of));
    if (alike === undefined) named.set(keyOf(of), [of]);
    else alike.push(of);
  }
  const taken = new Set<ItemId>();
  const isWaiting = (of: DraftItem): boolean =>
    !isSent(of) && !hasFile(of.item) && !taken.has(of.item);
  // Files may have changed their names with each other: their content will tell.
  const mayBeAnother = (file: File): boolean =>
    items.some((of) => of.measured !== null && of.size === file.size && isWaiting(of));
  const added: Chosen[] = [];
  const found: Paired[] = [];
  const known: Chosen[] = [];
  const different: Chosen[] = [];
  for (const each of chosen) {
    const { file } = each;
    const alike = named.get(keyOfChosen(each)) ?? [];
    const waiting = alike.find((of) => of.size === file.size && isWaiting(of));
    if (waiting !== undefined) {
      taken.add(waiting.item);
      found.push({ of: waiting, file });
    } else if (alike.some(({ size }) => size === file.size)) known.push(each);
    else if (alike.some(isWaiting) && !mayBeAnother(file)) different.push(each);
    else added.push(each);
  }
  return { added: asNew(added), found, known, different };
};

/** The draft with new items at its end. */
export const withItems = (draft: Draft, added: readonly Paired[]): Draft =>
  added.length === 0 ? draft : { ...draft, items: [...draft.items, ...added.map(({ of }) => of)] };
