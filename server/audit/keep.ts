import type { PartyId } from '../../app/domain/basis/id.ts';
import { ok } from '../../app/domain/basis/result.ts';
import { inTransaction, type Database, type Tx } from './transaction.ts';

/**
 * Writes what is no act and leaves no line: sessions, locks, drafts, offsets. Whatever a person does
 * to a thing of the Mechanism is an act: see `act.ts`.
 */
export interface Keeper {
  /** All of the work, committed once it has answered; if it throws, none of it. */
  readonly keep: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;
}

/** As far as this party's rows of the exchange; of no party's, where none is named. */
export const keeperOf = (db: Database, party?: PartyId): Keeper => ({
  keep: async (work) => {
    const kept = await inTransaction(db, party, async (tx) => ok(await work(tx)));
    return kept.value;
  },
});
