import type { ItemId, MemberId, PartyId } from '../domain/basis/id.ts';
import type { Moment } from '../domain/basis/moment.ts';
import type { Octets } from '../domain/basis/octets.ts';
import type { LogId } from '../domain/custody/log-id.ts';
import type { Fingerprint } from '../domain/keys/fingerprint.ts';
import type { Book } from '../paper/chain/book.ts';
import type { Head } from '../paper/documents/notebook.ts';
import type { Certificate } from '../paper/openpgp.ts';
import type { Derived } from './derive.ts';
import type { OpenKey } from './openpgp.ts';
import type { OpenedBody } from './stream-open.ts';
import type { SealedItem } from './stream.ts';

/** Who is signed in, with the key that signs. */
export interface Holder {
  readonly member: MemberId;
  readonly party: PartyId | null;
  readonly key: OpenKey;
}

/** The newest heads that this device has seen, of each log, and since when it remembers. */
export interface Notebook {
  readonly since: Moment;
  readonly heads: ReadonlyMap<LogId, Head>;
}

/** What the worker holds while keys are open: it is gone with the worker, and with `lock`. */
export interface Ring {
  root: Certificate | undefined;
  holder: Holder | undefined;
  /** Keys of the party and of teams that the holder was granted, newest last. */
  granted: OpenKey[];
  /** Of those, what the party's log gives again at each entering: they need no lock. */
  readonly inLog: Set<Fingerprint>;
  /** Derived from a passphrase or words, until the server has given the locks. */
  derived: Derived | undefined;
  readonly books: Map<LogId, Book>;
  /** What this device remembers of logs from earlier visits, if it does. */
  notebook: Notebook | undefined;
  /** Files that are being sealed. A running upload outlives `lock`: experience.md. */
  readonly sealing: Map<ItemId, SealedItem>;
  /** Session keys of items, from opened documents. */
  readonly itemKeys: Map<ItemId, Octets>;
  readonly opened: Map<ItemId, OpenedBody>;
}

export const emptyRing = (): Ring => ({
  root: undefined,
  holder: undefined,
  granted: [],
  inLog: new Set(),
  derived: undefined,
  books: new Map(),
  notebook: undefined,
  sealing: new Map(),
  itemKeys: new Map(),
  opened: new Map(),
});

/** A fault of ours: the page asked for what only an open vault can do. */
export class VaultLocked extends Error {
  constructor() {
    super('the keys are locked');
    this.name = 'VaultLocked';
  }
}

/** A fault of ours: the page asked for a key or a file that this vault does not hold. */
export class VaultMissing extends Error {
  constructor(what: string) {
    super(`not in this vault: ${what}`);
    this.name = 'VaultMissing';
  }
}

export const holderOf = (ring: Ring): Holder => {
  if (ring.holder === undefined) throw new VaultLocked();
  return ring.holder;
};

export const rootIn = (ring: Ring): Certificate => {
  if (ring.root === undefined) throw new VaultLocked();
  return ring.root;
};

export const bookOf = (ring: Ring, log: LogId): Book => {
  const book = ring.books.get(log);
  if (book === undefined) throw new Error('the log has not been read yet');
  return book;
};

/** All keys that may open a document for the holder. */
export const openKeys = (ring: Ring): readonly OpenKey[] => [holderOf(ring).key, ...ring.granted];
