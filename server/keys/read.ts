import { PartyId } from '../../app/domain/basis/id.ts';
import { momentOf } from '../../app/domain/basis/moment.ts';
import type { PartyRow } from '../../app/paper/desks.ts';
import type { Tx } from '../audit/transaction.ts';

/** All parties, the newest first. */
export const readParties = async (tx: Tx): Promise<PartyRow[]> => {
  const rows = await tx
    .selectFrom('exchange.party')
    .selectAll()
    .orderBy('joined_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(({ id, joined_at, is_vouched }) => ({
    party: PartyId.parse(id),
    joinedAt: momentOf(joined_at),
    isVouched: is_vouched,
  }));
};
