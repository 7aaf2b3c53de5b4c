import type { DocumentId, PartyId, SubmissionId } from '../../app/domain/basis/id.ts';
import { fromBase64url } from '../../app/domain/basis/octets.ts';
import { ok, refuse } from '../../app/domain/basis/result.ts';
import { keysLog, partyLog } from '../../app/domain/custody/log-id.ts';
import type { ProviderDesk } from '../../app/paper/desks.ts';
import type { Post } from '../../app/paper/post.ts';
import {
  parseStatement,
  type Act,
  type Statement,
  type StatementOf,
} from '../../app/paper/statement.ts';
import { accountDesk } from '../accounts/desk.ts';
import { drafterOf, readDrafts, saveDraft } from '../accounts/drafts.ts';
import type { Session } from '../accounts/session.ts';
import { act } from '../audit/act.ts';
import { keeperOf } from '../audit/keep.ts';
import { readEnvelope, readLog, readStandingLog } from '../custody/read.ts';
import { ownRecipient } from '../custody/own-recipient.ts';
import { clearRevoked } from './ended.ts';
import { erasing, type ProviderRoom } from './provider-room.ts';
import { readLimits } from '../submissions/limits.ts';
import { hasBody, isDeposited } from '../submissions/read.ts';
import { claim } from '../submissions/uploads.ts';

/** The desk, and what the doors for files ask of it. */
export interface ProviderDeskWithFiles extends ProviderDesk {
  readonly mayReadBody: (object: DocumentId) => Promise<boolean>;
  /** Whether this member may send files for this draft now. */
  readonly mayUpload: (submission: SubmissionId) => Promise<boolean>;
  readonly claimBody: (
    submission: SubmissionId,
    object: DocumentId,
    sizeBytes: number,
  ) => Promise<boolean | 'full'>;
}

/** What this post, which was just recorded, says of one act. */
const saidIn = <A extends Act>(post: Post, act: A): StatementOf<A>[] =>
  post.acts.flatMap(({ statement }) => {
    const read = parseStatement(fromBase64url(statement));
    return read.ok && isOf(read.value, act) ? [read.value] : [];
  });
const isOf = <A extends Act>(statement: Statement, act: A): statement is StatementOf<A> =>
  statement.act === act;

/** Octets of the documents that a post brings, a little more than they are. */
const sizeOf = ({ envelopes }: Post): number =>
  envelopes.reduce((bytes, { octets }) => bytes + Math.ceil(octets.length * 0.75), 0);

/**
 * What a member of this party can do, and nothing else: the party comes from the session, never
 * from a request. A limited session is answered as if nothing were there.
 */
export const providerDesk = (
  room: ProviderRoom,
  session: Session & { readonly party: PartyId },
): ProviderDeskWithFiles => {
  const { office, accounts, drafts } = room;
  const { party, member } = session;
  const isFull = session.kind === 'full';
  const { keep } = keeperOf(office.db, party);
  const { fingerprint: root } = office.root;
  const eraseOf = erasing(room, party);
  const erase = (submission: SubmissionId) => eraseOf(member, submission);
  const isErasedAfterDeposit = async (submission: SubmissionId): Promise<boolean> => {
    if (!(await keep((tx) => isDeposited(tx, submission)))) return false;
    // Whoever deposits, the draft may be a colleague's.
    await eraseOf((await drafterOf(accounts, party, submission)) ?? member, submission);
    return true;
  };
  const limits = () => keep((tx) => readLimits(tx, party, room.individuals.bytes));
  const mayUpload = async (submission: SubmissionId): Promise<boolean> =>
    isFull &&
    (await drafts.read(member, submission)) !== undefined &&
    !(await keep((tx) => isDeposited(tx, submission)));
  return {
    ...accountDesk(accounts, session, (own) => ownRecipient(office, own)),
    party,
    log: async (log, from) => {
      if (!isFull) return refuse('absent');
      const answer = await keep((tx) =>
        log === 'keys'
          ? readStandingLog(tx, { room: 'exchange', log: keysLog(root) }, from, office.signer)
          : readLog(tx, { room: 'exchange', log: partyLog(root, party) }, from),
      );
      return answer === undefined ? refuse('absent') : ok(answer);
    },
    envelope: async (id) => {
      const octets = isFull ? await keep((tx) => readEnvelope(tx, 'exchange', id)) : undefined;
      return octets === undefined ? refuse('absent') : ok(octets);
    },
    post: async (post) => {
      if (!isFull) return refuse('absent');
      // Who has been answered may always answer; files are counted at a door of their own.
      const { ownLeftBytes } = await limits();
      if (ownLeftBytes !== null && sizeOf(post) > ownLeftBytes) return refuse('own-limit');
      const posted = await act(office, { kind: 'member', party, key: session.fingerprint }, post);
      // Only after the commit; a crash in between leaves a draft that the next start erases.
      if (!posted.ok) return posted;
      for (const { about } of saidIn(post, 'submission.deposit/1'))
        await isErasedAfterDeposit(about.submission);
      const revoked = saidIn(post, 'keys.revoke/1').map(({ facts }) => facts.fingerprint);
      await clearRevoked(room, party, revoked);
      return posted;
    },
    limits,
    terms: () => room.individuals.terms,
    drafts: async () => {
      if (!isFull) return [];
      const open = [];
      for (const draft of await readDrafts(accounts, drafts, session)) {
        if (!(await isErasedAfterDeposit(draft.submission))) open.push(draft);
      }
      return open;
    },
    saveDraft: async (draft) => {
      if (!isFull) return refuse('absent');
      // "Both are erased after the deposit has committed": nothing may bring them back. Asked before,
      // and once more after: a deposit that came between has erased what was there then.
      if (await isErasedAfterDeposit(draft.submission)) return refuse('already-done');
      const most = (await limits()).drafts;
      const saved = await saveDraft(accounts, drafts, session, draft, most);
      return (await isErasedAfterDeposit(draft.submission)) ? refuse('already-done') : saved;
    },
    eraseDraft: async (submission) => {
      const isOwn = isFull && (await drafterOf(accounts, party, submission)) === member;
      if (isOwn) await erase(submission);
    },
    mayReadBody: async (object) => isFull && (await keep((tx) => hasBody(tx, object))),
    mayUpload,
    claimBody: async (submission, object, sizeBytes) =>
      (await mayUpload(submission)) &&
      claim(
        keeperOf(office.db, party),
        office.clock,
        { party, member, submission },
        object,
        sizeBytes,
        room.individuals.bytes,
      ),
  };
};
