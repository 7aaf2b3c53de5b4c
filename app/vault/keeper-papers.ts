import type { DocumentId } from '../domain/basis/id.ts';
import { fromBase64url, type Octets } from '../domain/basis/octets.ts';
import { ok, refuse, type Result } from '../domain/basis/result.ts';
import { keysLog, logKind, type LogId } from '../domain/custody/log-id.ts';
import type { Fingerprint } from '../domain/keys/fingerprint.ts';
import type { TrustPaper } from '../paper/account.ts';
import { emptyBook, extended, keysBook, type Book, type BookRefusal } from '../paper/chain/book.ts';
import type { LogAnswer } from '../paper/chain/entry.ts';
import { signerOf } from '../paper/chain/signer.ts';
import type { About, Document, Kind } from '../paper/document.ts';
import { readCertificateText, type Certificate } from '../paper/openpgp.ts';
import type { Post } from '../paper/post.ts';
import { compose, type ComposeRefusal } from './compose.ts';
import type { AnyDeed } from './deed.ts';
import { openHeld, type HeldDocument, type HeldRefusal, type ToOpenHeld } from './held.ts';
import { hideText, showText } from './kept-text.ts';
import { markOf } from './mark.ts';
import { agrees } from './notebook.ts';
import { readSecret } from './openpgp.ts';
import { bookOf, holderOf, openKeys, rootIn, type Ring } from './ring.ts';
import { unwrapDraft, wrapDraft } from './draft-wrap.ts';
import { openDocument, sealDocument, type OpenRefusal } from './seal.ts';
import { withoutKeys } from './withheld.ts';

/** What a page asks to open: the octets as the server gave them, and what they must be. */
export interface ToOpen<K extends Kind> {
  readonly octets: Octets;
  readonly kind: K;
  readonly id: DocumentId;
  readonly about: About;
  readonly log: LogId;
  /** Index of the line that names it; null for what was sealed from oneself to oneself. */
  readonly index: number | null;
}

type Own<K extends Kind> = Pick<Document<K>, 'kind' | 'id' | 'about' | 'log' | 'body'>;

const authorAt = async (
  ring: Ring,
  log: LogId,
  index: number,
): Promise<Result<Certificate, OpenRefusal>> => {
  const book = bookOf(ring, log);
  const line = book.lines[index];
  if (line === undefined) return refuse('statement-does-not-name-it');
  if (logKind(log) === 'keys') return ok(rootIn(ring));
  const known = await signerOf(line.statement, book.party, book.trust, line);
  return known.ok ? ok(known.value.certificate) : refuse('signature-wrong');
};

/** The vault's part in paper: logs verified, documents opened, acts composed. */
export const papersOf = (ring: Ring) => {
  const whole = async <K extends Kind>(
    of: ToOpen<K>,
  ): Promise<Result<Document<K>, OpenRefusal>> => {
    const { octets, kind, id, about, log, index } = of;
    const keys = openKeys(ring);
    if (index === null)
      return openDocument(
        octets,
        { kind, id, about, log, line: undefined },
        holderOf(ring).key.certificate,
        [holderOf(ring).key],
      );
    const author = await authorAt(ring, log, index);
    if (!author.ok) return author;
    const { lines, party } = bookOf(ring, log);
    const line = lines[index];
    const opened = await openDocument(octets, { kind, id, about, log, line }, author.value, keys);
    // Whoever sealed it was told the old key, and somebody who left can read it: no honest server
    // records that.
    const isOld = party?.formerKeys.some(
      ({ fingerprint, supersededAt }) =>
        supersededAt < index && opened.ok && opened.value.to.includes(fingerprint),
    );
    return isOld === true ? refuse('key-superseded') : opened;
  };
  const sealOwn = async <K extends Kind>(of: Own<K>): Promise<Octets> => {
    const { key } = holderOf(ring);
    const to = [key.certificate.fingerprint];
    return (await sealDocument({ ...of, to }, key, [key.certificate])).sealed.octets;
  };
  return {
    /** Opens a document, every check in its order. Keys that it holds stay in the vault. */
    async open<K extends Kind>(of: ToOpen<K>): Promise<Result<Document<K>, OpenRefusal>> {
      const document = await whole(of);
      if (!document.ok) return document;
      const body = withoutKeys(ring, of.kind, document.value.body);
      return ok({ ...document.value, body });
    },

    /** Takes the root's certificate if its fingerprint is the client's one constant. */
    async trust(paper: TrustPaper, constant: string): Promise<Result<Fingerprint, 'root-unknown'>> {
      const certificate = await readCertificateText(paper.certificate);
      if (!certificate.ok || certificate.value.fingerprint !== constant)
        return refuse('root-unknown');
      ring.root = certificate.value;
      return ok(certificate.value.fingerprint);
    },

    /** Verifies what the server answers for a log, from where this vault stands. */
    async extend(log: LogId, answer: LogAnswer): Promise<Result<Book, BookRefusal>> {
      const root = rootIn(ring);
      const keysId = keysLog(root.fingerprint);
      const keys = log === keysId ? undefined : bookOf(ring, keysId);
      const start = keys === undefined ? keysBook(log, root) : emptyBook(log, keys.trust);
      const book = await extended(ring.books.get(log) ?? (await start), answer, root, keys);
      if (!book.ok) return book;
      const isAll = answer.more !== true || answer.entries.length === 0;
      const agreed = agrees(ring.notebook, book.value, isAll);
      if (!agreed.ok) return agreed;
      ring.books.set(log, book.value);
      return book;
    },

    /** Starts a log that has no line yet: a party that is about to be founded. */
    async begin(log: LogId): Promise<void> {
      const { trust } = bookOf(ring, keysLog(rootIn(ring).fingerprint));
      if (!ring.books.has(log)) ring.books.set(log, await emptyBook(log, trust));
    },

    /** How many lines of a log are verified: where to ask from. */
    size: (log: LogId): Promise<number> => Promise.resolve(ring.books.get(log)?.lines.length ?? 0),

    /** The mark of a log's first `size` lines, as this vault has verified them. Takes 0.3 to 2 s. */
    async mark(log: LogId, size: number): Promise<Result<readonly number[], 'log-shorter'>> {
      const root = bookOf(ring, log).roots[size];
      return root === undefined ? refuse('log-shorter') : ok(await markOf({ log, size, root }));
    },

    /** Opens a grant: the key of a party or of a team joins the ring, if it is the one named. */
    async takeGrant(of: ToOpen<'grant/1'>): Promise<Result<undefined, OpenRefusal>> {
      const document = await whole(of);
      if (!document.ok) return document;
      const { key, fingerprint } = document.value.body;
      const secret = await readSecret(fromBase64url(key));
      const line = of.index === null ? undefined : bookOf(ring, of.log).lines[of.index];
      const named = line?.statement.act === 'keys.grant/1' ? line.statement.facts.key : undefined;
      if (
        !secret.ok ||
        secret.value.certificate.fingerprint !== fingerprint ||
        fingerprint !== named
      )
        return refuse('not-what-was-asked-for');
      const has = ring.granted.some(({ certificate }) => certificate.fingerprint === fingerprint);
      if (!has) ring.granted.push(secret.value);
      ring.inLog.add(fingerprint);
      return ok(undefined);
    },

    /** Seals and signs; refused here if the rules would refuse it. Nothing has left yet. */
    compose: (deeds: readonly AnyDeed[]): Promise<Result<Post, ComposeRefusal>> =>
      compose(ring, deeds),

    /** Opens what waits for a second person: its statement is signed, and no line of a log yet. */
    openHeld: (of: ToOpenHeld): Promise<Result<HeldDocument, HeldRefusal>> => openHeld(ring, of),

    /** A document from oneself to oneself: an inviter's words. */
    sealOwn,

    /** What was typed and not sent, for the time that the keys are locked. */
    hideText: (text: string): Promise<Octets> => hideText(text, holderOf(ring).key),

    /** After unlocking, by the same person alone. */
    showText: (hidden: Octets): Promise<Result<string, 'not-decrypted'>> =>
      showText(hidden, holderOf(ring).key),

    /** A draft: sealed to oneself, and wrapped under its share (32 octets, base64url). */
    async sealDraft(of: Own<'draft/1'>, share: string): Promise<Octets> {
      return wrapDraft(await sealOwn(of), fromBase64url(share));
    },

    async openDraft(
      of: ToOpen<'draft/1'>,
      share: string,
    ): Promise<Result<Document<'draft/1'>, OpenRefusal>> {
      const sealed = await unwrapDraft(of.octets, fromBase64url(share));
      return sealed.ok ? whole({ ...of, octets: sealed.value, index: null }) : sealed;
    },
  };
};
