import { PartyId } from '../../app/domain/basis/id.ts';
import { momentOf } from '../../app/domain/basis/moment.ts';
import type { PartyKind } from '../../app/paper/chain/party.ts';
import type { PartyRow } from '../../app/paper/desks.ts';
import type { Tx } from '../audit/transaction.ts';

/** @throws for a kind that there is not: the database was changed by another hand */
export const partyKindOf = (text: string): PartyKind => {
  if (text !== 'self' && text !== 'vouched') throw new Error('a party of a kind that there is not');
  return text;
};

/** All organisations, the newest first. Individuals are met by what they hand over, and not before. */
export const readParties = async (tx: Tx): Promise<PartyRow[]> => {
  const rows = await tx
    .selectFrom('exchange.party')
    .selectAll()
    .where('kind', '=', 'vouched')
    .orderBy('joined_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(({ id, joined_at, is_vouched }) => ({
    party: PartyId.parse(id),
    joinedAt: momentOf(joined_at),
    isVouched: is_vouched,
  }));
};
