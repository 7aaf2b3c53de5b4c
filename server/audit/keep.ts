import type { PartyId } from '../../app/domain/basis/id.ts';
import { ok, type Result } from '../../app/domain/basis/result.ts';
import { inTransaction, type Database, type Tx } from './transaction.ts';

/**
 * Writes what is no act and leaves no line: sessions, locks, drafts, offsets. A refusal leaves no
 * row. Whatever a person does to a thing of the Mechanism is an act: see `act.ts`.
 */
export const keep = <T, Code extends string>(
  db: Database,
  work: (tx: Tx) => Promise<Result<T, Code>>,
  party?: PartyId,
): Promise<Result<T, Code>> => inTransaction(db, party, work);

/** Reads, as far as this party's rows: undefined for what is of no party, or where staff ask. */
export const reading = async <T>(
  db: Database,
  party: PartyId | undefined,
  work: (tx: Tx) => Promise<T>,
): Promise<T> => {
  const read = await inTransaction(db, party, async (tx) => ok(await work(tx)));
  return read.value;
};
