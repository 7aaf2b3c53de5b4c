import type { PartyId } from '../../app/domain/basis/id.ts';
import { ok, refuse, type Result } from '../../app/domain/basis/result.ts';
import { keysLog, mechanismLog, partyOfLog, type LogId } from '../../app/domain/custody/log-id.ts';
import type { Book } from '../../app/paper/chain/book.ts';
import type { PostRefusal } from '../../app/paper/refusal.ts';
import { lockHead, openLog, type Place } from '../custody/append.ts';
import { readBook, readKeysBook } from '../custody/books.ts';
import type { Author, Office } from './office.ts';
import type { ReadAct } from './read-post.ts';
import type { Tx } from './transaction.ts';

/** A log whose head is held until the commit, and what it says. */
export interface Ledger {
  readonly place: Place;
  readonly party: PartyId | undefined;
  readonly book: Book;
}

/** Where this author may write a statement of this log; everything else does not exist for them. */
const placeFor = (office: Office, author: Author, { statement }: ReadAct): Place | undefined => {
  const { log } = statement;
  const { fingerprint } = office.root;
  const prefix = keysLog(fingerprint).slice(0, -'keys'.length);
  if (!log.startsWith(prefix)) return undefined; // another Mechanism's
  const party = partyOfLog(log);
  switch (author.kind) {
    case 'root':
      return log === keysLog(fingerprint) ? { room: 'exchange', log } : undefined;
    case 'staff':
      if (log === mechanismLog(fingerprint)) return { room: 'staff', log };
      return party === undefined ? undefined : { room: 'exchange', log };
    case 'member':
      return party === author.party ? { room: 'exchange', log } : undefined;
    case 'opener':
    case 'joiner': {
      const { about } = statement;
      const isOwn = 'party' in about && about.party === party;
      return isOwn ? { room: 'exchange', log } : undefined;
    }
  }
};

/** A party's log begins with its first member; the other two begin with whoever is first. */
const mayOpen = (author: Author, acts: readonly ReadAct[], { room }: Place): boolean =>
  author.kind === 'root' ||
  room === 'staff' ||
  (author.kind === 'joiner' && acts[0]?.statement.act === 'party.join/1') ||
  (author.kind === 'opener' && acts[0]?.statement.act === 'party.open/1');

/**
 * Holds the heads of all logs of a post, in one order for everyone, so that no two posts wait for
 * each other; then reads what the logs say.
 */
export const openLedgers = async (
  tx: Tx,
  office: Office,
  author: Author,
  acts: readonly ReadAct[],
): Promise<Result<Map<LogId, Ledger>, PostRefusal>> => {
  const places = new Map<LogId, Place>();
  for (const act of acts) {
    const place = placeFor(office, author, act);
    if (place === undefined) return refuse('absent');
    places.set(place.log, place);
  }
  const inOrder = [...places.values()].sort((one, other) => (one.log < other.log ? -1 : 1));
  for (const place of inOrder) {
    if (mayOpen(author, acts, place)) await openLog(tx, place, partyOfLog(place.log));
    if ((await lockHead(tx, place)) === undefined) return refuse('absent');
  }
  // Read after the locks, so that no line of a log knows fewer keys than the one before.
  const keys = await readKeysBook(tx, office.shelf, office.root);
  const ledgers = new Map<LogId, Ledger>();
  for (const place of inOrder) {
    const isKeys = place.log === keys.log;
    const book = isKeys ? keys : await readBook(tx, office.shelf, place, office.root, keys);
    ledgers.set(place.log, { place, party: partyOfLog(place.log), book });
  }
  return ok(ledgers.set(keys.log, ledgers.get(keys.log) ?? keysLedger(keys)));
};

const keysLedger = (book: Book): Ledger => ({
  place: { room: 'exchange', log: book.log },
  party: undefined,
  book,
});
