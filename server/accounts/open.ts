import type { QueryExecutorProvider } from 'kysely';
import type { MemberId, PartyId } from '../../app/domain/basis/id.ts';
import { fromBase64url } from '../../app/domain/basis/octets.ts';
import { ok, refuse, type Result } from '../../app/domain/basis/result.ts';
import type { Credential, RecoveryCredential } from '../../app/paper/account.ts';
import type { PostRefusal } from '../../app/paper/refusal.ts';
import { keyedName, tables, type Accounts } from './accounts.ts';
import { memberKeyIn, replaceLocks } from './locks.ts';

/** What a new account is made of; the client made the keys and closed the locks. */
export interface NewAccount {
  readonly member: MemberId;
  readonly party: PartyId | null;
  readonly credential: Credential;
  readonly recovery: RecoveryCredential;
}

/** A new account whose slow work is done: to be written in whatever transaction is open. */
export interface ReadyAccount extends NewAccount {
  readonly verifier: string;
  readonly recoveryVerifier: string;
}

/** Checks the locks and makes the verifiers, before any transaction is open. */
export const readyAccount = async (
  { verifier }: Accounts,
  account: NewAccount,
): Promise<Result<ReadyAccount, PostRefusal>> => {
  const { member, credential, recovery } = account;
  const key = memberKeyIn(credential.locks, member, credential.scheme);
  if (key === undefined || memberKeyIn(recovery.locks, member, 0) !== key)
    return refuse('lock-malformed');
  return ok({
    ...account,
    verifier: await verifier.make(credential.auth),
    recoveryVerifier: await verifier.make(recovery.auth),
  });
};

/** Writes a new account; whoever opened the transaction rolls it back when this refuses. */
export const openAccount = async (
  accounts: Accounts,
  tx: QueryExecutorProvider,
  { member, party, credential, recovery, verifier, recoveryVerifier }: ReadyAccount,
): Promise<Result<undefined, PostRefusal>> => {
  const { scheme } = credential;
  const name = keyedName(accounts, credential.name);
  const salt = fromBase64url(credential.salt);
  const made = await tables(accounts, tx)
    .insertInto('account')
    .values({ member, party, name, salt, scheme, verifier })
    .onConflict((conflict) => conflict.doNothing())
    .returning('member')
    .executeTakeFirst();
  if (made === undefined) return refuse('name-taken');
  const recovered = await tables(accounts, tx)
    .insertInto('recovery')
    .values({ member, name: keyedName(accounts, recovery.name), verifier: recoveryVerifier })
    .onConflict((conflict) => conflict.doNothing())
    .returning('member')
    .executeTakeFirst();
  if (recovered === undefined) return refuse('name-taken');
  await replaceLocks(accounts, tx, 'lock', member, credential.locks);
  await replaceLocks(accounts, tx, 'recovery_lock', member, recovery.locks);
  return ok(undefined);
};

/**
 * Whether this very account was opened before: a browser whose line was lost asks again. Somebody
 * else's member or name is `name-taken`.
 */
export const isOpenedBefore = async (
  accounts: Accounts,
  member: MemberId,
  { name, auth }: Pick<Credential, 'name' | 'auth'>,
): Promise<Result<boolean, PostRefusal>> => {
  const row = await tables(accounts, accounts.keeper.read)
    .selectFrom('account')
    .select(['name', 'verifier'])
    .where('member', '=', member)
    .executeTakeFirst();
  if (row === undefined) return ok(false);
  const isSame =
    keyedName(accounts, name).equals(row.name) &&
    (await accounts.verifier.check(row.verifier, auth));
  return isSame ? ok(true) : refuse('name-taken');
};
