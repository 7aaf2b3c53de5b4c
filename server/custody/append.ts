import { sql } from 'kysely';
import type { PartyId, StatementId } from '../../app/domain/basis/id.ts';
import type { Moment } from '../../app/domain/basis/moment.ts';
import type { Octets } from '../../app/domain/basis/octets.ts';
import { checkpointText, signNote } from '../../app/domain/custody/checkpoint.ts';
import type { LogId } from '../../app/domain/custody/log-id.ts';
import { rootOfFrontier } from '../../app/domain/custody/merkle.ts';
import type { Book } from '../../app/paper/chain/book.ts';
import type { Tx } from '../audit/transaction.ts';
import type { LogSigner } from './log-key.ts';
import type { Room } from './table.ts';

/** The room of a log, and its id. */
export interface Place {
  readonly room: Room;
  readonly log: LogId;
}

/** Makes sure that there is such a log; the keys log and the Mechanism's are of no party. */
export const openLog = async (
  tx: Tx,
  { room, log }: Place,
  party: PartyId | undefined,
): Promise<void> => {
  await sql`select ${sql.ref(room)}.open_log(${log}, ${party ?? null})`.execute(tx);
};

/**
 * Holds the head until the commit: the row lock is the queue.
 * @returns the number of lines, or undefined for a log that this surface may not write to
 */
export const lockHead = async (tx: Tx, { room, log }: Place): Promise<number | undefined> => {
  const { rows } = await sql<{ size: number }>`
    select size from ${sql.ref(room)}.lock_head(${log})`.execute(tx);
  return rows[0]?.size;
};

/** The head of a book as its signed note. */
export const signedHead = async (
  { log, lines, frontier }: Pick<Book, 'log' | 'lines' | 'frontier'>,
  signer: LogSigner,
): Promise<string> => {
  const root = await rootOfFrontier(frontier);
  const text = checkpointText({ origin: log, size: lines.length, root });
  return signNote(text, signer.name, signer.publicKey, signer.sign);
};

export interface NewLine {
  readonly id: StatementId;
  readonly act: string;
  readonly leaf: Octets;
  readonly statement: Octets;
  readonly signature: Octets;
  readonly recorded: Moment;
}

/**
 * Writes a line, its checkpoint and the head after it; `book` is the log with the line.
 * A crash before the commit leaves no act, no leaf and no head; after it, all three. A head that
 * was signed and not committed must never be shown: it would be a fork of our own making.
 */
export const append = async (
  tx: Tx,
  { room, log }: Place,
  line: NewLine,
  book: Book,
  signer: LogSigner,
): Promise<void> => {
  const root = await rootOfFrontier(book.frontier);
  const note = await signedHead(book, signer);
  const { id, act, leaf, statement, signature, recorded } = line;
  await sql`select ${sql.ref(room)}.append(${log}, ${book.lines.length - 1}, ${id}, ${act}, ${leaf},
    ${statement}, ${signature}, ${recorded}, ${root}, ${note})`.execute(tx);
};
