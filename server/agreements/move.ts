import { sql } from 'kysely';
import type { Party } from '../../app/paper/chain/party.ts';
import type { Line } from '../../app/paper/chain/line.ts';
import type { Tx } from '../audit/transaction.ts';

/** Brings the rows of agreements to what the log says after a line; false if an id is another's. */
export const moveAgreements = async (
  tx: Tx,
  before: Party | undefined,
  after: Party,
  { recorded }: Line,
): Promise<boolean> => {
  for (const [id, agreement] of after.agreements) {
    if (before?.agreements.get(id) === agreement) continue;
    const { rows } = await sql<{ moved: boolean }>`select exchange.move_agreement(
      ${id}, ${after.id}, ${agreement.state}, ${agreement.edition}, ${recorded}) as moved`.execute(
      tx,
    );
    if (rows[0]?.moved !== true) return false;
  }
  return true;
};
