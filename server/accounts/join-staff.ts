import type { QueryExecutorProvider } from 'kysely';
import type { Digest } from '../../app/domain/basis/digest.ts';
import type { MemberId } from '../../app/domain/basis/id.ts';
import { ok, refuse, type Result } from '../../app/domain/basis/result.ts';
import type { StaffRole } from '../../app/domain/keys/roles.ts';
import type { Credential, RecoveryCredential } from '../../app/paper/account.ts';
import type { Opened } from '../../app/paper/desks.ts';
import type { PostRefusal } from '../../app/paper/refusal.ts';
import { tables, type Accounts } from './accounts.ts';
import { readLocks } from './locks.ts';
import { isOpenedBefore, openAccount, readyAccount } from './open.ts';
import { beginSecondFactor, hasSecondFactor } from './second-factor.ts';
import { openSession } from './session.ts';

/** Brings the ceremony's invitations; those that are known already stay as they are. */
export const bringStaffInvitations = async (
  accounts: Accounts,
  tx: QueryExecutorProvider,
  invitations: readonly { readonly redeem: Digest; readonly role: StaffRole }[],
): Promise<void> => {
  if (invitations.length === 0) return;
  await tables(accounts, tx)
    .insertInto('invitation')
    .values(invitations.map(({ redeem, role }) => ({ redeem, role, member: null })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
};

/**
 * A new account of staff, without powers until root has certified its key. Its session may only
 * confirm the second factor whose secret is answered here, and gets no locks until then.
 */
export const joinStaff = async (
  accounts: Accounts,
  asked: {
    readonly member: MemberId;
    readonly redeem: Digest;
    readonly credential: Credential;
    readonly recovery: RecoveryCredential;
  },
): Promise<Result<Opened & { totpSecret: string }, PostRefusal>> => {
  const { member, redeem, credential, recovery } = asked;
  const account = { member, party: null, credential, recovery };
  const invitation = await tables(accounts, accounts.keeper.read)
    .selectFrom('invitation')
    .select('member')
    .where('redeem', '=', redeem)
    .executeTakeFirst();
  if (invitation === undefined) return refuse('absent');
  if (invitation.member !== null && invitation.member !== member) return refuse('invitation-used');
  const before = await isOpenedBefore(accounts, account.member, account.credential);
  if (!before.ok) return before;
  const ready = await readyAccount(accounts, account);
  if (!ready.ok) return ready;
  return accounts.keeper.keepUnlessRefused(async (tx) => {
    const held = await tables(accounts, tx)
      .selectFrom('invitation')
      .select('member')
      .where('redeem', '=', redeem)
      .forUpdate()
      .executeTakeFirstOrThrow();
    if (held.member === null) {
      const opened = await openAccount(accounts, tx, ready.value);
      if (!opened.ok) return opened;
      await tables(accounts, tx)
        .updateTable('invitation')
        .set({ member })
        .where('redeem', '=', redeem)
        .execute();
    } else if (held.member !== member || !before.value) return refuse('invitation-used');
    // Asked again once all is done: whoever has the words must not get round the second factor.
    if (await hasSecondFactor(accounts, tx, member)) return refuse('invitation-used');
    const { secret } = await beginSecondFactor(accounts, tx, member);
    const kind = 'totp-only';
    const token = await openSession(accounts, tx, member, kind);
    const locks = await readLocks(accounts, tx, { member, kind });
    return ok({ token, locks, totpSecret: secret });
  });
};
