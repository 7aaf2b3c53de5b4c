import { createHmac } from 'node:crypto';
import type { QueryCreator, QueryExecutorProvider } from 'kysely';
import { fromHex } from '../../app/domain/basis/octets.ts';
import type { Moment } from '../../app/domain/basis/moment.ts';
import type { Scheme } from '../../app/paper/account.ts';
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

/** One name in so many that nobody has is told scheme 2 (docs/decisions, schemes of unknown names). */
const inventedSecondSchemes = 16;

/** What a name that nobody has is told: the same salt of 16 octets and the same scheme every time. */
export const invented = (
  { secret }: Pick<Accounts, 'secret'>,
  nameHash: string,
): { salt: Buffer; scheme: Scheme } => {
  const saltKey = createHmac('sha256', secret.nameKey).update('amana/1 salt').digest();
  const octets = createHmac('sha256', saltKey).update(fromHex(nameHash)).digest();
  const lot = (octets[16] ?? 0) % inventedSecondSchemes;
  return { salt: octets.subarray(0, 16), scheme: lot === 0 ? 2 : 1 };
};

/** So many seconds before now, as this server's clock has it. */
export const secondsAgo = (now: Moment, seconds: number): Date =>
  new Date(Date.parse(now) - seconds * 1000);
