import { sql } from 'kysely';
import type { PartyId } from '../../app/domain/basis/id.ts';
import type { Limits } from '../../app/paper/desks.ts';
import type { Tx } from '../audit/transaction.ts';

/** Of an individual to whom nobody has answered yet: 2 GiB, 3 drafts. */
export const mostOwnBytes = 2 * 2 ** 30;
export const mostDrafts = 3;
/** What counts as an answer: a question, or the acknowledgement. */
const answers = ['submission.ask/1', 'submission.acknowledge/1'];

const uncounted: Limits = { ownLeftBytes: null, allLeftBytes: null, drafts: null };

/** Whoever counts what is left waits for whoever counts now: two at once must not both be the last. */
const takeTurn = (tx: Tx) =>
  sql`select pg_advisory_xact_lock(hashtextextended('individuals', 0))`.execute(tx);

const storedBytes = async (tx: Tx, party: PartyId): Promise<number> => {
  const { rows } = await sql<{ bytes: number }>`select (
    coalesce((select sum(size_bytes) from exchange.body where party = ${party}), 0)
    + coalesce((select sum(size_bytes) from provider.upload where party = ${party}), 0)
    + coalesce((select sum(length(octets)) from exchange.envelope where party = ${party}), 0)
    )::int8 as bytes`.execute(tx);
  return rows[0]?.bytes ?? 0;
};

/**
 * What a party may still send; of an organisation nothing is counted.
 * @param shareBytes what all individuals together may have in keeping
 */
export const readLimits = async (tx: Tx, party: PartyId, shareBytes: number): Promise<Limits> => {
  const row = await tx
    .selectFrom('exchange.party')
    .select('kind')
    .where('id', '=', party)
    .executeTakeFirst();
  if (row?.kind !== 'self') return uncounted;
  await takeTurn(tx);
  const answered = await tx
    .withSchema('exchange')
    .selectFrom('leaf')
    .select('leaf_index')
    .where('party', '=', party)
    .where('act', 'in', answers)
    .limit(1)
    .executeTakeFirst();
  const { rows } = await sql<{ bytes: number }>`
    select exchange.bytes_of_individuals() as bytes`.execute(tx);
  const left = (most: number, used: number): number => Math.max(0, most - used);
  const allLeftBytes = left(shareBytes, rows[0]?.bytes ?? 0);
  if (answered !== undefined) return { ownLeftBytes: null, allLeftBytes, drafts: null };
  const ownLeftBytes = left(mostOwnBytes, await storedBytes(tx, party));
  return { ownLeftBytes, allLeftBytes, drafts: mostDrafts };
};

/** Which limit so many octets more would reach, if any. */
export const limitReached = (
  { ownLeftBytes, allLeftBytes }: Limits,
  bytes: number,
): 'own-limit' | 'all-limit' | undefined => {
  if (ownLeftBytes !== null && bytes > ownLeftBytes) return 'own-limit';
  return allLeftBytes !== null && bytes > allLeftBytes ? 'all-limit' : undefined;
};
