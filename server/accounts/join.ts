import type { QueryExecutorProvider } from 'kysely';
import type { Digest } from '../../app/domain/basis/digest.ts';
import type { MemberId, PartyId } from '../../app/domain/basis/id.ts';
import { ok, refuse, type Result } from '../../app/domain/basis/result.ts';
import type { Credential, Invitation, RecoveryCredential } from '../../app/paper/account.ts';
import type { Opened } from '../../app/paper/desks.ts';
import type { Post, Posted } from '../../app/paper/post.ts';
import type { PostRefusal } from '../../app/paper/refusal.ts';
import type { StatementOf } from '../../app/paper/statement.ts';
import type { Accounts } from './accounts.ts';
import { memberKeyIn, readLocks } from './locks.ts';
import { isOpenedBefore, openAccount, readyAccount, type NewAccount } from './open.ts';
import { openSession } from './session.ts';
import { soleAct } from './sole-act.ts';

export interface Joining {
  readonly redeem: Digest;
  readonly member: MemberId;
  readonly credential: Credential;
  readonly recovery: RecoveryCredential;
  readonly post: Post;
}

/** What joining needs of the acts: an invitation by its hash, and a post with rows beside it. */
export interface JoiningActs {
  readonly invitation: (redeem: Digest) => Promise<Invitation | undefined>;
  /**
   * Records a post. What `alongside` writes is committed with it, or neither is: when it refuses,
   * nothing is recorded. A post that is known already is answered without it.
   */
  readonly record: (
    post: Post,
    alongside: (tx: QueryExecutorProvider) => Promise<Result<undefined, PostRefusal>>,
  ) => Promise<Result<Posted, PostRefusal>>;
}

type Join = StatementOf<'party.join/1'> | StatementOf<'member.join/1'>;

/** The one act that joins, alone in the post. */
const joinIn = (post: Post): Result<Join, PostRefusal> => {
  const sole = soleAct(post);
  if (!sole.ok) return sole;
  const { act } = sole.value;
  return act === 'party.join/1' || act === 'member.join/1'
    ? ok(sole.value)
    : refuse('post-malformed');
};

/** The party that is joined, if invitation, statement and locks are of one and the same person. */
const partyOf = (
  join: Join,
  invitation: Invitation,
  { member, credential }: Joining,
): Result<PartyId, PostRefusal> => {
  const isInvited =
    join.about.invitation === invitation.invitation &&
    (invitation.party === null
      ? join.act === 'party.join/1'
      : join.act === 'member.join/1' && join.about.party === invitation.party);
  if (!isInvited) return refuse('absent');
  if (join.about.member !== member) return refuse('not-the-signer');
  if (memberKeyIn(credential.locks, member, credential.scheme) !== join.by)
    return refuse('lock-malformed');
  return ok(join.about.party);
};

/** A new account of a provider and its first act, in one transaction. */
export const joinProvider = async (
  accounts: Accounts,
  acts: JoiningActs,
  joining: Joining,
): Promise<Result<Opened, PostRefusal>> => {
  const { member, credential, recovery, post } = joining;
  const invitation = await acts.invitation(joining.redeem);
  if (invitation === undefined) return refuse('absent');
  const join = joinIn(post);
  if (!join.ok) return join;
  const party = partyOf(join.value, invitation, joining);
  if (!party.ok) return party;
  const account: NewAccount = { member, party: party.value, credential, recovery };
  const before = await isOpenedBefore(accounts, account.member, account.credential);
  if (!before.ok) return before;
  const ready = await readyAccount(accounts, account);
  if (!ready.ok) return ready;
  const recorded = await acts.record(post, (tx) =>
    before.value ? Promise.resolve(ok(undefined)) : openAccount(accounts, tx, ready.value),
  );
  if (!recorded.ok) return recorded;
  // A crash here leaves a whole account without a session: its owner signs in, or asks again.
  return accounts.keeper.keep(async (tx) => {
    const kind = 'full';
    const token = await openSession(accounts, tx, member, kind);
    return ok({ token, locks: await readLocks(accounts, tx, { member, kind }) });
  });
};
