import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';

/** Where a database is: a socket without a password, or an address that says everything. */
export type Place =
  | { readonly kind: 'socket'; readonly folder: string }
  | { readonly kind: 'url'; readonly url: string };

/** Who asks. `owner` migrates; each surface reads and writes as itself alone. */
export type Role = 'owner' | 'provider_surface' | 'staff_surface';

/** Counts and sizes are safe integers or a fault: never a text, never a number that lies. */
const safeInteger = (text: string): number => {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError('an int8 beyond 2^53');
  return value;
};

// For every connection of the process: pg's own table, or it would be written once more here.
pg.types.setTypeParser(pg.types.builtins.INT8, safeInteger);

/**
 * A pool of connections as one role. On a socket the role needs no password; an address carries
 * its own user and password.
 * @param connections how many at most
 */
export const openDatabase = <Tables>(
  place: Place,
  role: Role,
  connections = 10,
): Kysely<Tables> => {
  const where: pg.PoolConfig =
    place.kind === 'url'
      ? { connectionString: place.url }
      : { host: place.folder, user: role, database: 'postgres' };
  const pool = new pg.Pool({ ...where, max: connections, application_name: 'amana' });
  // A connection that dies while it is idle is replaced at the next query; that query's own fault
  // is thrown where it is asked.
  pool.on('error', () => undefined);
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
};
