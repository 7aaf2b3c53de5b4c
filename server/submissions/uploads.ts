import {
  SubmissionId,
  type DocumentId,
  type MemberId,
  type PartyId,
} from '../../app/domain/basis/id.ts';
import type { Keeper } from '../audit/keep.ts';
import type { Clock } from '../platform/clock.ts';

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

/** Ties an object to a draft before its first octet; false if it is another's, or deposited. */
export const claim = (
  keeper: Keeper,
  clock: Clock,
  { party, member, submission }: Uploader,
  object: DocumentId,
  sizeBytes: number,
): Promise<boolean> =>
  keeper.keep(async (tx) => {
    const deposited = await tx
      .selectFrom('exchange.body')
      .select('object')
      .where('object', '=', object)
      .executeTakeFirst();
    if (deposited !== undefined) return false;
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

/** Keeps digests of segments, from an index on; again for the same ones, the later stands. */
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
