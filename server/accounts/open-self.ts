import type { QueryExecutorProvider } from 'kysely';
import type { WorkDone } from '../../app/domain/accounts/work.ts';
import type { MemberId } from '../../app/domain/basis/id.ts';
import { ok, refuse, type Result } from '../../app/domain/basis/result.ts';
import type { RecoveryCredential } from '../../app/paper/account.ts';
import type { Opened } from '../../app/paper/desks.ts';
import type { Post, Posted } from '../../app/paper/post.ts';
import type { PostRefusal } from '../../app/paper/refusal.ts';
import type { StatementOf } from '../../app/paper/statement.ts';
import { keyedName, tables, type Accounts } from './accounts.ts';
import { memberKeyIn, readLocks, replaceLocks } from './locks.ts';
import { isOpenedBefore } from './open.ts';
import { openSession } from './session.ts';
import { soleAct } from './sole-act.ts';
import { workNeeded } from './work.ts';

/** What an individual's browser sends: the way in by its words, and the first leaf of its log. */
export interface Opening {
  readonly member: MemberId;
  readonly words: RecoveryCredential;
  readonly post: Post;
  /** Done because the server asked for it. */
  readonly work?: WorkDone | undefined;
}

/** Records a post, with rows beside it in the same transaction. */
type Record = (
  post: Post,
  alongside: (tx: QueryExecutorProvider) => Promise<Result<undefined, PostRefusal>>,
) => Promise<Result<Posted, PostRefusal>>;

/** The one act that opens, alone in the post. */
const openingIn = (post: Post): Result<StatementOf<'party.open/1'>, PostRefusal> => {
  const sole = soleAct(post);
  if (!sole.ok) return sole;
  return sole.value.act === 'party.open/1' ? ok(sole.value) : refuse('post-malformed');
};

/**
 * Opens the account of an individual: twelve return words are the whole of it (scheme 0), with
 * `party.open/1` in one transaction. No name, no passphrase, no address; nobody was invited.
 */
export const openSelf = async (
  accounts: Accounts,
  record: Record,
  opening: Opening,
): Promise<Result<Opened, PostRefusal | 'work-needed'>> => {
  const { member, words, post } = opening;
  const needed = workNeeded(accounts, words.name, opening.work);
  if (needed !== undefined) return needed;
  const said = openingIn(post);
  if (!said.ok) return said;
  const { about, by } = said.value;
  if (about.member !== member) return refuse('not-the-signer');
  if (memberKeyIn(words.locks, member, 0) !== by) return refuse('lock-malformed');
  const before = await isOpenedBefore(accounts, member, words);
  if (!before.ok) return before;
  const verifier = await accounts.verifier.make(words.auth);
  const recorded = await record(post, async (tx) => {
    if (before.value) return ok(undefined);
    const { party } = about;
    const name = keyedName(accounts, words.name);
    const made = await tables(accounts, tx)
      .insertInto('account')
      .values({ member, party, name, salt: null, scheme: 0, verifier })
      .onConflict((conflict) => conflict.doNothing())
      .returning('member')
      .executeTakeFirst();
    if (made === undefined) return refuse('name-taken');
    await replaceLocks(accounts, tx, 'lock', member, words.locks);
    return ok(undefined);
  });
  if (!recorded.ok) return recorded;
  // A crash here leaves a whole account without a session: its owner comes back by the words.
  return accounts.keeper.keep(async (tx) => {
    const kind = 'full';
    const token = await openSession(accounts, tx, member, kind);
    return ok({ token, locks: await readLocks(accounts, tx, { member, kind }) });
  });
};
