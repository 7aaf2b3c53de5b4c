import { fromBase64url } from '../../app/domain/basis/octets.ts';
import { ok, refuse, type Result } from '../../app/domain/basis/result.ts';
import type { Credential, RecoveryCredential } from '../../app/paper/account.ts';
import type { PostRefusal } from '../../app/paper/refusal.ts';
import { keyedName, tables, type Accounts } from './accounts.ts';
import { memberKeyIn, replaceLocks } from './locks.ts';
import { prove, type ProofRefusal } from './prove.ts';
import { hasSecondFactor } from './second-factor.ts';
import { endSessions, liftSession, type Session } from './session.ts';
import { isTaken, unlessTaken } from './taken.ts';

type AccountRefusal = PostRefusal | ProofRefusal;

/** An account that return words alone open has no passphrase to change, and no other words. */
const hasPassphrase = async (accounts: Accounts, { member }: Session): Promise<boolean> => {
  const row = await tables(accounts, accounts.keeper.read)
    .selectFrom('account')
    .select('scheme')
    .where('member', '=', member)
    .executeTakeFirst();
  return row !== undefined && row.scheme !== 0;
};

/**
 * A new passphrase (or name): proven by the old one or, in a session of recovery words, by them.
 * The credential and its locks are replaced whole, and every other session ends.
 */
export const changePassphrase = async (
  accounts: Accounts,
  session: Session,
  { auth, credential }: { auth: string; credential: Credential },
): Promise<Result<undefined, AccountRefusal>> => {
  const { member } = session;
  if (session.kind === 'totp-only' || !(await hasPassphrase(accounts, session)))
    return refuse('absent');
  const key = memberKeyIn(credential.locks, member, credential.scheme);
  // A new passphrase never changes the key: that is an act of its own.
  if (key !== session.fingerprint) return refuse('lock-malformed');
  const proven = await prove(accounts, session, auth);
  if (!proven.ok) return proven;
  const verifier = await accounts.verifier.make(credential.auth);
  const name = keyedName(accounts, credential.name);
  const changed = accounts.keeper.keepUnlessRefused<undefined, AccountRefusal>(async (tx) => {
    if (await isTaken(accounts, tx, 'account', name, member)) return refuse('name-taken');
    await tables(accounts, tx)
      .updateTable('account')
      .set({ name, verifier, scheme: credential.scheme, salt: fromBase64url(credential.salt) })
      .where('member', '=', member)
      .execute();
    await replaceLocks(accounts, tx, 'lock', member, credential.locks);
    await proven.value.settle(tx);
    await endSessions(accounts, tx, session, 'others');
    if (session.kind === 'recovery') {
      const isWhole =
        accounts.surface === 'provider' || (await hasSecondFactor(accounts, tx, member));
      await liftSession(accounts, tx, session, isWhole ? 'full' : 'totp-only');
    }
    return ok(undefined);
  });
  return unlessTaken(changed);
};

/** New recovery words in the place of the old ones: whoever has them has the account. */
export const setRecovery = async (
  accounts: Accounts,
  session: Session,
  { auth, recovery }: { auth: string; recovery: RecoveryCredential },
): Promise<Result<undefined, AccountRefusal>> => {
  const { member } = session;
  if (session.kind === 'totp-only' || !(await hasPassphrase(accounts, session)))
    return refuse('absent');
  if (memberKeyIn(recovery.locks, member, 0) !== session.fingerprint)
    return refuse('lock-malformed');
  const proven = await prove(accounts, session, auth);
  if (!proven.ok) return proven;
  const verifier = await accounts.verifier.make(recovery.auth);
  const name = keyedName(accounts, recovery.name);
  const changed = accounts.keeper.keepUnlessRefused<undefined, AccountRefusal>(async (tx) => {
    if (await isTaken(accounts, tx, 'recovery', name, member)) return refuse('name-taken');
    await tables(accounts, tx)
      .updateTable('recovery')
      .set({ name, verifier })
      .where('member', '=', member)
      .execute();
    await replaceLocks(accounts, tx, 'recovery_lock', member, recovery.locks);
    await proven.value.settle(tx);
    return ok(undefined);
  });
  return unlessTaken(changed);
};
