import { AgreementId, PartyId } from '../../app/domain/basis/id.ts';
import { momentOf } from '../../app/domain/basis/moment.ts';
import { states } from '../../app/domain/agreements/lifecycle.ts';
import type { AgreementRow } from '../../app/paper/desks.ts';
import type { Tx } from '../audit/transaction.ts';

const stateOf = (text: string) => {
  const state = states.find((each) => each === text);
  if (state === undefined) throw new Error('an agreement in a state that there is not');
  return state;
};

/** All agreements, the newest change first. */
export const readAgreements = async (tx: Tx): Promise<AgreementRow[]> => {
  const rows = await tx
    .selectFrom('exchange.agreement')
    .select(['id', 'party', 'state', 'changed_at'])
    .orderBy('changed_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(({ id, party, state, changed_at }) => ({
    agreement: AgreementId.parse(id),
    party: PartyId.parse(party),
    state: stateOf(state),
    changedAt: momentOf(changed_at),
  }));
};
