import { sql, type Kysely, type Transaction } from 'kysely';
import type { PartyId } from '../../app/domain/basis/id.ts';
import type { Result } from '../../app/domain/basis/result.ts';
import type { Tables } from './tables.ts';

export type Database = Kysely<Tables>;
export type Tx = Transaction<Tables>;

/**
 * Work that is done whole or not at all: a refusal leaves no row, a fault neither. `party` is whose
 * rows of the exchange the provider's role may see until then; undefined for what is of none.
 */
export const inTransaction = async <Answer extends Result<unknown, string>>(
  db: Database,
  party: PartyId | undefined,
  work: (tx: Tx) => Promise<Answer>,
): Promise<Answer> => {
  const tx = await db.startTransaction().execute();
  try {
    // Local to this transaction: the next one on the same connection starts as nobody's.
    await sql`select set_config('amana.party', ${party ?? ''}, true)`.execute(tx);
    const result = await work(tx);
    await (result.ok ? tx.commit() : tx.rollback()).execute();
    return result;
  } catch (fault) {
    // A connection that died has rolled back already; its own fault is the one to tell.
    await tx
      .rollback()
      .execute()
      .catch(() => undefined);
    throw fault;
  }
};
