import type { DocumentId, MemberId, PartyId } from '../../app/domain/basis/id.ts';
import type { Octets } from '../../app/domain/basis/octets.ts';
import type { Result } from '../../app/domain/basis/result.ts';
import { keysLog, logKind, partyOfLog, type LogId } from '../../app/domain/custody/log-id.ts';
import { emptyBook, extended, keysBook, type Book } from '../../app/paper/chain/book.ts';
import type { LogAnswer } from '../../app/paper/chain/entry.ts';
import type { Certificate } from '../../app/paper/openpgp.ts';
import type { Post, Posted } from '../../app/paper/post.ts';
import { compose } from '../../app/vault/compose.ts';
import type { AnyDeed } from '../../app/vault/deed.ts';
import type { OpenKey } from '../../app/vault/openpgp.ts';
import { emptyRing, type Ring } from '../../app/vault/ring.ts';

/** What both kinds of desk have, asked with a log's own id. */
export interface AnyDesk {
  readonly log: (
    log: 'keys' | 'mechanism' | PartyId,
    from: number,
  ) => Promise<Result<LogAnswer, 'absent'>>;
  readonly envelope: (id: DocumentId) => Promise<Result<Octets, 'absent'>>;
  readonly post: (post: Post) => Promise<Result<Posted, string>>;
}

/** A client without a browser: the vault's own craft, and a desk instead of a network. */
export interface Person {
  readonly member: MemberId;
  readonly key: OpenKey;
  readonly ring: Ring;
  /** Reads a log and verifies each line of it as every client does. */
  readonly read: (log: LogId) => Promise<Book>;
  readonly compose: (...deeds: AnyDeed[]) => Promise<Post>;
  readonly post: (post: Post) => Promise<Result<Posted, string>>;
  /** Reads, composes and posts; whatever is refused is a fault of the test. */
  readonly act: (...deeds: AnyDeed[]) => Promise<Posted>;
}

const nameOf = (log: LogId): 'keys' | 'mechanism' | PartyId => {
  const kind = logKind(log);
  const party = partyOfLog(log);
  if (kind !== 'party') return kind;
  if (party === undefined) throw new Error(`${log} is nobody's`);
  return party;
};

export const requireOk = <T>(result: Result<T, string>): T => {
  if (!result.ok) throw new Error(`refused: ${result.code}`);
  return result.value;
};

/** A person with a key of their own. */
export const personWith = (
  who: { readonly member: MemberId; readonly party: PartyId | null; readonly key: OpenKey },
  root: Certificate,
  desk: () => AnyDesk,
): Person => {
  const ring = emptyRing();
  ring.root = root;
  ring.holder = who;
  const read = async (log: LogId): Promise<Book> => {
    const keys = logKind(log) === 'keys' ? undefined : await read(keysLog(root.fingerprint));
    const empty = keys === undefined ? keysBook(log, root) : emptyBook(log, keys.trust);
    let book = ring.books.get(log) ?? (await empty);
    for (;;) {
      const answer = requireOk(await desk().log(nameOf(log), book.lines.length));
      book = requireOk(await extended(book, answer, root, keys));
      if (answer.entries.length === 0) break;
    }
    ring.books.set(log, book);
    return book;
  };
  const composed = async (...deeds: AnyDeed[]): Promise<Post> =>
    requireOk(await compose(ring, deeds));
  const post = (whole: Post) => desk().post(whole);
  return {
    ...who,
    ring,
    read,
    compose: composed,
    post,
    act: async (...deeds) => {
      for (const { log } of deeds) await read(log);
      return requireOk(await post(await composed(...deeds)));
    },
  };
};
