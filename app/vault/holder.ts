import type { MemberId, PartyId } from '../domain/basis/id.ts';
import type { Fingerprint } from '../domain/keys/fingerprint.ts';

/** What a page may know of whoever holds the keys. */
export interface HolderView {
  readonly member: MemberId;
  readonly party: PartyId | null;
  readonly fingerprint: Fingerprint;
}
