import type { QueryExecutorProvider } from 'kysely';
import type { PartyId } from '../../app/domain/basis/id.ts';
import { ok, type Result } from '../../app/domain/basis/result.ts';
import { inTransaction, type Database, type Tx } from './transaction.ts';

/**
 * Writes what is no act and leaves no line: sessions, locks, drafts, offsets. Whatever a person does
 * to a thing of the Mechanism is an act: see `act.ts`.
 */
export interface Keeper {
  /** For queries alone. */
  readonly read: QueryExecutorProvider;
  /** All of the work, committed once it has answered; if it throws, none of it. */
  readonly keep: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;
  /** The same, and nothing is committed either where the work refuses. */
  readonly keepUnlessRefused: <T, Code extends string>(
    work: (tx: Tx) => Promise<Result<T, Code>>,
  ) => Promise<Result<T, Code>>;
}

/** As far as this party's rows of the exchange; of no party's, where none is named. */
export const keeperOf = (db: Database, party?: PartyId): Keeper => ({
  read: db,
  keep: async (work) => {
    const kept = await inTransaction(db, party, async (tx) => ok(await work(tx)));
    return kept.value;
  },
  keepUnlessRefused: (work) => inTransaction(db, party, work),
});
