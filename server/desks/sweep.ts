import { MemberId, PartyId, SubmissionId } from '../../app/domain/basis/id.ts';
import { readAllDrafts } from '../accounts/drafts.ts';
import { keeperOf } from '../audit/keep.ts';
import { isEnded } from '../custody/ended.ts';
import { isDeposited } from '../submissions/read.ts';
import { readAllUploads } from '../submissions/uploads.ts';
import { clearEnded } from './ended.ts';
import { erasing, type ProviderRoom } from './provider-room.ts';

/**
 * Removes what crashes left: drafts and shares that a deposit or the end of a membership should have erased, folders that no
 * row names, octets that arrive for nobody, files half written. Before this process answers anybody:
 * it is the only one that writes there. What lies *kept* and is named by no deposit stays.
 */
export const sweep = async (room: ProviderRoom): Promise<void> => {
  const { office, accounts, drafts, storage } = room;
  await drafts.dropUnfinished();
  await storage.dropUnfinished();
  const open = new Set<string>();
  for (const { member, party, submission } of await readAllDrafts(accounts)) {
    const { keep } = keeperOf(office.db, party);
    if (await keep((tx) => isDeposited(tx, submission)))
      await erasing(room, party)(member, submission);
    else if (await isEnded(office, { party, member })) await clearEnded(room, party, member);
    else open.add(`${member}/${submission}`);
  }
  for (const { member, draft } of await drafts.all())
    if (!open.has(`${member}/${draft}`)) await drafts.erase(member, draft);
  const arriving = new Set<string>();
  for (const { object, party, member, submission } of await readAllUploads(accounts.keeper)) {
    if (open.has(`${member}/${submission}`)) arriving.add(object);
    else
      await erasing(room, PartyId.parse(party))(
        MemberId.parse(member),
        SubmissionId.parse(submission),
      );
  }
  for (const object of await storage.allArriving())
    if (!arriving.has(object)) await storage.dropArriving(object);
};
