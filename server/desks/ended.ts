import type { MemberId, PartyId } from '../../app/domain/basis/id.ts';
import type { Fingerprint } from '../../app/domain/keys/fingerprint.ts';
import { readDrafts } from '../accounts/drafts.ts';
import { endSessionsOf, memberWithKey } from '../accounts/end.ts';
import { isEnded } from '../custody/ended.ts';
import { erasing, type ProviderRoom } from './provider-room.ts';

/**
 * What a member who is one no more leaves here: no session, and no draft, since nobody else can open
 * one and nothing of them may be deposited. Safe to repeat; the account stays, so that the person is
 * told why they cannot enter.
 */
export const clearEnded = async (
  room: ProviderRoom,
  party: PartyId,
  member: MemberId,
): Promise<void> => {
  await endSessionsOf(room.accounts, member);
  for (const { submission } of await readDrafts(room.accounts, room.drafts, { member }))
    await erasing(room, party)(member, submission);
};

/** After a post that revoked these keys: whoever is a member no more is out at once. */
export const clearRevoked = async (
  room: ProviderRoom,
  party: PartyId,
  keys: readonly Fingerprint[],
): Promise<void> => {
  for (const key of keys) {
    const member = await memberWithKey(room.accounts, key);
    if (member !== undefined && (await isEnded(room.office, { party, member })))
      await clearEnded(room, party, member);
  }
};
