import { sql, type QueryExecutorProvider } from 'kysely';
import type { MemberId, PartyId, SubmissionId } from '../../app/domain/basis/id.ts';
import { momentOf } from '../../app/domain/basis/moment.ts';
import { sameOctets } from '../../app/domain/basis/octets.ts';
import { ok, refuse, type Result } from '../../app/domain/basis/result.ts';
import type { KeptDraft } from '../../app/paper/desks.ts';
import type { PostRefusal } from '../../app/paper/refusal.ts';
import type { Drafts } from '../platform/storage.ts';
import { tables, type Accounts } from './accounts.ts';
import type { Session } from './session.ts';

/** Of a sealed list: some 20,000 files. */
export const mostDraftBytes = 5 * 2 ** 20;
const shareBytes = 32;

/** The drafts of one member: rows say that they are there, the folder holds octets and shares. */
export const readDrafts = async (
  accounts: Accounts,
  folder: Drafts,
  { member }: Pick<Session, 'member'>,
): Promise<KeptDraft[]> => {
  const rows = await tables(accounts, accounts.keeper.read)
    .selectFrom('draft')
    .select(['submission', 'saved_at'])
    .where('member', '=', member)
    .orderBy('saved_at', 'desc')
    .execute();
  const drafts = await Promise.all(
    rows.map(async ({ submission, saved_at }) => {
      const kept = await folder.read(member, submission);
      return kept === undefined ? [] : [{ submission, saved_at, ...kept }];
    }),
  );
  return drafts.flat().map(({ submission, saved_at, octets, share }) => ({
    submission,
    octets: new Uint8Array(octets),
    share: new Uint8Array(share),
    savedAt: momentOf(saved_at),
  }));
};

/** Whoever writes or erases a draft waits here for whoever does now, whether there is a row or not. */
const takeTurn = async (tx: QueryExecutorProvider, submission: SubmissionId): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${submission}, 0))`.execute(tx);
};

/** How many drafts of other submissions a member has. */
const others = async (
  accounts: Accounts,
  tx: QueryExecutorProvider,
  member: MemberId,
  submission: SubmissionId,
): Promise<number> => {
  const rows = await tables(accounts, tx)
    .selectFrom('draft')
    .select('submission')
    .where('member', '=', member)
    .where('submission', '!=', submission)
    .execute();
  return rows.length;
};

/**
 * Keeps a draft in place of its earlier state. Someone else's submission is absent. Two tabs take
 * turns, and an erasing one waits. A crash leaves a folder without a row, or a row without a folder:
 * neither is shown, and the next start sweeps both.
 * @param most how many drafts this member may have; null where nobody counts
 */
export const saveDraft = async (
  accounts: Accounts,
  folder: Drafts,
  { member }: Session,
  { submission, octets, share }: Omit<KeptDraft, 'savedAt'>,
  most: number | null,
): Promise<Result<undefined, PostRefusal>> => {
  if (octets.length > mostDraftBytes) return refuse('draft-too-large');
  if (share.length !== shareBytes || octets.length === 0) return refuse('post-malformed');
  const saved_at = accounts.clock();
  return accounts.keeper.keepUnlessRefused(async (tx) => {
    await takeTurn(tx, submission);
    if (most !== null && (await others(accounts, tx, member, submission)) >= most)
      return refuse('drafts-limit');
    const owned = await tables(accounts, tx)
      .insertInto('draft')
      .values({ submission, member, saved_at })
      .onConflict((conflict) =>
        conflict.column('submission').doUpdateSet({ saved_at }).where('draft.member', '=', member),
      )
      .returning('submission')
      .executeTakeFirst();
    if (owned === undefined) return refuse('absent');
    const before = await folder.read(member, submission);
    // The keys of what was sealed so far come from the first share.
    if (before !== undefined && !sameOctets(before.share, share)) return refuse('id-reused');
    await folder.write(member, submission, octets, share);
    return ok(undefined);
  });
};

/** Erases row, share and draft: nobody else's, and after it nothing is left to erase. */
export const eraseDraft = (
  accounts: Accounts,
  folder: Drafts,
  { member }: Pick<Session, 'member'>,
  submission: SubmissionId,
): Promise<void> =>
  accounts.keeper.keep(async (tx) => {
    await takeTurn(tx, submission);
    await tables(accounts, tx)
      .deleteFrom('draft')
      .where('member', '=', member)
      .where('submission', '=', submission)
      .execute();
    await folder.erase(member, submission);
  });

/** Who of this party keeps a draft of this submission. */
export const drafterOf = async (
  accounts: Accounts,
  party: PartyId,
  submission: SubmissionId,
): Promise<MemberId | undefined> => {
  const row = await tables(accounts, accounts.keeper.read)
    .selectFrom('draft')
    .innerJoin('account', 'account.member', 'draft.member')
    .select('draft.member')
    .where('account.party', '=', party)
    .where('submission', '=', submission)
    .executeTakeFirst();
  return row?.member;
};

/** All drafts of a surface, and whose they are. */
export const readAllDrafts = async (
  accounts: Accounts,
): Promise<{ member: MemberId; party: PartyId; submission: SubmissionId }[]> => {
  const rows = await tables(accounts, accounts.keeper.read)
    .selectFrom('draft')
    .innerJoin('account', 'account.member', 'draft.member')
    .select(['draft.member', 'draft.submission', 'account.party'])
    .execute();
  return rows.flatMap(({ party, ...draft }) => (party === null ? [] : [{ ...draft, party }]));
};
