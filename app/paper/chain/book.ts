import { digestFrom, type Digest } from '../../domain/basis/digest.ts';
import { sameOctets, type Octets } from '../../domain/basis/octets.ts';
import { secondsBetween, type Moment } from '../../domain/basis/moment.ts';
import { ok, refuse, type Result } from '../../domain/basis/result.ts';
import { openNote, readCheckpoint, readVerifierKey } from '../../domain/custody/checkpoint.ts';
import { logKind, partyOfLog, type LogId } from '../../domain/custody/log-id.ts';
import {
  emptyRoot,
  grown,
  leafHash,
  rootOfFrontier,
  type Frontier,
} from '../../domain/custody/merkle.ts';
import { isSignedBy, type Certificate } from '../openpgp.ts';
import { judgeUnreadable } from './admit-unreadable.ts';
import { admitFirst, admitToMechanism, admitToParty } from './admit.ts';
import { readEntry, type EntryRefusal, type LogAnswer, type ReadEntry } from './entry.ts';
import type { Line } from './line.ts';
import type { Party } from './party.ts';
import { signerOf, type SignerRefusal } from './signer.ts';
import { admitToKeys, emptyTrust, type Trust } from './trust.ts';

/** A log as this client has verified it: every line, and every head that it ever had. */
export interface Book {
  readonly log: LogId;
  readonly lines: readonly Line[];
  readonly frontier: Frontier;
  /** Root at each size, from 0 on. */
  readonly roots: readonly Digest[];
  readonly party: Party | undefined;
  readonly trust: Trust;
}

/** Why a line may not stand where it would. */
export type LineRefusal = SignerRefusal | 'signature-wrong' | 'seen-unknown' | 'statement-replayed';

export type BookRefusal =
  | EntryRefusal
  | LineRefusal
  | 'log-rolled-back'
  | 'log-forked'
  | 'log-gap'
  | 'checkpoint-wrong'
  | 'keys-unknown';

export const emptyBook = async (log: LogId, trust: Trust): Promise<Book> => ({
  log,
  lines: [],
  frontier: [],
  roots: [digestFrom(await emptyRoot())],
  party: undefined,
  trust,
});

export const keysBook = (log: LogId, root: Certificate): Promise<Book> =>
  emptyBook(log, emptyTrust(root.fingerprint));

/** Clocks may be 10 minutes apart, either way. */
const clockSeconds = 600;

/** Whether a clock that says this is behind what was recorded last: what it dates would be old. */
export const isClockBehind = ({ lines }: Book, now: Moment): boolean => {
  const last = lines.at(-1);
  return last !== undefined && secondsBetween(last.recorded, now) < -clockSeconds;
};

/**
 * Whether a statement is an old one in the place of a new: it stands here already, or was recorded
 * long after it was made, or its line is older than the one before. Root signs offline, and the
 * first of two persons waits for the second.
 */
const isReplayed = (book: Book, { statement, recorded }: Line): boolean => {
  if (book.lines.some((line) => line.statement.id === statement.id)) return true;
  if (isClockBehind(book, recorded)) return true;
  const mayWait = logKind(book.log) === 'keys' || statement.act === 'feedback.draft/1';
  return !mayWait && Math.abs(secondsBetween(statement.at, recorded)) > clockSeconds;
};

/** What a book says after one more line, if the chain is good at that line. */
export const admitLine = async (
  book: Book,
  read: Pick<ReadEntry, 'line' | 'statementOctets' | 'signatureOctets'>,
  root: Certificate,
): Promise<Result<Pick<Book, 'party' | 'trust'>, LineRefusal>> => {
  const { line, statementOctets, signatureOctets } = read;
  const { statement } = line;
  if (statement.log !== book.log) return refuse('act-not-of-this-log');
  if (isReplayed(book, line)) return refuse('statement-replayed');
  // "Every act is also a witness": what it has seen must be a head that this log had.
  if (book.roots[statement.seen.size] !== statement.seen.root) return refuse('seen-unknown');
  const signed = (certificate: Certificate) =>
    isSignedBy(statementOctets, signatureOctets, certificate, 'statement/1');
  if (logKind(book.log) === 'keys') {
    const admitted = admitToKeys(book.trust, statement, line);
    if (!admitted.ok) return admitted;
    if (!(await signed(root))) return refuse('signature-wrong');
    return ok({ party: undefined, trust: admitted.value });
  }
  const known = await signerOf(statement, book.party, book.trust, line);
  if (!known.ok) return known;
  if (!(await signed(known.value.certificate))) return refuse('signature-wrong');
  const { trust } = book;
  if (logKind(book.log) === 'mechanism') {
    const admitted = admitToMechanism(statement, known.value.signer);
    return admitted.ok ? ok({ party: undefined, trust }) : admitted;
  }
  const id = partyOfLog(book.log);
  if (id === undefined) return refuse('act-not-of-this-log');
  if (book.party === undefined) {
    const party = await admitFirst(id, statement, line);
    return party.ok ? ok({ party: party.value, trust }) : party;
  }
  const { signer } = known.value;
  if (statement.act === 'document.unreadable/1') {
    const may = judgeUnreadable(book.lines, statement.about.document, signer);
    if (!may.ok) return may;
  }
  const party = await admitToParty(book.party, statement, line.statementDigest, signer, line);
  return party.ok ? ok({ party: party.value, trust }) : party;
};

/** A book with one line more. The caller has checked that the line may stand there. */
export const withLine = async (
  book: Book,
  line: Line,
  leafOctets: Octets,
  after: Pick<Book, 'party' | 'trust'>,
): Promise<Book> => {
  const frontier = await grown(book.frontier, book.lines.length, await leafHash(leafOctets));
  return {
    ...book,
    ...after,
    frontier,
    lines: [...book.lines, line],
    roots: [...book.roots, digestFrom(await rootOfFrontier(frontier))],
  };
};

/** A line that knows fewer keys than were recorded when it was: a revocation was left out. */
const isBehind = (
  keys: Book | undefined,
  leaf: { readonly keys: number; readonly recorded: Moment },
): boolean => {
  const unknown = keys?.lines[leaf.keys];
  return unknown !== undefined && secondsBetween(unknown.recorded, leaf.recorded) > clockSeconds;
};

/**
 * Takes in a server's answer. Every line is verified, then the head; on a refusal the book that
 * was stays as it is. `trust` is what the keys log says now; no line may know more keys than it.
 */
export const extended = async (
  book: Book,
  answer: LogAnswer,
  root: Certificate,
  keys: Book | undefined,
): Promise<Result<Book, BookRefusal>> => {
  if (answer.from !== book.lines.length) return refuse('log-gap');
  let next: Book = keys === undefined ? book : { ...book, trust: keys.trust };
  for (const entry of answer.entries) {
    const read = await readEntry(entry);
    if (!read.ok) return read;
    const { leaf, line, leafOctets } = read.value;
    if (leaf.log !== book.log || leaf.index !== next.lines.length) return refuse('log-gap');
    const before = next.lines.at(-1)?.keys ?? 0;
    if (leaf.keys < before) return refuse('log-rolled-back');
    if (isBehind(keys, leaf)) return refuse('log-rolled-back');
    if (leaf.keys > (keys?.lines.length ?? leaf.index)) return refuse('keys-unknown');
    const after = await admitLine(next, read.value, root);
    if (!after.ok) return after;
    next = await withLine(next, line, leafOctets, after.value);
  }
  // The draft of a feedback shows to nobody before its release: the two lines come together.
  const last = next.lines.at(-1)?.statement.act;
  if (last === 'feedback.draft/1') return refuse('second-person-needed');
  return headed(next, answer.checkpoint);
};

/** Whether the head is this book's, signed by a log key that root certified. */
const headed = async (book: Book, note: string): Promise<Result<Book, BookRefusal>> => {
  const keys = [];
  const recorded = book.lines.at(-1)?.recorded;
  for (const { verifierKey, until } of book.trust.logKeys) {
    // A head is as old as its last line: a log that nothing joined keeps the head it had.
    if (recorded !== undefined && until < recorded) continue;
    const key = await readVerifierKey(verifierKey);
    if (key.ok) keys.push(key.value);
  }
  const opened = await openNote(note, keys);
  if (!opened.ok) return refuse('checkpoint-wrong');
  const head = readCheckpoint(opened.value);
  if (!head.ok || head.value.origin !== book.log) return refuse('checkpoint-wrong');
  if (head.value.size < book.lines.length) return refuse('log-rolled-back');
  if (head.value.size > book.lines.length) return refuse('log-gap');
  const root = await rootOfFrontier(book.frontier);
  return sameOctets(root, head.value.root) ? ok(book) : refuse('log-forked');
};
