import { digestOf } from '../domain/basis/digest.ts';
import { momentOf } from '../domain/basis/moment.ts';
import { base64url, fromBase64url } from '../domain/basis/octets.ts';
import { ok, refuse, type Result } from '../domain/basis/result.ts';
import { keysLog, logKind, type LogId } from '../domain/custody/log-id.ts';
import type { Seal } from '../paper/acts/envelope.ts';
import { founded } from '../paper/chain/found.ts';
import {
  admitLine,
  isClockBehind,
  withLine,
  type Book,
  type BookRefusal,
} from '../paper/chain/book.ts';
import type { Line } from '../paper/chain/line.ts';
import type { Fingerprint } from '../domain/keys/fingerprint.ts';
import type { Party } from '../paper/chain/party.ts';
import type { Document, Kind } from '../paper/document.ts';
import { readCertificateText, type Certificate } from '../paper/openpgp.ts';
import type { Post } from '../paper/post.ts';
import { recipientsOf, type Recipient, type RecipientRefusal } from '../paper/recipients.ts';
import { parseStatement } from '../paper/statement.ts';
import { bookOf, holderOf, rootIn, type Ring } from './ring.ts';
import { sealDocument, written } from './seal.ts';
import type { AnyDeed } from './deed.ts';
import { filled } from './withheld.ts';
import { signStatement, type SignedStatement } from './sign.ts';

export type ComposeRefusal = BookRefusal | RecipientRefusal | 'clock-off';

/** The party that a first leaf founds, so that what comes with it can be sealed to its own key. */
const founding = async (of: AnyDeed, by: Fingerprint): Promise<Party | undefined> => {
  if (of.act !== 'party.join/1' && of.act !== 'party.open/1') return undefined;
  const key = await readCertificateText(of.facts.partyCertificate);
  return key.ok ? founded({ ...of, by }, key.value.fingerprint) : undefined;
};

const certificates = async (
  recipients: readonly Recipient[],
): Promise<Result<Certificate[], 'certificate-malformed'>> => {
  const read: Certificate[] = [];
  for (const { certificate } of recipients) {
    const one = await readCertificateText(certificate);
    if (!one.ok) return one;
    read.push(one.value);
  }
  return ok(read);
};

/** Where a statement would stand if it were recorded now, after this book. */
const placeAfter = (ring: Ring, book: Book) => ({
  index: book.lines.length,
  keys:
    logKind(book.log) === 'keys'
      ? book.lines.length
      : bookOf(ring, keysLog(rootIn(ring).fingerprint)).lines.length,
  recorded: momentOf(new Date()),
});

interface Composed {
  readonly signed: SignedStatement;
  readonly envelopes: Post['envelopes'];
}

/** @param book as it will be when this deed comes: what the deeds before it say, holds */
const composeOne = async (
  ring: Ring,
  book: Book,
  of: AnyDeed,
): Promise<Result<Composed, ComposeRefusal>> => {
  const { key } = holderOf(ring);
  const author = key.certificate.fingerprint;
  const party = book.party ?? (await founding(of, author));
  const place = placeAfter(ring, book);
  const documents: { document: Document<Kind>; readers: Certificate[] }[] = [];
  for (const { id, kind, body, about } of of.enclosed) {
    const found = recipientsOf(kind, { statement: of, party, trust: book.trust, place });
    if (!found.ok) return found;
    const { must, may } = found.value;
    const readers = await certificates(of.readableCopy ? [...must, ...may] : must);
    if (!readers.ok) return readers;
    const to = readers.value.map(({ fingerprint }) => fingerprint);
    const whole = { about: about ?? of.about, log: of.log, body: filled(ring, kind, body) };
    documents.push({ document: { kind, id, to, ...whole }, readers: readers.value });
  }
  const envelopes: Post['envelopes'] = [];
  const seals: Seal[] = [...of.bodies];
  for (const { document, readers } of documents) {
    // Documents of one kind in one act have one size: how full the last page is, nobody learns.
    const alike = documents.filter((each) => each.document.kind === document.kind);
    const plain = await Promise.all(alike.map((each) => written(each.document)));
    const leastBytes = Math.max(...plain.map((octets) => octets.length));
    const { sealed, seal } = await sealDocument(document, key, readers, leastBytes);
    envelopes.push({ id: document.id, octets: base64url(sealed.octets) });
    seals.push(seal);
  }
  // What was seen is what is recorded: never a line of this very post.
  const { lines, roots } = bookOf(ring, of.log);
  const root = roots.at(-1);
  if (root === undefined) throw new Error('a book has the root of nothing');
  const seen = { size: lines.length, root };
  const { act, log, about, commits, facts } = of;
  const signed = await signStatement({ act, log, about, commits, facts, seals, seen }, key);
  return ok({ signed, envelopes });
};

/** The book with a statement that is not recorded yet: what the server will be asked to accept. */
const foreseen = async (
  ring: Ring,
  book: Book,
  octets: SignedStatement,
): Promise<Result<Book, ComposeRefusal>> => {
  const statement = parseStatement(octets.statement);
  if (!statement.ok) throw new Error('a statement of our own making does not parse');
  // Ours has an id that nobody had before; the draft that a release carries may have been released.
  const { id } = statement.value;
  if (book.lines.some((known) => known.statement.id === id)) return refuse('already-done');
  const line: Line = {
    ...placeAfter(ring, book),
    statement: statement.value,
    statementDigest: await digestOf(octets.statement),
    signatureDigest: await digestOf(octets.signature),
  };
  const read = { line, statementOctets: octets.statement, signatureOctets: octets.signature };
  const after = await admitLine(book, read, rootIn(ring));
  return after.ok ? ok(await withLine(book, line, octets.statement, after.value)) : after;
};

/** A log that was verified says later than this device's clock: what it dates nobody would take. */
const isBehind = ({ books }: Ring): boolean => {
  const now = momentOf(new Date());
  return [...books.values()].some((book) => isClockBehind(book, now));
};

/**
 * Seals and signs acts that belong together, each to the recipients that the chain names. What the
 * rules refuse is refused here already, before anything leaves the device.
 */
export const compose = async (
  ring: Ring,
  deeds: readonly AnyDeed[],
): Promise<Result<Post, ComposeRefusal>> => {
  if (isBehind(ring)) return refuse('clock-off');
  const acts: Post['acts'] = [];
  const envelopes: Post['envelopes'] = [];
  const books = new Map<LogId, Book>();
  for (const of of deeds) {
    const book = books.get(of.log) ?? bookOf(ring, of.log);
    const composed = await composeOne(ring, book, of);
    if (!composed.ok) return composed;
    const { signed } = composed.value;
    let before = book;
    if (of.act === 'feedback.release/1') {
      const { draft } = of.facts;
      const carried = {
        statement: fromBase64url(draft.statement),
        signature: fromBase64url(draft.signature),
      };
      const drafted = await foreseen(ring, book, carried);
      if (!drafted.ok) return drafted;
      before = drafted.value;
    }
    const after = await foreseen(ring, before, signed);
    if (!after.ok) return after;
    books.set(of.log, after.value);
    envelopes.push(...composed.value.envelopes);
    acts.push({
      statement: base64url(signed.statement),
      signature: base64url(signed.signature),
    });
  }
  return ok({ acts, envelopes });
};
