import type { DocumentId, PartyId } from '../../app/domain/basis/id.ts';
import type { Digest } from '../../app/domain/basis/digest.ts';
import type { Fingerprint } from '../../app/domain/keys/fingerprint.ts';
import type { Certificate } from '../../app/paper/openpgp.ts';
import type { Shelf } from '../custody/books.ts';
import type { LogSigner } from '../custody/log-key.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from './transaction.ts';

/** What one surface records acts with. */
export interface Office {
  readonly surface: 'provider' | 'staff';
  readonly db: Database;
  readonly root: Certificate;
  readonly signer: LogSigner;
  readonly clock: Clock;
  readonly shelf: Shelf;
  /**
   * Puts the octets of an arrived body where they are kept for good; again for one that is there is
   * the same. It is done before the commit: a crash in between leaves octets that nothing names, and
   * that those which arrive next under the same id replace.
   * @throws if they are not of this size: then nothing is recorded
   */
  readonly keepBody: (object: DocumentId, sizeBytes: number) => Promise<void>;
}

/** Who acts, as the door has proven it; never what a request claims. */
export type Author =
  | { readonly kind: 'member'; readonly party: PartyId; readonly key: Fingerprint }
  | { readonly kind: 'staff'; readonly key: Fingerprint }
  /** Has the words of an invitation and brings the certificate that signs. */
  | { readonly kind: 'joiner'; readonly redeem: Digest }
  /** Somebody whom nobody has invited: opens the account of an individual, and does nothing else. */
  | { readonly kind: 'opener' }
  /** Statements from the offline workstation, brought on a stick. */
  | { readonly kind: 'root' };
