import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { sql, type Kysely } from 'kysely';
import { CannotStart } from './cannot-start.ts';

/** What a file of `migrations/` exports. There is no `down`: what was recorded is evidence. */
export interface Migration {
  readonly up: (db: Kysely<unknown>) => Promise<void>;
  /** Names of the same day that must come first; the schemas always do. */
  readonly after?: readonly string[];
}
interface Named extends Migration {
  readonly name: string;
}

const form = /^\d{4}-\d{2}-\d{2}-[a-z][a-z-]*\.ts$/;
const isMigration = (value: unknown): value is Migration =>
  typeof value === 'object' && value !== null && 'up' in value && typeof value.up === 'function';

const readAll = async (folder: string): Promise<Named[]> => {
  const found: Named[] = [];
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.ts'))) {
    if (file.endsWith('.test.ts')) continue;
    if (!form.test(file)) throw new Error(`migrations/${file} has no date`);
    const module: unknown = await import(pathToFileURL(resolve(folder, file)).href);
    if (!isMigration(module)) throw new Error(`migrations/${file} exports no up`);
    found.push({ name: file.slice(0, -'.ts'.length), up: module.up, after: module.after ?? [] });
  }
  return found;
};

const rank = (name: string): string =>
  name.slice(0, 10) + (name.slice(11) === 'schemas' ? '-' : name.slice(10));

/** By day; on one day the schemas first, then by name, save where one names what it must follow. */
export const inOrder = <T extends { readonly name: string; readonly after?: readonly string[] }>(
  migrations: readonly T[],
): T[] => {
  const waiting = [...migrations].sort((one, other) =>
    rank(one.name) < rank(other.name) ? -1 : 1,
  );
  const sorted: T[] = [];
  while (waiting.length > 0) {
    const left = new Set(waiting.map(({ name }) => name));
    const at = waiting.findIndex(({ after = [] }) => !after.some((name) => left.has(name)));
    if (at === -1) throw new Error(`migrations wait for each other: ${[...left].join(', ')}`);
    sorted.push(...waiting.splice(at, 1));
  }
  return sorted;
};

const requireKnown = (applied: readonly string[], known: readonly string[]): void => {
  const strange = applied.filter((name) => !known.includes(name));
  if (strange.length > 0)
    throw new CannotStart(
      `The database was made by a newer Amana (${strange.join(', ')}). Start that one, or use another folder.`,
    );
};

/**
 * Brings the database forward: each file of the folder once, in a transaction of its own. A crash
 * leaves the last whole one applied; the next start goes on from there.
 * @throws CannotStart if the database knows a migration that this program does not
 */
export const migrate = async (owner: Kysely<unknown>, folder = 'migrations'): Promise<string[]> => {
  await sql`create table if not exists public.migration
    (name text primary key, applied_at timestamptz not null default now())`.execute(owner);
  const all = inOrder(await readAll(join(folder)));
  const done: string[] = [];
  for (const { name, up } of all) {
    const isNew = await owner.transaction().execute(async (tx) => {
      // Two programs that start at once take turns; the second finds the work done.
      await sql`lock table public.migration in exclusive mode`.execute(tx);
      const known = await sql<{ name: string }>`select name from public.migration`.execute(tx);
      const applied = known.rows.map((row) => row.name);
      requireKnown(
        applied,
        all.map((each) => each.name),
      );
      if (applied.includes(name)) return false;
      await up(tx);
      await sql`insert into public.migration (name) values (${name})`.execute(tx);
      return true;
    });
    if (isNew) done.push(name);
  }
  return done;
};

/**
 * For a surface that holds no owner's password: whether somebody has migrated before.
 * @throws CannotStart that names what is missing
 */
export const requireMigrated = async (
  surface: Kysely<unknown>,
  folder = 'migrations',
): Promise<void> => {
  const known = await sql<{ name: string }>`select name from public.migration`.execute(surface);
  const applied = known.rows.map((row) => row.name);
  const names = (await readAll(folder)).map(({ name }) => name);
  requireKnown(applied, names);
  const missing = names.filter((name) => !applied.includes(name));
  if (missing.length > 0)
    throw new CannotStart(
      `The database lacks ${missing.join(', ')}: start once with the owner's DATABASE_URL.`,
    );
};
