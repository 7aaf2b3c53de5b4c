import { sql, type Kysely } from 'kysely';

/**
 * Three rooms and who may enter them. `provider` and `staff` are each for one surface alone;
 * `exchange` is where both meet, table by table and right by right, as each word grants it.
 * A role cannot leak what it cannot read.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const role of ['provider_surface', 'staff_surface']) {
    // Roles belong to the whole cluster: an administrator may have made them before, with passwords.
    await sql`do ${sql.lit(
      `begin if not exists (select from pg_roles where rolname = '${role}') then
       create role ${role} login noinherit nosuperuser nocreatedb nocreaterole nobypassrls; end if; end`,
    )}`.execute(db);
  }
  await sql`revoke all on schema public from public`.execute(db);
  await sql`grant usage on schema public to provider_surface, staff_surface`.execute(db);
  await sql`grant select on public.migration to provider_surface, staff_surface`.execute(db);
  await sql`create schema provider`.execute(db);
  await sql`create schema staff`.execute(db);
  await sql`create schema exchange`.execute(db);
  await sql`grant usage on schema provider to provider_surface`.execute(db);
  await sql`grant usage on schema staff to staff_surface`.execute(db);
  await sql`grant usage on schema exchange to provider_surface, staff_surface`.execute(db);
  // Functions are open to everyone by default; ours are opened one by one.
  await sql`alter default privileges revoke execute on functions from public`.execute(db);
  // No surface makes temporary tables: what a session holds is on the server's list, or nowhere.
  await sql`do ${sql.lit(
    `begin execute format('revoke all on database %I from public', current_database());
     execute format('grant connect on database %I to provider_surface, staff_surface', current_database()); end`,
  )}`.execute(db);
};
