import type { Doors } from '../app/paper/doors.ts';
import type { Accounts } from './accounts/accounts.ts';
import { accountDesk } from './accounts/desk.ts';
import { openDoor } from './accounts/door.ts';
import type { Session } from './accounts/session.ts';
import { providerDesk, type ProviderDeskWithFiles, type ProviderRoom } from './desks/provider.ts';
import { staffDesk, type StaffDeskWithFiles, type StaffRoom } from './desks/staff.ts';
import type { VisitorDesk } from '../app/paper/desks.ts';
import { noSessionCookie, sessionCookie } from './http/cookies.ts';

interface Rooms {
  readonly provider: ProviderRoom | undefined;
  readonly staff: StaffRoom | undefined;
}

/** The doors as pages have them, and as those for files do: their desks know of files too. */
export interface AllDoors extends Doors {
  readonly provider: (request: Request) => Promise<ProviderDeskWithFiles | undefined>;
  readonly staff: (request: Request) => Promise<StaffDeskWithFiles | undefined>;
}

const sessionAt = async (
  room: { readonly accounts: Accounts } | undefined,
  request: Request,
): Promise<Session | undefined> => room && openDoor(room.accounts, request);

/** A door hands out a desk to whom the cookie proves; who they are is never read from a request. */
export const doorsOf = (rooms: Rooms, visitor: VisitorDesk): AllDoors => ({
  surfaces: (['provider', 'staff'] as const).filter((surface) => rooms[surface] !== undefined),
  visitor,
  account: async (request, surface) => {
    const room = rooms[surface];
    const session = await sessionAt(room, request);
    return room && session && accountDesk(room.accounts, session);
  },
  provider: async (request) => {
    const session = await sessionAt(rooms.provider, request);
    if (rooms.provider === undefined || session?.kind !== 'full') return undefined;
    const { party } = session;
    return party === null ? undefined : providerDesk(rooms.provider, { ...session, party });
  },
  staff: async (request) => {
    const session = await sessionAt(rooms.staff, request);
    if (rooms.staff === undefined || session?.kind !== 'full') return undefined;
    return staffDesk(rooms.staff, session);
  },
  sessionCookie: (surface, token) =>
    token === undefined ? noSessionCookie(surface) : sessionCookie(surface, token),
});
