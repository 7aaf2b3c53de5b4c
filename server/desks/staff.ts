import { keysLog, mechanismLog, partyLog } from '../../app/domain/custody/log-id.ts';
import { ok, refuse } from '../../app/domain/basis/result.ts';
import type { DocumentId } from '../../app/domain/basis/id.ts';
import { staffAt } from '../../app/paper/chain/trust.ts';
import type { StaffDesk } from '../../app/paper/desks.ts';
import type { Accounts } from '../accounts/accounts.ts';
import { accountDesk } from '../accounts/desk.ts';
import type { Session } from '../accounts/session.ts';
import { readAgreements } from '../agreements/read.ts';
import { act } from '../audit/act.ts';
import { keeperOf } from '../audit/keep.ts';
import type { Office } from '../audit/office.ts';
import type { Tx } from '../audit/transaction.ts';
import { readKeysBook } from '../custody/books.ts';
import { readEnvelope, readLog, readStandingLog } from '../custody/read.ts';
import { readHeldDocument, readWaiting } from '../feedback/held.ts';
import { ownRecipient } from '../custody/own-recipient.ts';
import { readParties } from '../keys/read.ts';
import { readThreads } from '../messages/read.ts';
import { hasBody, readSubmissions } from '../submissions/read.ts';

export interface StaffRoom {
  readonly office: Office;
  readonly accounts: Accounts;
}

/** The desk, and what the doors for files ask of it. */
export interface StaffDeskWithFiles extends StaffDesk {
  readonly mayReadBody: (object: DocumentId) => Promise<boolean>;
}

/** The role that root has certified this key for, if it is good now. */
const roleOf = async (tx: Tx, { office }: StaffRoom, { kind, fingerprint }: Session) => {
  if (kind !== 'full') return undefined; // no second factor yet, or only a new passphrase to set
  const keys = await readKeysBook(tx, office.shelf, office.root);
  const place = { keys: keys.lines.length, recorded: office.clock() };
  const staff = staffAt(keys.trust, fingerprint, place);
  return staff.ok ? staff.value.role : undefined;
};

const anyEnvelope = async (tx: Tx, id: DocumentId) =>
  (await readEnvelope(tx, 'exchange', id)) ??
  (await readEnvelope(tx, 'staff', id)) ??
  (await readHeldDocument(tx, id));

/**
 * What a member of staff can do, and nothing else. Without a role, everything but the keys log and
 * one's own account is as if it were not there.
 */
export const staffDesk = async (room: StaffRoom, session: Session): Promise<StaffDeskWithFiles> => {
  const { office, accounts } = room;
  const { keep } = keeperOf(office.db);
  const { fingerprint: root } = office.root;
  const role = await keep((tx) => roleOf(tx, room, session));
  const whenStaff = async <T>(read: (tx: Tx) => Promise<T>, otherwise: T): Promise<T> =>
    role === undefined ? otherwise : keep(read);
  return {
    ...accountDesk(accounts, session, (own) => ownRecipient(office, own)),
    role,
    log: async (log, from) => {
      if (role === undefined && log !== 'keys') return refuse('absent');
      const answer = await keep((tx) => {
        if (log === 'keys')
          return readStandingLog(tx, { room: 'exchange', log: keysLog(root) }, from, office.signer);
        if (log === 'mechanism')
          return readStandingLog(
            tx,
            { room: 'staff', log: mechanismLog(root) },
            from,
            office.signer,
          );
        return readLog(tx, { room: 'exchange', log: partyLog(root, log) }, from);
      });
      return answer === undefined ? refuse('absent') : ok(answer);
    },
    envelope: async (id) => {
      const octets = await whenStaff((tx) => anyEnvelope(tx, id), undefined);
      return octets === undefined ? refuse('absent') : ok(octets);
    },
    post: async (post) =>
      role === undefined
        ? refuse('absent')
        : act(office, { kind: 'staff', key: session.fingerprint }, post),
    parties: () => whenStaff(readParties, []),
    agreements: () => whenStaff(readAgreements, []),
    submissions: (page) => whenStaff((tx) => readSubmissions(tx, page), { rows: [], pages: 1 }),
    threads: () =>
      role === 'intake-officer' || role === 'head'
        ? keep(async (tx) =>
            readThreads(tx, (await readKeysBook(tx, office.shelf, office.root)).trust),
          )
        : Promise.resolve([]),
    heldFeedback: () =>
      role === 'analyst' || role === 'head' ? keep(readWaiting) : Promise.resolve([]),
    mayReadBody: (object) => whenStaff((tx) => hasBody(tx, object), false),
  };
};
