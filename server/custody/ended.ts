import type { MemberId, PartyId } from '../../app/domain/basis/id.ts';
import { partyLog } from '../../app/domain/custody/log-id.ts';
import { keeperOf } from '../audit/keep.ts';
import type { Office } from '../audit/office.ts';
import { readBook, readKeysBook } from './books.ts';

/**
 * Whether the party's log says that this member is one no more: every key of theirs is revoked. The
 * log alone decides, whoever revoked and at whichever surface: there is no row to forget.
 */
export const isEnded = (
  { db, shelf, root }: Office,
  { party, member }: { readonly party: PartyId; readonly member: MemberId },
): Promise<boolean> =>
  keeperOf(db, party).keep(async (tx) => {
    const keys = await readKeysBook(tx, shelf, root);
    const place = { room: 'exchange', log: partyLog(root.fingerprint, party) } as const;
    const book = await readBook(tx, shelf, place, root, keys);
    const own = [...(book.party?.members.values() ?? [])].filter((each) => each.member === member);
    return own.length > 0 && own.every(({ revokedAt }) => revokedAt !== undefined);
  });
