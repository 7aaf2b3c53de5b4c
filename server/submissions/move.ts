import { sql } from 'kysely';
import type { Party } from '../../app/paper/chain/party.ts';
import type { Line } from '../../app/paper/chain/line.ts';
import type { Tx } from '../audit/transaction.ts';

/** Brings the rows of submissions to what the log says after a line; false if an id is another's. */
export const moveSubmissions = async (
  tx: Tx,
  before: Party | undefined,
  after: Party,
  { recorded }: Line,
): Promise<boolean> => {
  for (const [id, submission] of after.submissions) {
    if (before?.submissions.get(id) === submission) continue;
    const bodies = submission.seals.filter(({ kind }) => kind === 'body/1').length;
    // The moment of the deposit is the first one; a later move does not change it.
    const { rows } = await sql<{ moved: boolean }>`select exchange.move_submission(
      ${id}, ${after.id}, ${submission.state}, ${recorded}, ${recorded}, ${bodies}) as moved`.execute(
      tx,
    );
    if (rows[0]?.moved !== true) return false;
  }
  return true;
};
