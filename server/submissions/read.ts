import { PartyId, SubmissionId, type DocumentId } from '../../app/domain/basis/id.ts';
import { momentOf } from '../../app/domain/basis/moment.ts';
import type { SubmissionState } from '../../app/paper/chain/party.ts';
import type { SubmissionRow } from '../../app/paper/desks.ts';
import { partyKindOf } from '../keys/read.ts';
import type { Tx } from '../audit/transaction.ts';

export const rowsOfPage = 100;
const states: readonly SubmissionState[] = ['received', 'opened', 'acknowledged'];
const stateOf = (text: string): SubmissionState => {
  const state = states.find((each) => each === text);
  if (state === undefined) throw new Error('a submission in a state that there is not');
  return state;
};

/**
 * One page of all submissions, the newest deposit first.
 * @param page from 1 on; a page that there is not is empty
 */
export const readSubmissions = async (
  tx: Tx,
  page: number,
): Promise<{ rows: SubmissionRow[]; pages: number }> => {
  const { count } = await tx
    .selectFrom('exchange.submission')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  const rows = await tx
    .selectFrom('exchange.submission')
    .innerJoin('exchange.party', 'exchange.party.id', 'exchange.submission.party')
    .selectAll('exchange.submission')
    .select('exchange.party.kind')
    .orderBy('deposited_at', 'desc')
    .orderBy('exchange.submission.id')
    .limit(rowsOfPage)
    .offset((page - 1) * rowsOfPage)
    .execute();
  return {
    pages: Math.max(1, Math.ceil(count / rowsOfPage)),
    rows: rows.map(({ id, party, state, deposited_at, changed_at, bodies, kind }) => ({
      submission: SubmissionId.parse(id),
      party: PartyId.parse(party),
      state: stateOf(state),
      depositedAt: momentOf(deposited_at),
      changedAt: momentOf(changed_at),
      bodies,
      kind: partyKindOf(kind),
    })),
  };
};

/** Whether this is a deposited object, as far as the transaction's party may see it. */
export const hasBody = async (tx: Tx, object: DocumentId): Promise<boolean> => {
  const row = await tx
    .selectFrom('exchange.body')
    .select('object')
    .where('object', '=', object)
    .executeTakeFirst();
  return row !== undefined;
};

/** Whether a draft has become a deposit: then nothing more may be saved or sent for it. */
export const isDeposited = async (tx: Tx, submission: SubmissionId): Promise<boolean> => {
  const row = await tx
    .selectFrom('exchange.submission')
    .select('id')
    .where('id', '=', submission)
    .executeTakeFirst();
  return row !== undefined;
};
