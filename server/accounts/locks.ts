import type { QueryExecutorProvider } from 'kysely';
import type { MemberId } from '../../app/domain/basis/id.ts';
import { base64url, fromBase64url } from '../../app/domain/basis/octets.ts';
import type { Fingerprint } from '../../app/domain/keys/fingerprint.ts';
import type { Lock, Scheme } from '../../app/paper/account.ts';
import type { SignedIn } from '../../app/paper/wire-accounts.ts';
import { tables, type Accounts } from './accounts.ts';
import { openAtRest, sealAtRest } from './at-rest.ts';
import type { SessionKind } from './table.ts';

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

/** What each kind of session is told of itself. */
const told = {
  full: { table: 'lock', needs: 'nothing' },
  'totp-only': { table: undefined, needs: 'second-factor' },
  recovery: { table: 'recovery_lock', needs: 'passphrase' },
} as const satisfies Record<
  SessionKind,
  { table: LockTable | undefined; needs: SignedIn['needs'] }
>;

/** What a member whose proof was seen opens their keys with, as far as the session goes. */
export const readLocks = async (
  accounts: Accounts,
  tx: QueryExecutorProvider,
  { member, kind }: { readonly member: MemberId; readonly kind: SessionKind },
): Promise<SignedIn> => {
  const { table, needs } = told[kind];
  const account = await tables(accounts, tx)
    .selectFrom('account')
    .select(['party', 'salt', 'scheme'])
    .where('member', '=', member)
    .executeTakeFirstOrThrow();
  const rows =
    table === undefined
      ? []
      : await tables(accounts, tx)
          .selectFrom(table)
          .selectAll()
          .where('member', '=', member)
          .orderBy('kind')
          .orderBy('fingerprint')
          .execute();
  const locks = rows.map(({ sealed, ...row }): Lock => {
    const name = rowName(accounts, table ?? 'lock', row);
    const octets = openAtRest(accounts.secret.atRestKey, name, sealed);
    return { v: 'amana/1', ...row, sealed: base64url(new Uint8Array(octets)) };
  });
  const { party } = account;
  if (kind === 'recovery') return { member, party, locks, salt: null, scheme: 0, needs };
  const salt = account.salt === null ? null : base64url(new Uint8Array(account.salt));
  return { member, party, locks, salt, scheme: account.scheme, needs };
};
