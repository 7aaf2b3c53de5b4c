import type { Kysely } from 'kysely';
import type { TrustPaper } from '../app/paper/account.ts';
import type { Accounts } from './accounts/accounts.ts';
import { openVerifier } from './accounts/verifier.ts';
import { keeperOf } from './audit/keep.ts';
import type { Office } from './audit/office.ts';
import type { Tables } from './audit/tables.ts';
import type { Config, Surface } from './config.ts';
import { readLogSigner } from './custody/log-key.ts';
import type { Databases } from './databases.ts';
import type { ProviderRoom } from './desks/provider-room.ts';
import type { StaffRoom } from './desks/staff.ts';
import { readTrustFile } from './keys/trust-file.ts';
import { systemClock } from './platform/clock.ts';
import { openDrafts, openStorage, type Drafts, type Storage } from './platform/storage.ts';

/** What the desks of this deployment work with; a surface that is not served has no room. */
export interface Rooms {
  readonly trust: TrustPaper;
  readonly storage: Storage;
  readonly drafts: Drafts;
  readonly provider: ProviderRoom | undefined;
  readonly staff: StaffRoom | undefined;
}

/** @throws if a file of the ceremony is not what its name says */
export const openRooms = async (config: Config, databases: Databases): Promise<Rooms> => {
  const { paper, root } = await readTrustFile(config.trustFile);
  const storage = await openStorage(config.store.path);
  const drafts = await openDrafts(config.draftFolder);
  const verifier = await openVerifier(config.secret.pepper);
  const room = async (
    surface: Surface,
    pool: Kysely<unknown> | undefined,
  ): Promise<{ office: Office; accounts: Accounts } | undefined> => {
    if (pool === undefined) return undefined;
    const signer = await readLogSigner(config.logKeyFiles[surface]);
    // Kysely asks for a type with an index, which an interface has not.
    const db = pool.withTables<Pick<Tables, keyof Tables>>();
    const { secret } = config;
    return {
      office: {
        surface,
        db,
        root,
        signer,
        clock: systemClock,
        shelf: new Map(),
        keepBody: async (object, sizeBytes) => {
          await storage.moveToKept(object);
          if ((await storage.size(object)) !== sizeBytes)
            throw new Error('the stored octets are not as many as their digests are of');
        },
      },
      accounts: { surface, keeper: keeperOf(db), secret, verifier, clock: systemClock },
    };
  };
  const provider = await room('provider', databases.provider);
  const staff = await room('staff', databases.staff);
  return {
    trust: paper,
    storage,
    drafts,
    provider: provider && {
      ...provider,
      drafts,
      storage,
      individuals: config.individuals,
    },
    staff,
  };
};
