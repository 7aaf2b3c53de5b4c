import type { MemberId } from '../../app/domain/basis/id.ts';
import type { Fingerprint } from '../../app/domain/keys/fingerprint.ts';
import { tables, type Accounts } from './accounts.ts';

/** Ends every session of a member, whoever asks: for one who is a member no more. */
export const endSessionsOf = (accounts: Accounts, member: MemberId): Promise<void> =>
  accounts.keeper.keep(async (tx) => {
    await tables(accounts, tx).deleteFrom('session').where('member', '=', member).execute();
  });

/** Whose key this is, by the account that has its lock. */
export const memberWithKey = async (
  accounts: Accounts,
  fingerprint: Fingerprint,
): Promise<MemberId | undefined> => {
  const row = await tables(accounts, accounts.keeper.read)
    .selectFrom('lock')
    .select('member')
    .where('kind', '=', 'member')
    .where('fingerprint', '=', fingerprint)
    .executeTakeFirst();
  return row?.member;
};
