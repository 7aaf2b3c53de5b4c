import type { DocumentId, PartyId } from '../domain/basis/id.ts';
import { ok, type Result } from '../domain/basis/result.ts';
import { keysLog, mechanismLog, partyLog, type LogId } from '../domain/custody/log-id.ts';
import type { Fingerprint } from '../domain/keys/fingerprint.ts';
import { TrustPaper } from '../paper/account.ts';
import { LogAnswer } from '../paper/chain/entry.ts';
import type { Book } from '../paper/chain/book.ts';
import type { About, Document, Kind } from '../paper/document.ts';
import { Posted, type Post } from '../paper/post.ts';
import type { AnyDeed } from '../vault/deed.ts';
import type { Keeper } from '../vault/keeper.ts';
import { newLocking } from './locking.ts';
import { noMemory, type Memory } from './memory.ts';
import type { Wire } from './wire.ts';

/** A thing to open: by the line of a verified log that names it. */
export interface Named<K extends Kind> {
  readonly kind: K;
  readonly id: DocumentId;
  readonly about: About;
  readonly log: LogId;
  readonly index: number;
}

/** What came of asking: refusals of the rules, of the server and of the line, each by its code. */
export type Outcome<T> = Promise<Result<T, string>>;

export type Surface = 'provider' | 'staff';

/**
 * What a signed-in client works with: the vault, the wire and the logs' names. Pages and tests use
 * the same one; it holds no key.
 */
export const newSession = (
  surface: Surface,
  vault: Keeper,
  wire: Wire,
  root: Fingerprint,
  memory: Memory = noMemory,
) => {
  const base = `/api/${surface}`;
  const logs = {
    keys: keysLog(root),
    mechanism: mechanismLog(root),
    party: (party: PartyId): LogId => partyLog(root, party),
  };
  /** How a log is asked for: providers name no party, for there is only their own. */
  const asked = (log: LogId): string => {
    const name = log.split('/')[2] ?? '';
    return surface === 'provider' ? 'party' : name;
  };
  const extendOne = async (log: LogId): Outcome<Book> => {
    const from = await vault.size(log);
    const address = log === logs.keys ? '/api/keys?' : `${base}/log?log=${asked(log)}&`;
    const answer = await wire.get(`${address}from=${from}`, LogAnswer);
    if (!answer.ok) return answer;
    const book = await vault.extend(log, answer.value);
    const isLonger = answer.value.more === true && answer.value.entries.length > 0;
    return book.ok && isLonger ? extendOne(log) : book;
  };
  const takeGrant = async (of: Named<'grant/1'>): Outcome<undefined> => {
    const octets = await wire.octets(`${base}/envelopes/${of.id}`);
    return octets.ok ? vault.takeGrant({ ...of, octets: octets.value }) : octets;
  };
  /** How far the grants of a log were taken, since its holder has entered. */
  const granted = new Map<LogId, number>();
  /** Takes what this log has granted the holder since: a new key of the party, while pages are open. */
  const takeGrants = async ({ log, lines }: Book): Outcome<undefined> => {
    const holder = await vault.holder();
    const from = granted.get(log);
    if (holder === undefined || from === undefined) return ok(undefined);
    for (const { statement, index } of lines.slice(from)) {
      if (statement.act === 'keys.grant/1' && statement.facts.to === holder.fingerprint) {
        const [seal] = statement.seals;
        if (seal === undefined) continue;
        const { about } = statement;
        const taken = await takeGrant({ kind: 'grant/1', id: seal.id, about, log, index });
        if (!taken.ok) return taken;
      }
      granted.set(log, index + 1);
    }
    return ok(undefined);
  };
  /** Reads what is new of the keys log and of this one, and verifies every line of it. */
  const refreshNow = async (log: LogId): Outcome<Book> => {
    const keys = await extendOne(logs.keys);
    if (!keys.ok) return keys;
    const book = log === logs.keys ? keys : await extendOne(log);
    if (!book.ok) return book;
    const taken = log === logs.keys ? ok(undefined) : await takeGrants(book.value);
    if (!taken.ok) return taken;
    const kept = await memory.keep();
    return kept.ok ? book : kept;
  };
  let turn: Promise<unknown> = Promise.resolve();
  /** One reading at a time: two answers that begin at the same line would look like a gap. */
  const refresh = (log: LogId): Outcome<Book> => {
    const read = turn.then(() => refreshNow(log));
    turn = read.catch(() => undefined);
    return read;
  };
  const send = (post: Post): Outcome<Posted> => wire.post(`${base}/post`, post, Posted);
  return {
    surface,
    vault,
    wire,
    logs,
    root,
    memory,
    refresh,
    send,
    ...newLocking(vault),

    /** A party's log as whoever was invited to it may read it, before they are anybody. */
    async readInvited(log: LogId, token: string): Outcome<Book> {
      const keys = await extendOne(logs.keys);
      if (!keys.ok) return keys;
      const from = await vault.size(log);
      const answer = await wire.post('/api/invitation/log', { token, from }, LogAnswer);
      return answer.ok ? vault.extend(log, answer.value) : answer;
    },

    async open<K extends Kind>(of: Named<K>): Outcome<Document<K>> {
      const octets = await wire.octets(`${base}/envelopes/${of.id}`);
      return octets.ok ? vault.open({ ...of, octets: octets.value }) : octets;
    },

    /** Takes all keys that a log has granted the holder, and from then on each new one. */
    takeAllGrants(book: Book): Outcome<undefined> {
      granted.set(book.log, 0);
      return takeGrants(book);
    },

    /**
     * Seals and signs what belongs together. Nothing has left yet. Keep what comes back: sending the
     * same octets again is safe, whatever became of them the first time.
     */
    async prepare(deeds: readonly AnyDeed[]): Outcome<Post> {
      for (const { log } of deeds) {
        const fresh = await refresh(log);
        if (!fresh.ok) return fresh;
      }
      return vault.compose(deeds);
    },
  };
};
export type Session = ReturnType<typeof newSession>;

/** Prepares and sends in one; for acts that nobody needs to see between the two. */
export const act = async (session: Session, deeds: readonly AnyDeed[]): Outcome<Posted> => {
  const post = await session.prepare(deeds);
  return post.ok ? session.send(post.value) : post;
};

/** Asks the server for the root's certificate; only the one that this client was built for passes. */
export const trustRoot = async (
  vault: Keeper,
  wire: Wire,
  constant: string,
): Outcome<Fingerprint> => {
  const paper = await wire.get('/trust.json', TrustPaper);
  if (!paper.ok) return paper;
  const root = await vault.trust(paper.value, constant);
  return root.ok ? ok(root.value) : root;
};
