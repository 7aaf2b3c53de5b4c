import { sql } from 'kysely';
import type { PartyId } from '../../app/domain/basis/id.ts';
import type { Line } from '../../app/paper/chain/line.ts';
import type { Party } from '../../app/paper/chain/party.ts';
import { isVouched } from '../../app/paper/chain/party-keys.ts';
import type { StatementOf } from '../../app/paper/statement.ts';
import type { Tx } from '../audit/transaction.ts';

/** Brings a party's row to what its log says after a line. */
export const moveParty = async (
  tx: Tx,
  before: Party | undefined,
  after: Party,
  { recorded }: Line,
): Promise<void> => {
  if (after.kind === 'self') {
    if (before === undefined)
      await sql`select exchange.open_party(${after.id}, ${recorded})`.execute(tx);
    return;
  }
  const vouched = isVouched(after, recorded);
  if (before !== undefined && isVouched(before, recorded) === vouched) return;
  await sql`select exchange.move_party(${after.id}, ${recorded}, ${vouched})`.execute(tx);
};

/**
 * Keeps an invitation: of the Mechanism for a new organisation, or of a party for a member.
 * @returns false if its words or its id were used before
 */
export const keepInvitation = async (
  tx: Tx,
  { about, facts }: StatementOf<'invitation.make/1'>,
  party: PartyId | undefined,
): Promise<boolean> => {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('exchange.invitation')
    .values({
      id: about.invitation,
      party: party ?? null,
      role: facts.role,
      redeem: facts.redeem,
      until: new Date(facts.until),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
};
