import { keysLog, type LogId } from '../../app/domain/custody/log-id.ts';
import { leafOctets } from '../../app/domain/custody/leaf.ts';
import type { DocumentId } from '../../app/domain/basis/id.ts';
import type { Octets } from '../../app/domain/basis/octets.ts';
import { ok, refuse, type Result } from '../../app/domain/basis/result.ts';
import { admitLine, withLine, type Book } from '../../app/paper/chain/book.ts';
import type { Line } from '../../app/paper/chain/line.ts';
import type { Envelope, Kind } from '../../app/paper/document.ts';
import type { Posted } from '../../app/paper/post.ts';
import type { PostRefusal } from '../../app/paper/refusal.ts';
import { append } from '../custody/append.ts';
import type { Ledger } from './ledger.ts';
import type { Author, Office } from './office.ts';
import type { ReadAct } from './read-post.ts';
import type { Tx } from './transaction.ts';

/** A post while it is being recorded: one transaction, the heads held, the books as they grow. */
export interface Recording {
  readonly tx: Tx;
  readonly office: Office;
  readonly author: Author;
  readonly acts: readonly ReadAct[];
  readonly envelopes: ReadonlyMap<DocumentId, Octets>;
  readonly ledgers: Map<LogId, Ledger>;
}

/** A statement that may stand as the next line of its log, and what the log says then. */
export interface Admitted {
  readonly ledger: Ledger;
  readonly line: Line;
  readonly after: Pick<Book, 'party' | 'trust'>;
}

/** Asks the rules that every client asks: what was seen, who signs, whether this step is open. */
export const admit = async (
  { office, ledgers }: Recording,
  read: ReadAct,
): Promise<Result<Admitted, PostRefusal>> => {
  const { statement, statementDigest, signatureDigest } = read;
  const ledger = ledgers.get(statement.log);
  const keys = ledgers.get(keysLog(office.root.fingerprint));
  if (ledger === undefined || keys === undefined) return refuse('absent');
  const line = {
    index: ledger.book.lines.length,
    keys: keys.book.lines.length, // in the keys log itself, the leaf's own index
    recorded: office.clock(),
    statement,
    statementDigest,
    signatureDigest,
  };
  const { statementOctets, signatureOctets } = read;
  const octets = { line, statementOctets, signatureOctets };
  const after = await admitLine(ledger.book, octets, office.root);
  return after.ok ? ok({ ledger, line, after: after.value }) : after;
};

/** Writes the line: leaf, checkpoint, head. The ledger goes on from there. */
export const write = async (
  { tx, office, ledgers }: Recording,
  read: ReadAct,
  { ledger, line, after }: Admitted,
): Promise<Posted[number]> => {
  const { log, id, act } = read.statement;
  const { index, keys, recorded } = line;
  const { statementDigest: statement, signatureDigest: signature } = read;
  const leaf = leafOctets({ v: 'amana/1', log, index, keys, act, statement, signature, recorded });
  const book = await withLine(ledger.book, line, leaf, after);
  const { statementOctets, signatureOctets } = read;
  const written = { id, act, leaf, statement: statementOctets, signature: signatureOctets };
  await append(tx, ledger.place, { ...written, recorded }, book, office.signer);
  ledgers.set(log, { ...ledger, book });
  return { log, index, recorded, id };
};

/** Stores documents beside the line that names them; false if an id of theirs was used before. */
export const store = async (
  { tx }: Recording,
  { place, party }: Ledger,
  envelopes: readonly Envelope<Kind>[],
): Promise<boolean> => {
  for (const { id, kind, octets } of envelopes) {
    const { numInsertedOrUpdatedRows } = await tx
      .withSchema(place.room)
      .insertInto('envelope')
      .values({ id, party: party ?? null, log: place.log, kind, octets })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow();
    if (numInsertedOrUpdatedRows !== 1n) return false;
  }
  return true;
};
