import { base64url, sameOctets } from '../../app/domain/basis/octets.ts';
import { keysLog } from '../../app/domain/custody/log-id.ts';
import { rootOfFrontier } from '../../app/domain/custody/merkle.ts';
import { admitLine, emptyBook, keysBook, withLine, type Book } from '../../app/paper/chain/book.ts';
import { readEntry } from '../../app/paper/chain/entry.ts';
import type { Certificate } from '../../app/paper/openpgp.ts';
import type { Tx } from '../audit/transaction.ts';
import type { Place } from './append.ts';

/** Books that were folded before, by log: a cache, so losing one costs only time. */
export type Shelf = Map<string, Book>;
const shelfBooks = 256;

/** Puts a book of committed lines on the shelf; the one that was put there first makes room. */
export const shelve = (shelf: Shelf, book: Book): void => {
  shelf.delete(book.log);
  shelf.set(book.log, book);
  const [oldest] = shelf.keys();
  if (shelf.size > shelfBooks && oldest !== undefined) shelf.delete(oldest);
};

const headOf = (tx: Tx, { room, log }: Place) =>
  tx
    .withSchema(room)
    .selectFrom('log')
    .select(['size', 'root'])
    .where('id', '=', log)
    .executeTakeFirst();

const rowsBetween = (tx: Tx, { room, log }: Place, from: number, to: number) =>
  tx
    .withSchema(room)
    .selectFrom('leaf')
    .select(['leaf', 'statement', 'signature'])
    .where('log', '=', log)
    .where('leaf_index', '>=', from)
    .where('leaf_index', '<', to)
    .orderBy('leaf_index')
    .execute();

/** The fault of a database that was changed behind our back: it is never mended by going on. */
const altered = (log: string, why: string): Error => new Error(`${log} was altered: ${why}`);

/**
 * The book of a log as its rows say, by the same rules as every client's. What has been folded
 * before is not folded again.
 * @param keys the keys log's book; undefined only for the keys log itself
 * @throws if the rows do not hold: then nothing may be written on top of them
 */
export const readBook = async (
  tx: Tx,
  shelf: Shelf,
  place: Place,
  root: Certificate,
  keys: Book | undefined,
): Promise<Book> => {
  const { log } = place;
  const head = await headOf(tx, place);
  const empty = keys === undefined ? await keysBook(log, root) : await emptyBook(log, keys.trust);
  const kept = shelf.get(log) ?? empty;
  let book: Book = keys === undefined ? kept : { ...kept, trust: keys.trust };
  // Another act may have been committed and shelved since the head was read: then nothing is left.
  if (head === undefined || head.size <= book.lines.length) return book;
  for (const row of await rowsBetween(tx, place, book.lines.length, head.size)) {
    const read = await readEntry({
      leaf: base64url(row.leaf),
      statement: base64url(row.statement),
      signature: base64url(row.signature),
    });
    if (!read.ok) throw altered(log, read.code);
    const after = await admitLine(book, read.value, root);
    if (!after.ok) throw altered(log, after.code);
    book = await withLine(book, read.value.line, read.value.leafOctets, after.value);
  }
  if (!sameOctets(await rootOfFrontier(book.frontier), head.root))
    throw altered(log, 'another root');
  shelve(shelf, book);
  return book;
};

/** The keys log: whom root certified, and who is staff now. */
export const readKeysBook = (tx: Tx, shelf: Shelf, root: Certificate): Promise<Book> =>
  readBook(tx, shelf, { room: 'exchange', log: keysLog(root.fingerprint) }, root, undefined);
