import { createHmac } from 'node:crypto';
import type { MemberId } from '../../app/domain/basis/id.ts';
import { momentOf, secondsBetween } from '../../app/domain/basis/moment.ts';
import { secondsAgo, tables, type Accounts } from './accounts.ts';

/** Under which the tries of whoever is signed in as this member are counted: 32 octets. */
export const triesOf = ({ secret }: Pick<Accounts, 'secret'>, member: MemberId): Buffer =>
  createHmac('sha256', secret.nameKey).update(`amana/1 tries/${member}`).digest();

/** So many wrong tries in an hour are answered at once. */
const freeTries = 10;
const memorySeconds = 3600;
/** The longest that anyone waits: whoever else tries cannot lock the owner out. */
export const longestWaitSeconds = 30;

/** Seconds to wait after so many wrong tries: 0 up to the tenth, then 1, 2, 4 … 30. */
export const waitSeconds = (failures: number): number =>
  failures < freeTries ? 0 : Math.min(longestWaitSeconds, 2 ** (failures - freeTries));

/**
 * Whether a try at this name may be looked at now. It counts as wrong from the start, so that many
 * at once are many; `forgive` takes it back. Known and unknown names alike; never by address. A try
 * that is turned away changes nothing, so it cannot make anybody wait longer.
 */
export const admit = (accounts: Accounts, name: Buffer): Promise<boolean> =>
  accounts.keeper.keep(async (tx) => {
    const now = accounts.clock();
    const old = secondsAgo(now, memorySeconds);
    const attempts = tables(accounts, tx);
    await attempts
      .insertInto('attempt')
      .values({ name, failures: 0, last_at: momentOf(old) })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const row = await attempts
      .selectFrom('attempt')
      .select(['failures', 'last_at'])
      .where('name', '=', name)
      .forUpdate()
      .executeTakeFirstOrThrow();
    const elapsedSeconds = secondsBetween(momentOf(row.last_at), now);
    const failures = elapsedSeconds < memorySeconds ? row.failures : 0;
    if (elapsedSeconds < waitSeconds(failures)) return false;
    await attempts
      .updateTable('attempt')
      .set({ failures: failures + 1, last_at: now })
      .where('name', '=', name)
      .execute();
    return true;
  });

/** Forgets the wrong tries at a name: its owner has come in. Old ones of other names go too. */
export const forgive = async (
  accounts: Accounts,
  tx: Parameters<typeof tables>[1],
  name: Buffer,
): Promise<void> => {
  const old = secondsAgo(accounts.clock(), memorySeconds);
  const attempts = tables(accounts, tx);
  await attempts.deleteFrom('attempt').where('name', '=', name).execute();
  // Rows that another try holds are left for later: two that sweep never wait for each other.
  const swept = attempts.selectFrom('attempt').select('name').where('last_at', '<', old);
  await attempts
    .deleteFrom('attempt')
    .where('name', 'in', swept.forUpdate().skipLocked())
    .execute();
};
