import type { Kysely } from 'kysely';
import type { DatabaseSetting, Surface } from './config.ts';
import { openDatabase, type Place, type Role } from './platform/db.ts';
import { migrate, requireMigrated } from './platform/migrate.ts';
import { startPostgres, type EmbeddedPostgres } from './platform/postgres.ts';

export interface Databases {
  /** Each surface reads and writes as its own role; absent where this process does not serve it. */
  readonly provider: Kysely<unknown> | undefined;
  readonly staff: Kysely<unknown> | undefined;
  /** The embedded PostgreSQL, if there is one. */
  readonly embedded: EmbeddedPostgres | undefined;
  readonly close: () => Promise<void>;
}

const roleOf = { provider: 'provider_surface', staff: 'staff_surface' } as const satisfies Record<
  Surface,
  Role
>;

const placeOf = (
  setting: DatabaseSetting,
  embedded: EmbeddedPostgres | undefined,
  who: 'owner' | Surface,
): Place | undefined => {
  if (embedded !== undefined) return { kind: 'socket', folder: embedded.socket };
  const url = setting.kind === 'external' ? setting[who] : undefined;
  return url === undefined ? undefined : { kind: 'url', url };
};

/** As the owner, for as long as it takes: no pool of a running surface may change the schema. */
const bringForward = async (place: Place): Promise<void> => {
  const owner = openDatabase<unknown>(place, 'owner', 1);
  try {
    await migrate(owner);
  } finally {
    await owner.destroy();
  }
};

/** Starts PostgreSQL if it is ours, migrates, and opens a pool for each surface. */
export const openDatabases = async (
  setting: DatabaseSetting,
  surfaces: readonly Surface[],
): Promise<Databases> => {
  const embedded = setting.kind === 'embedded' ? await startPostgres(setting.folder) : undefined;
  const ownerPlace = placeOf(setting, embedded, 'owner');
  if (ownerPlace !== undefined) await bringForward(ownerPlace);
  const open = (surface: Surface): Kysely<unknown> | undefined => {
    const place = placeOf(setting, embedded, surface);
    return place !== undefined && surfaces.includes(surface)
      ? openDatabase<unknown>(place, roleOf[surface])
      : undefined;
  };
  const [provider, staff] = [open('provider'), open('staff')];
  const any = provider ?? staff;
  if (ownerPlace === undefined && any !== undefined) await requireMigrated(any);
  const close = async (): Promise<void> => {
    await Promise.all([provider?.destroy(), staff?.destroy()]);
    await embedded?.stop();
  };
  return { provider, staff, embedded, close };
};
