import type { QueryExecutorProvider } from 'kysely';
import { ok, refuse, type Result } from '../../app/domain/basis/result.ts';
import { tables, type Accounts } from './accounts.ts';
import { admit, forgive, triesOf } from './guessing.ts';
import type { Session } from './session.ts';

/** A proof that was good. Once what it was asked for is done, its tries are forgotten. */
export interface Proven {
  readonly settle: (tx: QueryExecutorProvider) => Promise<void>;
}
export type ProofRefusal = 'absent' | 'sign-in-failed' | 'slow-down';

/**
 * Whoever sits in a session shows once more that it is theirs: by the passphrase or, in a session of
 * recovery words, by them. Whoever finds an open session has neither, and takes no account with it.
 * Tries are counted apart from signing in: whoever guesses there must not keep the owner away.
 */
export const prove = async (
  accounts: Accounts,
  { member, kind }: Session,
  auth: string,
): Promise<Result<Proven, ProofRefusal>> => {
  const way = await tables(accounts, accounts.keeper.read)
    .selectFrom(kind === 'recovery' ? 'recovery' : 'account')
    .select(['name', 'verifier'])
    .where('member', '=', member)
    .executeTakeFirst();
  if (way === undefined) return refuse('absent');
  const tries = triesOf(accounts, member);
  if (!(await admit(accounts, tries))) return refuse('slow-down');
  if (!(await accounts.verifier.check(way.verifier, auth))) return refuse('sign-in-failed');
  return ok({
    settle: async (tx) => {
      await forgive(accounts, tx, tries);
      await forgive(accounts, tx, way.name);
    },
  });
};
