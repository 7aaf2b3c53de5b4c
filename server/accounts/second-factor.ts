import type { QueryExecutorProvider } from 'kysely';
import { Secret, TOTP } from 'otpauth';
import type { MemberId } from '../../app/domain/basis/id.ts';
import type { Moment } from '../../app/domain/basis/moment.ts';
import { ok, refuse, type Result } from '../../app/domain/basis/result.ts';
import { tables, type Accounts } from './accounts.ts';
import { openAtRest, sealAtRest } from './at-rest.ts';
import { prove, type ProofRefusal } from './prove.ts';
import { liftSession, type Session } from './session.ts';

const secretBytes = 20;
const stepSeconds = 30;

const rowName = ({ surface }: Accounts, member: MemberId): string =>
  [surface, 'second_factor', member].join('/');

/** The step whose code this is, if it is of now, the one before or the next (RFC 6238 §5.2). */
const stepOf = (secret: Buffer, code: string, now: Moment): number | undefined => {
  const totp = new TOTP({ secret: new Secret({ buffer: Uint8Array.from(secret).buffer }) });
  const timestamp = Date.parse(now);
  const delta = totp.validate({ token: code, timestamp, window: 1 });
  return delta === null ? undefined : Math.floor(timestamp / 1000 / stepSeconds) + delta;
};

/** Whether a confirmed second factor stands before this account. */
export const hasSecondFactor = async (
  accounts: Accounts,
  tx: QueryExecutorProvider,
  member: MemberId,
): Promise<boolean> => {
  const row = await tables(accounts, tx)
    .selectFrom('second_factor')
    .select('member')
    .where('member', '=', member)
    .where('secret', 'is not', null)
    .executeTakeFirst();
  return row !== undefined;
};

/** Takes a code once; `not-set` if none is asked for. */
export const takeCode = async (
  accounts: Accounts,
  tx: QueryExecutorProvider,
  member: MemberId,
  code: string | null,
): Promise<'taken' | 'not-set' | 'code-needed' | 'code-wrong'> => {
  const row = await tables(accounts, tx)
    .selectFrom('second_factor')
    .select(['secret', 'used_step'])
    .where('member', '=', member)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined || row.secret === null) return 'not-set';
  if (code === null) return 'code-needed';
  const secret = openAtRest(accounts.secret.atRestKey, rowName(accounts, member), row.secret);
  const step = stepOf(secret, code, accounts.clock());
  // RFC 6238 §5.2: "The verifier MUST NOT accept the second attempt of the OTP".
  if (step === undefined || step <= row.used_step) return 'code-wrong';
  await tables(accounts, tx)
    .updateTable('second_factor')
    .set({ used_step: step })
    .where('member', '=', member)
    .execute();
  return 'taken';
};

/** A new secret, base32; what was confirmed before stands until this one is. */
export const beginSecondFactor = async (
  accounts: Accounts,
  tx: QueryExecutorProvider,
  member: MemberId,
): Promise<{ secret: string }> => {
  const secret = new Secret({ size: secretBytes });
  const pending = sealAtRest(accounts.secret.atRestKey, rowName(accounts, member), secret.bytes);
  await tables(accounts, tx)
    .insertInto('second_factor')
    .values({ member, secret: null, pending })
    .onConflict((conflict) => conflict.column('member').doUpdateSet({ pending }))
    .execute();
  return { secret: secret.base32 };
};

/**
 * The first code of a new secret: from now on it is asked for, and a limited session is whole. The
 * proof is asked for because whoever finds an open session could lock its owner out by it.
 */
export const confirmSecondFactor = async (
  accounts: Accounts,
  session: Session,
  { auth, code }: { auth: string; code: string },
): Promise<Result<undefined, ProofRefusal | 'code-wrong'>> => {
  const proven = await prove(accounts, session, auth);
  if (!proven.ok) return proven;
  return accounts.keeper.keep(async (tx) => {
    const { member } = session;
    const row = await tables(accounts, tx)
      .selectFrom('second_factor')
      .select(['secret', 'pending'])
      .where('member', '=', member)
      .forUpdate()
      .executeTakeFirst();
    if (row === undefined || row.pending === null) return refuse('code-wrong');
    // A session from before the first one was confirmed has proven only a passphrase.
    if (session.kind === 'totp-only' && row.secret !== null) return refuse('code-wrong');
    const secret = openAtRest(accounts.secret.atRestKey, rowName(accounts, member), row.pending);
    const step = stepOf(secret, code, accounts.clock());
    if (step === undefined) return refuse('code-wrong');
    await tables(accounts, tx)
      .updateTable('second_factor')
      .set({ secret: row.pending, pending: null, used_step: step })
      .where('member', '=', member)
      .execute();
    if (session.kind === 'totp-only') await liftSession(accounts, tx, session, 'full');
    await proven.value.settle(tx);
    return ok(undefined);
  });
};
