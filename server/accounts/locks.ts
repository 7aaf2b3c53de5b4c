import type { QueryExecutorProvider } from 'kysely';
import type { MemberId, PartyId } from '../../app/domain/basis/id.ts';
import { base64url, fromBase64url } from '../../app/domain/basis/octets.ts';
import type { Fingerprint } from '../../app/domain/keys/fingerprint.ts';
import type { Lock, Locks, Scheme } from '../../app/paper/account.ts';
import { tables, type Accounts } from './accounts.ts';
import { openAtRest, sealAtRest } from './at-rest.ts';

/** Which way in the locks belong to: a passphrase's, or the recovery words'. */
export type LockTable = 'lock' | 'recovery_lock';

/** Nonce and tag of the lock's own AES-GCM, and at least one octet of a key. */
const leastBytes = 12 + 16 + 1;

const octetsOf = (lock: Lock): Uint8Array | undefined => {
  try {
    const octets = fromBase64url(lock.sealed);
    return octets.length >= leastBytes ? octets : undefined;
  } catch {
    return undefined; // not canonical base64url: the sender's fault
  }
};

/**
 * Whether locks are whole: all of this member and scheme, one of the member's own key, no key
 * twice. What is inside is for the client to say.
 * @returns the fingerprint of the member's own key
 */
export const memberKeyIn = (
  locks: readonly Lock[],
  member: MemberId,
  scheme: 0 | Scheme,
): Fingerprint | undefined => {
  const own = locks.filter((lock) => lock.kind === 'member');
  const isWhole =
    own.length === 1 &&
    new Set(locks.map((lock) => lock.fingerprint)).size === locks.length &&
    locks.every((lock) => lock.member === member && lock.scheme === scheme) &&
    locks.every((lock) => octetsOf(lock) !== undefined);
  return isWhole ? own[0]?.fingerprint : undefined;
};

const rowName = (
  { surface }: Accounts,
  table: LockTable,
  { member, kind, fingerprint, version, scheme }: Omit<Lock, 'v' | 'sealed'>,
): string => [surface, table, member, kind, fingerprint, version, scheme].join('/');

/** Puts these locks in the place of all that the member had in this table. */
export const replaceLocks = async (
  accounts: Accounts,
  tx: QueryExecutorProvider,
  table: LockTable,
  member: MemberId,
  locks: readonly Lock[],
): Promise<void> => {
  await tables(accounts, tx).deleteFrom(table).where('member', '=', member).execute();
  const rows = locks.map((lock) => {
    const { kind, fingerprint, version, scheme } = lock;
    const octets = fromBase64url(lock.sealed);
    const sealed = sealAtRest(accounts.secret.atRestKey, rowName(accounts, table, lock), octets);
    return { member, kind, fingerprint, version, scheme, sealed };
  });
  await tables(accounts, tx).insertInto(table).values(rows).execute();
};

/** The locks of a member whose proof was seen. */
export const readLocks = async (
  accounts: Accounts,
  tx: QueryExecutorProvider,
  table: LockTable,
  of: { readonly member: MemberId; readonly party: PartyId | null },
): Promise<Locks> => {
  const rows = await tables(accounts, tx)
    .selectFrom(table)
    .selectAll()
    .where('member', '=', of.member)
    .orderBy('kind')
    .orderBy('fingerprint')
    .execute();
  const locks = rows.map(({ sealed, ...row }): Lock => {
    const octets = openAtRest(accounts.secret.atRestKey, rowName(accounts, table, row), sealed);
    return { v: 'amana/1', ...row, sealed: base64url(new Uint8Array(octets)) };
  });
  return { member: of.member, party: of.party, locks };
};
