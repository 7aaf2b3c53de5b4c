import { closeSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs';
import { join, relative } from 'node:path';
import { sql, type Kysely } from 'kysely';
import { openDatabase } from '../../server/platform/db.ts';
import type { Piece } from './search.ts';

const own = sql.raw("('pg_catalog', 'information_schema', 'pg_toast')");

/** The database of a running portal, as its owner. */
export const ownerOf = (folder: string): Kysely<unknown> => {
  // The fifth line is the folder of the socket (PostgreSQL, "postmaster.pid").
  const socket = readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[4];
  if (socket === undefined) throw new Error('PostgreSQL does not say where it listens');
  return openDatabase<unknown>({ kind: 'socket', folder: socket }, 'owner', 1);
};

/** Every row of every table as text, and every value of octets as it is: a full dump. */
export const dumpOf = async (folder: string): Promise<readonly Piece[]> => {
  const db = ownerOf(folder);
  const pieces: Piece[] = [];
  try {
    const tables = await sql<{ schema: string; name: string }>`
      select table_schema as schema, table_name as name from information_schema.tables
      where table_schema not in ${own}`.execute(db);
    for (const { schema, name } of tables.rows) {
      const table = sql.table(`${schema}.${name}`);
      const rows = await sql<{ row: string }>`select t::text as row from ${table} t`.execute(db);
      const text = rows.rows.map(({ row }) => row).join('\n');
      pieces.push({ place: `table ${schema}.${name}`, octets: Buffer.from(text) });
      const columns = await sql<{ column: string }>`
        select column_name as column from information_schema.columns where data_type = 'bytea'
        and table_schema = ${schema} and table_name = ${name}`.execute(db);
      for (const { column } of columns.rows) {
        const values = await sql<{ value: Buffer | null }>`
          select ${sql.ref(column)} as value from ${table}`.execute(db);
        for (const { value } of values.rows)
          if (value !== null)
            pieces.push({ place: `table ${schema}.${name}, ${column}`, octets: value });
      }
    }
    const asked = await sql<{ query: string }>`select query from pg_stat_activity`.execute(db);
    const queries = asked.rows.map(({ query }) => query).join('\n');
    pieces.push({ place: 'the last queries', octets: Buffer.from(queries) });
  } finally {
    await db.destroy();
  }
  return pieces;
};

/** Every file under a folder but those of the workstation, and every name. */
export const filesIn = (folder: string): readonly Piece[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .map((entry) => ({ path: join(entry.parentPath, entry.name), isFile: entry.isFile() }))
    .filter(({ path }) => !relative(folder, path).startsWith(join('trust', 'offline')))
    .flatMap(({ path, isFile }) => {
      const place = `file ${relative(folder, path)}`;
      const name = { place: `${place}, its name`, octets: Buffer.from(path) };
      return isFile ? [name, { place, octets: readFileSync(path) }] : [name];
    });

const windowBytes = 2 ** 24;
/** So that a word across two windows is seen. */
const overlapBytes = 2 ** 10;

/**
 * What the running process holds in memory (Linux, as root or the same user), window by window.
 * @throws where the system does not let us look
 */
export function* memoryOf(pid: number): Generator<Buffer> {
  const file = openSync(`/proc/${pid}/mem`, 'r');
  try {
    for (const line of readFileSync(`/proc/${pid}/maps`, 'utf8').split('\n')) {
      const [, from = '0', to = '0', rights = ''] =
        /^([0-9a-f]+)-([0-9a-f]+) (\S+)/.exec(line) ?? [];
      const [start, end] = [Number.parseInt(from, 16), Number.parseInt(to, 16)];
      if (!rights.startsWith('rw') || !Number.isSafeInteger(end)) continue;
      for (let at = start; at < end; at += windowBytes - overlapBytes) {
        const octets = Buffer.alloc(Math.min(windowBytes, end - at));
        let read = 0;
        try {
          read = readSync(file, octets, 0, octets.length, at);
        } catch {
          break; // promised and never touched: nothing is there
        }
        yield octets.subarray(0, read);
      }
    }
  } finally {
    closeSync(file);
  }
}
