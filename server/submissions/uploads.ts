import {
  DocumentId,
  SubmissionId,
  type MemberId,
  type PartyId,
} from '../../app/domain/basis/id.ts';
import type { Keeper } from '../audit/keep.ts';
import type { Tx } from '../audit/transaction.ts';
import type { Clock } from '../platform/clock.ts';
import { limitReached, readLimits } from './limits.ts';

/** A member and the draft for which something arrives. */
export interface Uploader {
  readonly party: PartyId;
  readonly member: MemberId;
  readonly submission: SubmissionId;
}

/** The draft that an object belongs to while it arrives. */
export const draftOf = (keeper: Keeper, object: DocumentId): Promise<SubmissionId | undefined> =>
  keeper.keep(async (tx) => {
    const row = await tx
      .selectFrom('provider.upload')
      .select('submission')
      .where('object', '=', object)
      .executeTakeFirst();
    return row && SubmissionId.parse(row.submission);
  });

/**
 * Ties an object to a draft before its first octet; false if it is another's, or deposited; `full`
 * where an individual has reached a limit. What is tied already is counted, and goes on.
 * @param shareBytes what all individuals together may have in keeping
 */
export const claim = (
  keeper: Keeper,
  clock: Clock,
  { party, member, submission }: Uploader,
  object: DocumentId,
  sizeBytes: number,
  shareBytes: number,
): Promise<boolean | 'full'> =>
  keeper.keep(async (tx) => {
    const deposited = await tx
      .selectFrom('exchange.body')
      .select('object')
      .where('object', '=', object)
      .executeTakeFirst();
    if (deposited !== undefined) return false;
    const tied = await tx
      .selectFrom('provider.upload')
      .select('object')
      .where('object', '=', object)
      .executeTakeFirst();
    const limits = await readLimits(tx, party, shareBytes);
    if (tied === undefined && limitReached(limits, sizeBytes) !== undefined) return 'full';
    const created_at = new Date(clock());
    await tx
      .insertInto('provider.upload')
      .values({ object, party, member, submission, size_bytes: sizeBytes, created_at })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const row = await tx
      .selectFrom('provider.upload')
      .select(['party', 'member', 'submission', 'size_bytes'])
      .where('object', '=', object)
      .executeTakeFirst();
    return (
      row?.party === party &&
      row.member === member &&
      row.submission === submission &&
      row.size_bytes === sizeBytes
    );
  });

/**
 * Holds an object that is on its way until the commit. A deposit holds it too, so that no digest
 * changes under it.
 */
const isHeld = async (tx: Tx, object: DocumentId): Promise<boolean> => {
  const row = await tx
    .selectFrom('provider.upload')
    .select('object')
    .where('object', '=', object)
    .forUpdate()
    .executeTakeFirst();
  return row !== undefined;
};

/** Forgets digests of segments, from an index on; false if the object is not on its way. */
export const forgetSegments = (
  keeper: Keeper,
  object: DocumentId,
  fromIndex: number,
): Promise<boolean> =>
  keeper.keep(async (tx) => {
    if (!(await isHeld(tx, object))) return false;
    await tx
      .deleteFrom('provider.upload_segment')
      .where('object', '=', object)
      .where('segment_index', '>=', fromIndex)
      .execute();
    return true;
  });

/** Forgets that an object is on its way. Its octets are the storage's to give up. */
export const forgetUpload = (keeper: Keeper, object: DocumentId): Promise<void> =>
  keeper.keep(async (tx) => {
    await tx.deleteFrom('provider.upload').where('object', '=', object).execute();
  });

/** Objects that were sent for a draft of this party, in the order of their ids. */
export const uploadsOf = (
  keeper: Keeper,
  party: PartyId,
  submission: SubmissionId,
): Promise<DocumentId[]> =>
  keeper.keep(async (tx) => {
    const rows = await tx
      .selectFrom('provider.upload')
      .select('object')
      .where('party', '=', party)
      .where('submission', '=', submission)
      .orderBy('object')
      .execute();
    return rows.map(({ object }) => DocumentId.parse(object));
  });

/**
 * Keeps digests of segments, from an index on; again for the same ones, the later stands.
 * @throws if the object is not on its way: its octets are not what the digests are of
 */
export const keepSegments = (
  keeper: Keeper,
  object: DocumentId,
  firstIndex: number,
  digests: readonly Uint8Array[],
): Promise<void> =>
  keeper.keep(async (tx) => {
    const rows = digests.map((digest, at) => ({
      object,
      segment_index: firstIndex + at,
      digest: new Uint8Array(digest),
    }));
    if (rows.length === 0) return;
    if (!(await isHeld(tx, object))) throw new Error('digests of an object that is not on its way');
    await tx
      .insertInto('provider.upload_segment')
      .values(rows)
      .onConflict((conflict) =>
        conflict
          .columns(['object', 'segment_index'])
          .doUpdateSet((eb) => ({ digest: eb.ref('excluded.digest') })),
      )
      .execute();
  });

/** Everything that is on its way, and for which draft. */
export const readAllUploads = (keeper: Keeper) =>
  keeper.keep((tx) =>
    tx.selectFrom('provider.upload').select(['object', 'party', 'member', 'submission']).execute(),
  );
