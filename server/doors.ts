import { DocumentId, SubmissionId } from '../app/domain/basis/id.ts';
import type { Doors, Surface } from '../app/paper/doors.ts';
import { accountDesk } from './accounts/desk.ts';
import { readSession, type Session } from './accounts/session.ts';
import type { Accounts } from './accounts/accounts.ts';
import { clearEnded } from './desks/ended.ts';
import { providerDesk, type ProviderDeskWithFiles } from './desks/provider.ts';
import { staffDesk, type StaffDeskWithFiles } from './desks/staff.ts';
import { visitorDesk } from './desks/visitor.ts';
import type { Office } from './audit/office.ts';
import { isEnded } from './custody/ended.ts';
import { ownRecipient } from './custody/own-recipient.ts';
import { noSessionCookie, sessionCookie, sessionIn } from './http/cookies.ts';
import type { Rooms } from './rooms.ts';

/** The doors with what the raw ones, for files, ask of a desk. */
export interface DoorsWithFiles extends Doors {
  readonly provider: (request: Request) => Promise<ProviderDeskWithFiles | undefined>;
  readonly staff: (request: Request) => Promise<StaffDeskWithFiles | undefined>;
}

/** A door takes a request, proves who asks, and hands out that person's desk. */
export const doorsOf = (rooms: Rooms, surfaces: readonly Surface[]): DoorsWithFiles => {
  const roomOf = { provider: rooms.provider, staff: rooms.staff };
  const proven = async (
    request: Request,
    surface: Surface,
  ): Promise<{ session: Session; accounts: Accounts; office: Office } | undefined> => {
    const room = roomOf[surface];
    const token = room === undefined ? undefined : sessionIn(request, surface);
    if (room === undefined || token === undefined) return undefined;
    const session = await readSession(room.accounts, token);
    if (session === undefined) return undefined;
    const { party, member } = session;
    // Revoked, here or at the other surface: what a former member asks for does not exist.
    if (rooms.provider !== undefined && party !== null) {
      if (await isEnded(room.office, { party, member })) {
        await clearEnded(rooms.provider, party, member);
        return undefined;
      }
    }
    return { session, accounts: room.accounts, office: room.office };
  };
  return {
    surfaces,
    visitor: visitorDesk(rooms.trust, roomOf),
    account: async (request, surface) => {
      const found = await proven(request, surface);
      return (
        found &&
        accountDesk(found.accounts, found.session, (own) => ownRecipient(found.office, own))
      );
    },
    provider: async (request) => {
      const found = await proven(request, 'provider');
      const party = found?.session.party ?? null;
      if (found?.session.kind !== 'full' || party === null || rooms.provider === undefined)
        return undefined;
      return providerDesk(rooms.provider, { ...found.session, party });
    },
    staff: async (request) => {
      const found = await proven(request, 'staff');
      if (found?.session.kind !== 'full' || rooms.staff === undefined) return undefined;
      return staffDesk(rooms.staff, found.session);
    },
    sessionCookie: (surface, token) =>
      token === undefined ? noSessionCookie(surface) : sessionCookie(surface, token),
  };
};

/** An id that a request brought as text; undefined for anything else. */
export const idIn = {
  document: (text: string): DocumentId | undefined => DocumentId.safeParse(text).data,
  submission: (text: unknown): SubmissionId | undefined => SubmissionId.safeParse(text).data,
};
