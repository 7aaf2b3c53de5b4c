import { digestFrom, digestOctets } from '../../app/domain/basis/digest.ts';
import { joined, type Octets } from '../../app/domain/basis/octets.ts';
import { ok, refuse, type Result } from '../../app/domain/basis/result.ts';
import { segmentCount, treeOf } from '../../app/domain/submissions/segments.ts';
import type { PostRefusal } from '../../app/paper/refusal.ts';
import type { StatementOf } from '../../app/paper/statement.ts';
import type { Tx } from '../audit/transaction.ts';

type Deposit = StatementOf<'submission.deposit/1'>;
type Seal = Deposit['seals'][number];
interface Arrived {
  readonly sizeBytes: number;
  readonly segments: readonly Octets[];
}

/** A body that was sent for this very draft and has arrived whole; any other is not there. */
const arrived = async (tx: Tx, { about }: Deposit, { id }: Seal): Promise<Arrived | undefined> => {
  const upload = await tx
    .selectFrom('provider.upload')
    .select('size_bytes')
    .where('object', '=', id)
    .where('party', '=', about.party)
    .where('submission', '=', about.submission)
    .forUpdate()
    .executeTakeFirst();
  if (upload === undefined) return undefined;
  const rows = await tx
    .selectFrom('provider.upload_segment')
    .select('digest')
    .where('object', '=', id)
    .orderBy('segment_index')
    .execute();
  const sizeBytes = upload.size_bytes;
  return rows.length === segmentCount(sizeBytes)
    ? { sizeBytes, segments: rows.map(({ digest }) => new Uint8Array(digest)) }
    : undefined;
};

/**
 * Takes the bodies of a deposit over into the exchange: each has arrived whole, and the tree of
 * what was stored is the one that the member signed. "They agree before 'received'" (crypto.md).
 */
export const takeBodies = async (
  tx: Tx,
  deposit: Deposit,
  keepBody: (object: Seal['id'], sizeBytes: number) => Promise<void>,
): Promise<Result<undefined, PostRefusal>> => {
  const { party, submission } = deposit.about;
  const seals = deposit.seals.filter(({ kind }) => kind === 'body/1');
  for (const seal of seals) {
    const body = await arrived(tx, deposit, seal);
    if (body === undefined) return refuse('body-missing');
    const tree = await treeOf(body.segments);
    if (body.sizeBytes !== seal.size || digestFrom(tree) !== seal.digest)
      return refuse('body-altered');
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('exchange.body')
      .values({
        object: seal.id,
        party,
        submission,
        size_bytes: body.sizeBytes,
        tree: digestOctets(seal.digest),
        segments: joined(...body.segments),
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow();
    if (numInsertedOrUpdatedRows !== 1n) return refuse('id-reused');
  }
  for (const { id, size } of seals) {
    await keepBody(id, size);
    // What the deposit does not name was sent for nothing: it ends with the draft.
    await tx.deleteFrom('provider.upload').where('object', '=', id).execute();
  }
  return ok(undefined);
};
