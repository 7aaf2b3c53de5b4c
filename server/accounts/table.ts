import { QueryCreator, type ColumnType, type QueryExecutorProvider } from 'kysely';
import type { DocumentId, MemberId, PartyId, SubmissionId } from '../../app/domain/basis/id.ts';
import type { Moment } from '../../app/domain/basis/moment.ts';
import type { Fingerprint } from '../../app/domain/keys/fingerprint.ts';
import type { StaffRole } from '../../app/domain/keys/roles.ts';
import type { Scheme } from '../../app/paper/account.ts';
import type { Surface } from '../config.ts';

type Bytea = ColumnType<Buffer, Uint8Array, Uint8Array>;
type Instant = ColumnType<Date, Moment, Moment>;

/** What a session may do: everything; confirm a second factor; set a new passphrase. */
export type SessionKind = 'full' | 'totp-only' | 'recovery';

export interface LockRow {
  member: MemberId;
  kind: 'member' | 'party';
  fingerprint: Fingerprint;
  version: number;
  scheme: 0 | Scheme;
  /** The lock's octets, once more under the at-rest key. */
  sealed: Bytea;
}

/** Rows of migrations/2026-11-24-accounts.ts; the schema is the surface's. */
export interface AccountTables {
  account: {
    member: MemberId;
    party: PartyId | null;
    name: Bytea;
    /** Null for an individual, whose return words need none: scheme 0. */
    salt: Bytea | null;
    scheme: 0 | Scheme;
    verifier: string;
  };
  recovery: { member: MemberId; name: Bytea; verifier: string };
  lock: LockRow;
  recovery_lock: LockRow;
  second_factor: {
    member: MemberId;
    /** Confirmed; null while there is none. */
    secret: Bytea | null;
    /** Shown and not yet confirmed. */
    pending: Bytea | null;
    /** The newest 30-second step whose code was taken: none is taken twice. */
    used_step: ColumnType<number, number | undefined, number>;
  };
  session: {
    token: Bytea;
    member: MemberId;
    kind: SessionKind;
    opened_at: Instant;
    seen_at: Instant;
  };
  attempt: { name: Bytea; failures: number; last_at: Instant };
  own_document: { member: MemberId; id: DocumentId; octets: Bytea };
  /** Of providers alone. */
  draft: { submission: SubmissionId; member: MemberId; saved_at: Instant };
  /** Of staff alone. */
  invitation: { redeem: string; role: StaffRole; member: MemberId | null };
}

/** Queries on the accounts of one surface, in whatever transaction is open. */
export const accountsIn = (
  tx: QueryExecutorProvider,
  surface: Surface,
): QueryCreator<AccountTables> =>
  new QueryCreator<AccountTables>({ executor: tx.getExecutor() }).withSchema(surface);
