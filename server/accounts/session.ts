import { createHash, randomBytes } from 'node:crypto';
import type { QueryExecutorProvider } from 'kysely';
import type { MemberId, PartyId } from '../../app/domain/basis/id.ts';
import { momentOf, secondsBetween } from '../../app/domain/basis/moment.ts';
import type { Fingerprint } from '../../app/domain/keys/fingerprint.ts';
import { secondsAgo, tables, type Accounts } from './accounts.ts';
import type { SessionKind } from './table.ts';

/** Whoever holds the token, as the account knows them. No address, no device. */
export interface Session {
  /** SHA-256 of the token. */
  readonly token: Buffer;
  readonly kind: SessionKind;
  readonly member: MemberId;
  /** Null for a member of staff. */
  readonly party: PartyId | null;
  /** Of the member's own key. */
  readonly fingerprint: Fingerprint;
}

const wholeSeconds = 12 * 3600;
const idleSeconds = 30 * 60;
/** The last use is written down at most so often. */
const touchSeconds = 60;

const kept = (token: string): Buffer => createHash('sha256').update(token).digest();

/** A new session; those that have ended by time are swept out on the way. */
export const openSession = async (
  accounts: Accounts,
  tx: QueryExecutorProvider,
  member: MemberId,
  kind: SessionKind,
): Promise<string> => {
  const now = accounts.clock();
  const sessions = tables(accounts, tx);
  const swept = sessions
    .selectFrom('session')
    .select('token')
    .where((is) =>
      is.or([
        is('opened_at', '<=', secondsAgo(now, wholeSeconds)),
        is('seen_at', '<=', secondsAgo(now, idleSeconds)),
      ]),
    );
  await sessions
    .deleteFrom('session')
    .where('token', 'in', swept.forUpdate().skipLocked())
    .execute();
  const token = randomBytes(32).toString('base64url');
  const row = { token: kept(token), member, kind, opened_at: now, seen_at: now };
  await sessions.insertInto('session').values(row).execute();
  return token;
};

/**
 * The session of a token that a cookie brought; undefined once 12 hours or 30 idle minutes are over.
 * @param token 32 octets in base64url
 */
export const readSession = async (
  accounts: Accounts,
  token: string,
): Promise<Session | undefined> => {
  const now = accounts.clock();
  const row = await tables(accounts, accounts.keeper.read)
    .selectFrom('session')
    .innerJoin('account', 'account.member', 'session.member')
    .innerJoin('lock', 'lock.member', 'session.member')
    .select(['session.kind', 'session.member', 'session.seen_at', 'account.party'])
    .select('lock.fingerprint')
    .where('lock.kind', '=', 'member')
    .where('token', '=', kept(token))
    .where('opened_at', '>', secondsAgo(now, wholeSeconds))
    .where('seen_at', '>', secondsAgo(now, idleSeconds))
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const { seen_at, ...who } = row;
  if (secondsBetween(momentOf(seen_at), now) >= touchSeconds)
    await accounts.keeper.keep((tx) =>
      tables(accounts, tx)
        .updateTable('session')
        .set({ seen_at: now })
        .where('token', '=', kept(token))
        .execute(),
    );
  return { token: kept(token), ...who };
};

/** What a session is after its first limit has fallen. */
export const liftSession = async (
  accounts: Accounts,
  tx: QueryExecutorProvider,
  session: Session,
  kind: SessionKind,
): Promise<void> => {
  await tables(accounts, tx)
    .updateTable('session')
    .set({ kind })
    .where('token', '=', session.token)
    .execute();
};

/** Ends this session, or all of this member's, or all but this one. */
export const endSessions = async (
  accounts: Accounts,
  tx: QueryExecutorProvider,
  session: Session,
  which: 'this' | 'all' | 'others',
): Promise<void> => {
  const ending = tables(accounts, tx).deleteFrom('session').where('member', '=', session.member);
  if (which === 'this') await ending.where('token', '=', session.token).execute();
  else if (which === 'others') await ending.where('token', '!=', session.token).execute();
  else await ending.execute();
};
