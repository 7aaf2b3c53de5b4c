import type { DocumentId } from '../../app/domain/basis/id.ts';
import { base64url, type Octets } from '../../app/domain/basis/octets.ts';
import type { Entry, LogAnswer } from '../../app/paper/chain/entry.ts';
import type { Tx } from '../audit/transaction.ts';
import { signedHead, type Place } from './append.ts';
import type { LogSigner } from './log-key.ts';
import type { Room } from './table.ts';

/** An answer ends after the line with which it exceeds this; the rest is asked for next. */
const answerBytes = 16 * 2 ** 20;
const linesAtOnce = 256;

const linesOf = (tx: Tx, { room, log }: Place, from: number) =>
  tx
    .withSchema(room)
    .selectFrom('leaf')
    .select(['act', 'leaf', 'statement', 'signature'])
    .where('log', '=', log)
    .where('leaf_index', '>=', from)
    .orderBy('leaf_index')
    .limit(linesAtOnce)
    .execute();

/** Lines from an index on; never one of a draft of feedback without its release. */
const entriesFrom = async (tx: Tx, place: Place, from: number): Promise<Entry[]> => {
  const entries: Entry[] = [];
  let sizeBytes = 0;
  for (;;) {
    const rows = await linesOf(tx, place, from + entries.length);
    for (const { act, leaf, statement, signature } of rows) {
      entries.push({
        leaf: base64url(leaf),
        statement: base64url(statement),
        signature: base64url(signature),
      });
      sizeBytes += statement.length + leaf.length + signature.length;
      if (sizeBytes >= answerBytes && act !== 'feedback.draft/1') return entries;
    }
    if (rows.length < linesAtOnce) return entries;
  }
};

const noteAt = async (tx: Tx, { room, log }: Place, size: number): Promise<string | undefined> => {
  const row = await tx
    .withSchema(room)
    .selectFrom('checkpoint')
    .select('note')
    .where('log', '=', log)
    .where('size', '=', size)
    .executeTakeFirst();
  return row?.note;
};

const headOf = async (tx: Tx, { room, log }: Place): Promise<string | undefined> => {
  const row = await tx
    .withSchema(room)
    .selectFrom('log')
    .select('note')
    .where('id', '=', log)
    .executeTakeFirst();
  return row?.note ?? undefined;
};

/**
 * Lines from an index on and the head after the last of them: each size has its checkpoint, so the
 * client asks on until an answer is empty. Asked for more than there is, the log's own head is
 * answered: the client sees by itself that something was taken away.
 * @returns undefined for a log without a line, or that the transaction's party may not see
 */
export const readLog = async (
  tx: Tx,
  place: Place,
  from: number,
): Promise<LogAnswer | undefined> => {
  const entries = await entriesFrom(tx, place, from);
  const head = await headOf(tx, place);
  if (head === undefined) return undefined;
  const checkpoint = (await noteAt(tx, place, from + entries.length)) ?? head;
  return { from, entries, checkpoint, more: checkpoint !== head };
};

/** A log that there always is, though it may have no line yet: of keys, of the Mechanism. */
export const readStandingLog = async (
  tx: Tx,
  place: Place,
  from: number,
  signer: LogSigner,
): Promise<LogAnswer> => {
  const answer = await readLog(tx, place, from);
  if (answer !== undefined) return answer;
  // The head of an empty log is the same whoever signs it, and never another: it is no fork.
  const checkpoint = await signedHead({ log: place.log, lines: [], frontier: [] }, signer);
  return { from, entries: [], checkpoint };
};

/** A sealed document of this room, as far as the transaction's party may see it. */
export const readEnvelope = async (
  tx: Tx,
  room: Room,
  id: DocumentId,
): Promise<Octets | undefined> => {
  const row = await tx
    .withSchema(room)
    .selectFrom('envelope')
    .select('octets')
    .where('id', '=', id)
    .executeTakeFirst();
  return row && new Uint8Array(row.octets);
};
