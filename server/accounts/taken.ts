import type { QueryExecutorProvider } from 'kysely';
import type { MemberId } from '../../app/domain/basis/id.ts';
import { refuse, type Result } from '../../app/domain/basis/result.ts';
import type { PostRefusal } from '../../app/paper/refusal.ts';
import { tables, type Accounts } from './accounts.ts';

/** Whether somebody else has this name, of a passphrase's way in or of recovery words'. */
export const isTaken = async (
  accounts: Accounts,
  tx: QueryExecutorProvider,
  way: 'account' | 'recovery',
  name: Buffer,
  member: MemberId,
): Promise<boolean> => {
  const row = await tables(accounts, tx)
    .selectFrom(way)
    .select('member')
    .where('name', '=', name)
    .where('member', '!=', member)
    .executeTakeFirst();
  return row !== undefined;
};

/** SQLSTATE of PostgreSQL, "unique_violation". */
const uniqueViolation = '23505';

/**
 * Names are unique by the database. Whoever takes one at the very same instant is told by it, after
 * both have looked and found it free; only that is caught.
 */
export const unlessTaken = async <T, Code extends string>(
  work: Promise<Result<T, Code>>,
): Promise<Result<T, Code | Extract<PostRefusal, 'name-taken'>>> => {
  try {
    return await work;
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === uniqueViolation)
      return refuse('name-taken');
    throw fault;
  }
};
