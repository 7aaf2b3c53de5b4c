import type { Digest } from '../../app/domain/basis/digest.ts';
import { ok, refuse, type Result } from '../../app/domain/basis/result.ts';
import { keysLog, partyLog } from '../../app/domain/custody/log-id.ts';
import type { TrustPaper } from '../../app/paper/account.ts';
import type { Opened, VisitorDesk } from '../../app/paper/desks.ts';
import type { Accounts } from '../accounts/accounts.ts';
import { endSessionsOf } from '../accounts/end.ts';
import { joinStaff } from '../accounts/join-staff.ts';
import { joinProvider, type JoiningActs } from '../accounts/join.ts';
import { openSelf } from '../accounts/open-self.ts';
import { recover, saltOf, signIn } from '../accounts/sign-in.ts';
import { act } from '../audit/act.ts';
import { keeperOf } from '../audit/keep.ts';
import type { Office } from '../audit/office.ts';
import { isEnded } from '../custody/ended.ts';
import { readLog, readStandingLog } from '../custody/read.ts';
import { openInvitation, readInvitation } from '../keys/invitations.ts';

interface Room {
  readonly office: Office;
  readonly accounts: Accounts;
}

/** The surfaces that this process serves: one of them, or both. */
export interface Rooms {
  readonly provider: Room | undefined;
  readonly staff: Room | undefined;
}

/** @throws if the surface is not served here: its addresses are not either */
const requireRoom = (room: Room | undefined): Room => {
  if (room === undefined) throw new Error('a surface that this process does not serve');
  return room;
};

/** What joining needs of the acts; whether an invitation may be used is asked when it is. */
const joiningActs = ({ office }: Room, redeem: Digest): JoiningActs => ({
  invitation: () =>
    keeperOf(office.db).keep(async (tx) => {
      const found = await readInvitation(tx, redeem);
      return found && { invitation: found.invitation, role: found.role, party: found.party };
    }),
  record: (post, alongside) => act(office, { kind: 'joiner', redeem }, post, alongside),
});

/** Whoever has proven to be a member that is one no more is told so, and enters nothing. */
const unlessEnded = async <Code extends string>(
  { office, accounts }: Room,
  opened: Result<Opened, Code>,
): Promise<Result<Opened, Code | 'membership-ended'>> => {
  if (!opened.ok) return opened;
  const { party, member } = opened.value.locks;
  if (party === null || !(await isEnded(office, { party, member }))) return opened;
  await endSessionsOf(accounts, member);
  return refuse('membership-ended');
};

/** What anyone may do before signing in. */
export const visitorDesk = (trust: TrustPaper, rooms: Rooms): VisitorDesk => ({
  trust: () => trust,
  keysLog: async (from) => {
    const { office } = requireRoom(rooms.provider ?? rooms.staff);
    const place = { room: 'exchange', log: keysLog(office.root.fingerprint) } as const;
    return ok(
      await keeperOf(office.db).keep((tx) => readStandingLog(tx, place, from, office.signer)),
    );
  },
  salt: (surface, name) => saltOf(requireRoom(rooms[surface]).accounts, name),
  signIn: async (surface, asked) => {
    const room = requireRoom(rooms[surface]);
    return unlessEnded(room, await signIn(room.accounts, asked));
  },
  recover: async (surface, asked) => {
    const room = requireRoom(rooms[surface]);
    return unlessEnded(room, await recover(room.accounts, asked));
  },
  invitation: async (redeem) => {
    const { office } = requireRoom(rooms.provider);
    const found = await keeperOf(office.db).keep((tx) =>
      openInvitation(tx, redeem, office.clock()),
    );
    return found.ok ? found : refuse('absent');
  },
  invitedLog: async (redeem, from) => {
    const { office } = requireRoom(rooms.provider);
    const invited = await keeperOf(office.db).keep((tx) =>
      openInvitation(tx, redeem, office.clock()),
    );
    if (!invited.ok || invited.value.party === null) return refuse('absent');
    const { party } = invited.value;
    const log = partyLog(office.root.fingerprint, party);
    const answer = await keeperOf(office.db, party).keep((tx) =>
      readLog(tx, { room: 'exchange', log }, from),
    );
    return answer === undefined ? refuse('absent') : ok(answer);
  },
  join: (asked) => {
    const room = requireRoom(rooms.provider);
    return joinProvider(room.accounts, joiningActs(room, asked.redeem), asked);
  },
  open: (asked) => {
    const { office, accounts } = requireRoom(rooms.provider);
    return openSelf(
      accounts,
      (post, beside) => act(office, { kind: 'opener' }, post, beside),
      asked,
    );
  },
  joinStaff: (asked) => joinStaff(requireRoom(rooms.staff).accounts, asked),
});
