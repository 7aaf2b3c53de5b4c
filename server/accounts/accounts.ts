import { createHmac } from 'node:crypto';
import type { QueryCreator, QueryExecutorProvider } from 'kysely';
import { fromHex } from '../../app/domain/basis/octets.ts';
import type { Moment } from '../../app/domain/basis/moment.ts';
import type { Keeper } from '../audit/keep.ts';
import type { ServerSecret, Surface } from '../config.ts';
import type { Clock } from '../platform/clock.ts';
import { accountsIn, type AccountTables } from './table.ts';
import type { Verifier } from './verifier.ts';

/** The accounts of one surface, and what is needed to know a person by them. */
export interface Accounts {
  readonly surface: Surface;
  readonly keeper: Keeper;
  readonly secret: ServerSecret;
  readonly verifier: Verifier;
  readonly clock: Clock;
}

export const tables = (
  { surface }: Pick<Accounts, 'surface'>,
  tx: QueryExecutorProvider,
): QueryCreator<AccountTables> => accountsIn(tx, surface);

/** What is kept of a sign-in name: HMAC-SHA256(name key, the 32 octets that the client sent). */
export const keyedName = ({ secret }: Pick<Accounts, 'secret'>, nameHash: string): Buffer =>
  createHmac('sha256', secret.nameKey).update(fromHex(nameHash)).digest();

/** The salt of a name that nobody has: the same 16 octets every time. */
export const inventedSalt = ({ secret }: Pick<Accounts, 'secret'>, nameHash: string): Buffer => {
  const saltKey = createHmac('sha256', secret.nameKey).update('amana/1 salt').digest();
  return createHmac('sha256', saltKey).update(fromHex(nameHash)).digest().subarray(0, 16);
};

/** So many seconds before now, as this server's clock has it. */
export const secondsAgo = (now: Moment, seconds: number): Date =>
  new Date(Date.parse(now) - seconds * 1000);
