import type { MemberId, PartyId, SubmissionId } from '../../app/domain/basis/id.ts';
import type { Accounts } from '../accounts/accounts.ts';
import { eraseDraft } from '../accounts/drafts.ts';
import { keeperOf } from '../audit/keep.ts';
import type { Office } from '../audit/office.ts';
import type { Individuals } from '../individuals.ts';
import type { Drafts, Storage } from '../platform/storage.ts';
import { forgetUpload, uploadsOf } from '../submissions/uploads.ts';

/** What the desks of providers work with. */
export interface ProviderRoom {
  readonly office: Office;
  readonly accounts: Accounts;
  readonly drafts: Drafts;
  readonly storage: Storage;
  readonly individuals: Individuals;
}

/**
 * Erases a draft with its share, and whatever was sent for it: after a deposit that is what the
 * deposit did not name. Records first; the next start sweeps what a crash leaves.
 */
export const erasing =
  ({ office, accounts, drafts, storage }: ProviderRoom, party: PartyId) =>
  async (member: MemberId, submission: SubmissionId): Promise<void> => {
    await eraseDraft(accounts, drafts, { member }, submission);
    const keeper = keeperOf(office.db, party);
    for (const object of await uploadsOf(keeper, party, submission)) {
      await forgetUpload(keeper, object);
      await storage.dropArriving(object);
    }
  };
