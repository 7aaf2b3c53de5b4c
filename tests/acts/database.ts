import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import type { Database } from '../../server/audit/transaction.ts';
import { openDatabase } from '../../server/platform/db.ts';
import { migrate } from '../../server/platform/migrate.ts';
import { startPostgres } from '../../server/platform/postgres.ts';

/** A PostgreSQL of its own, migrated, and a pool for each role. */
export interface TestDatabase {
  readonly folder: string;
  readonly owner: Kysely<unknown>;
  readonly provider: Database;
  readonly staff: Database;
  readonly close: () => Promise<void>;
}

export const openTestDatabase = async (): Promise<TestDatabase> => {
  const folder = mkdtempSync(join(tmpdir(), 'amana-acts-'));
  const postgres = await startPostgres(join(folder, 'postgres'));
  const place = { kind: 'socket', folder: postgres.socket } as const;
  const owner = openDatabase<unknown>(place, 'owner', 2);
  await migrate(owner);
  const provider: Database = openDatabase(place, 'provider_surface', 4);
  const staff: Database = openDatabase(place, 'staff_surface', 4);
  const close = async (): Promise<void> => {
    await Promise.all([owner.destroy(), provider.destroy(), staff.destroy()]);
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { folder, owner, provider, staff, close };
};
