import type { PartyId } from '../../app/domain/basis/id.ts';
import { partyLog } from '../../app/domain/custody/log-id.ts';
import type { Fingerprint } from '../../app/domain/keys/fingerprint.ts';
import { readCertificateText } from '../../app/paper/openpgp.ts';
import type { Office } from '../audit/office.ts';
import { keeperOf } from '../audit/keep.ts';
import { readBook, readKeysBook } from './books.ts';

/**
 * What a PKESK to a member's own key names: the fingerprint of its encryption subkey. Undefined for a
 * key that no log has: of a member of staff whom root has not certified.
 */
export const ownRecipient = (
  { db, shelf, root }: Office,
  { party, fingerprint }: { readonly party: PartyId | null; readonly fingerprint: Fingerprint },
): Promise<Fingerprint | undefined> =>
  keeperOf(db, party ?? undefined).keep(async (tx) => {
    const keys = await readKeysBook(tx, shelf, root);
    let certificate = keys.trust.staff.get(fingerprint)?.certificate;
    if (party !== null) {
      const place = { room: 'exchange', log: partyLog(root.fingerprint, party) } as const;
      const book = await readBook(tx, shelf, place, root, keys);
      certificate = book.party?.members.get(fingerprint)?.certificate;
    }
    if (certificate === undefined) return undefined;
    const read = await readCertificateText(certificate);
    return read.ok ? read.value.recipient : undefined;
  });
