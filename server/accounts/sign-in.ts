import type { WorkDone } from '../../app/domain/accounts/work.ts';
import { base64url } from '../../app/domain/basis/octets.ts';
import { ok, refuse, type Result } from '../../app/domain/basis/result.ts';
import type { Scheme } from '../../app/paper/account.ts';
import type { Opened, WayInRefusal } from '../../app/paper/desks.ts';
import { invented, keyedName, tables, type Accounts } from './accounts.ts';
import { admit, forgive } from './guessing.ts';
import { readLocks } from './locks.ts';
import { takeCode } from './second-factor.ts';
import { openSession } from './session.ts';
import type { SessionKind } from './table.ts';
import { workNeeded } from './work.ts';

export interface Proof {
  readonly name: string;
  readonly auth: string;
  readonly code: string | null;
  /** Done because the server asked for it. */
  readonly work?: WorkDone | undefined;
}

/** A name's salt and scheme; an unknown name has them too, the same each time, after the same work. */
export const saltOf = async (
  accounts: Accounts,
  nameHash: string,
): Promise<{ salt: string; scheme: Scheme }> => {
  const row = await tables(accounts, accounts.keeper.read)
    .selectFrom('account')
    .select(['salt', 'scheme'])
    .where('name', '=', keyedName(accounts, nameHash))
    .executeTakeFirst();
  const otherwise = invented(accounts, nameHash);
  // Return words have no salt to tell: whoever asks by their name hears what an unknown name does.
  if (row === undefined || row.salt === null || row.scheme === 0)
    return { salt: base64url(new Uint8Array(otherwise.salt)), scheme: otherwise.scheme };
  return { salt: base64url(new Uint8Array(row.salt)), scheme: row.scheme };
};

/** Staff get no further than to their second factor, until one is confirmed. */
const kindOf = ({ surface }: Accounts, code: 'taken' | 'not-set'): SessionKind =>
  surface === 'staff' && code === 'not-set' ? 'totp-only' : 'full';

/**
 * From a way in to a session: one path for known and unknown names, right and wrong proofs, a
 * passphrase and recovery words.
 */
const enter = async (
  accounts: Accounts,
  by: 'account' | 'recovery',
  proof: Proof,
): Promise<Result<Opened, WayInRefusal>> => {
  const work = workNeeded(accounts, proof.name, proof.work);
  if (work !== undefined) return work;
  const name = keyedName(accounts, proof.name);
  if (!(await admit(accounts, name))) return refuse('slow-down');
  const way = await tables(accounts, accounts.keeper.read)
    .selectFrom(by)
    .select(['member', 'verifier'])
    .where('name', '=', name)
    .executeTakeFirst();
  const isRight = await accounts.verifier.check(way?.verifier, proof.auth);
  if (way === undefined || !isRight) return refuse('sign-in-failed');
  const { member } = way;
  return accounts.keeper.keepUnlessRefused(async (tx) => {
    const taken = await takeCode(accounts, tx, member, proof.code);
    if (taken === 'code-needed') return refuse('code-needed');
    if (taken === 'code-wrong') return refuse('sign-in-failed');
    await forgive(accounts, tx, name);
    const kind = by === 'recovery' ? 'recovery' : kindOf(accounts, taken);
    const token = await openSession(accounts, tx, member, kind);
    return ok({ token, locks: await readLocks(accounts, tx, { member, kind }) });
  });
};

/**
 * By name and passphrase. A member of staff without a confirmed second factor gets a session that
 * may only confirm one, and no locks until then.
 */
export const signIn = (accounts: Accounts, proof: Proof): Promise<Result<Opened, WayInRefusal>> =>
  enter(accounts, 'account', proof);

/** By recovery words: a session that reads the recovery locks and may set a new passphrase. */
export const recover = (accounts: Accounts, proof: Proof): Promise<Result<Opened, WayInRefusal>> =>
  enter(accounts, 'recovery', proof);
