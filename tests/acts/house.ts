import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { momentOf, type Moment } from '../../app/domain/basis/moment.ts';
import { certificateText } from '../../app/paper/openpgp.ts';
import type { StaffDesk, VisitorDesk } from '../../app/paper/desks.ts';
import type { Accounts } from '../../server/accounts/accounts.ts';
import { openVerifier } from '../../server/accounts/verifier.ts';
import { keeperOf } from '../../server/audit/keep.ts';
import type { Office } from '../../server/audit/office.ts';
import type { ProviderRoom } from '../../server/desks/provider-room.ts';
import { staffDesk, type StaffRoom } from '../../server/desks/staff.ts';
import { visitorDesk } from '../../server/desks/visitor.ts';
import {
  openDrafts,
  openStorage,
  type Drafts,
  type Storage,
} from '../../server/platform/storage.ts';
import type { Ceremony, Colleague } from './ceremony.ts';
import { testTerms } from '../terms.ts';
import { openTestDatabase, type TestDatabase } from './database.ts';

/** The server of both surfaces without its doors: the desks, over a real database. */
export interface House {
  readonly database: TestDatabase;
  /** Seconds that the server's clock is ahead of this machine's. */
  readonly clock: { offsetSeconds: number };
  readonly provider: ProviderRoom;
  readonly staff: StaffRoom;
  readonly drafts: Drafts;
  readonly storage: Storage;
  readonly visitor: VisitorDesk;
  readonly staffDesk: (colleague: Colleague) => Promise<StaffDesk>;
  /** Objects whose octets were put where they are kept. */
  readonly keptBodies: Set<string>;
  readonly close: () => Promise<void>;
}

/** Argon2 is tried where accounts are; here it would only cost time. */
const quick = {
  hash: (octets: Buffer) => Promise.resolve(octets.toString('hex')),
  verify: (digest: string, octets: Buffer) => Promise.resolve(digest === octets.toString('hex')),
};

export const openHouse = async ({ root, signers }: Ceremony): Promise<House> => {
  const database = await openTestDatabase();
  const clock = { offsetSeconds: 0 };
  const now = (): Moment => momentOf(new Date(Date.now() + clock.offsetSeconds * 1000));
  const keptBodies = new Set<string>();
  const drafts = await openDrafts(join(database.folder, 'drafts'));
  const storage = await openStorage(join(database.folder, 'store'));
  const secret = { pepper: randomBytes(32), nameKey: randomBytes(32), atRestKey: randomBytes(32) };
  const serverSecret = {
    pepper: new Uint8Array(secret.pepper),
    nameKey: new Uint8Array(secret.nameKey),
    atRestKey: new Uint8Array(secret.atRestKey),
  };
  const verifier = await openVerifier(secret.pepper, quick);
  const roomOf = (surface: 'provider' | 'staff'): { office: Office; accounts: Accounts } => {
    const db = database[surface];
    const keepBody = (object: string) => Promise.resolve(void keptBodies.add(object));
    return {
      office: {
        surface,
        db,
        root: root.certificate,
        signer: signers[surface],
        clock: now,
        shelf: new Map(),
        keepBody,
      },
      accounts: { surface, keeper: keeperOf(db), secret: serverSecret, verifier, clock: now },
    };
  };
  const individuals = { bytes: 3 * 2 ** 30, terms: testTerms };
  const provider = { ...roomOf('provider'), drafts, storage, individuals };
  const staff = roomOf('staff');
  const { fingerprint } = root.certificate;
  const certificate = certificateText(root.certificate);
  const trust = { v: 'amana/1', fingerprint, certificate, demonstration: true } as const;
  return {
    database,
    clock,
    provider,
    staff,
    drafts,
    storage,
    keptBodies,
    visitor: visitorDesk(trust, { provider, staff }),
    staffDesk: ({ member, key }) =>
      staffDesk(staff, {
        token: Buffer.alloc(32),
        kind: 'full',
        member,
        party: null,
        fingerprint: key.certificate.fingerprint,
      }),
    close: database.close,
  };
};
