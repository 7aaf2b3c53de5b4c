import type { DocumentId } from '../../app/domain/basis/id.ts';
import type { Octets } from '../../app/domain/basis/octets.ts';
import { ok, refuse, type Result } from '../../app/domain/basis/result.ts';
import { isBucketed } from '../../app/paper/bucket.ts';
import { inspectEnvelope } from '../../app/paper/packets.ts';
import type { Fingerprint } from '../../app/domain/keys/fingerprint.ts';
import type { PostRefusal } from '../../app/paper/refusal.ts';
import { tables, type Accounts } from './accounts.ts';
import type { Session } from './session.ts';

export const mostOwnBytes = 512 * 1024;
const mostOwnDocuments = 200;

interface Own {
  readonly id: DocumentId;
  readonly octets: Octets;
}

/**
 * Keeps a document that a member sealed to itself, in place of its earlier one of the same id. The
 * one recipient is the member's own key, and nobody else is ever given it.
 */
export const keepOwn = async (
  accounts: Accounts,
  { member, kind }: Session,
  { id, octets }: Own,
  recipient: () => Promise<Fingerprint | undefined>,
): Promise<Result<undefined, PostRefusal>> => {
  if (kind !== 'full') return refuse('absent');
  if (octets.length > mostOwnBytes) return refuse('too-large');
  const shape = inspectEnvelope(octets);
  if (!shape.ok) return refuse('envelope-malformed');
  const [to, more] = shape.value.recipients;
  if (more !== undefined || to !== (await recipient())) return refuse('envelope-recipients');
  if (!isBucketed(shape.value.seipdBytes)) return refuse('envelope-size');
  return accounts.keeper.keepUnlessRefused(async (tx) => {
    const others = await tables(accounts, tx)
      .selectFrom('own_document')
      .select('id')
      .where('member', '=', member)
      .where('id', '!=', id)
      .execute();
    if (others.length >= mostOwnDocuments) return refuse('too-large');
    await tables(accounts, tx)
      .insertInto('own_document')
      .values({ member, id, octets })
      .onConflict((conflict) => conflict.columns(['member', 'id']).doUpdateSet({ octets }))
      .execute();
    return ok(undefined);
  });
};

export const readOwn = async (accounts: Accounts, { member, kind }: Session): Promise<Own[]> => {
  if (kind !== 'full') return [];
  const rows = await tables(accounts, accounts.keeper.read)
    .selectFrom('own_document')
    .select(['id', 'octets'])
    .where('member', '=', member)
    .orderBy('id')
    .execute();
  return rows.map(({ id, octets }) => ({ id, octets: new Uint8Array(octets) }));
};
