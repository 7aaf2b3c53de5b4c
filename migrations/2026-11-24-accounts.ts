import { sql, type Kysely } from 'kysely';

type Surface = 'provider' | 'staff';

/** Ids, keyed hashes, verifiers and sealed octets: threat-model.md has the whole list. */
const tablesOf = async (db: Kysely<unknown>, surface: Surface): Promise<void> => {
  const own = (name: string) => sql.id(surface, name);
  await sql`create table ${own('account')} (
    member uuid primary key,
    party uuid,
    name bytea not null unique check (length(name) = 32),
    salt bytea not null check (length(salt) = 16),
    scheme smallint not null check (scheme in (1, 2)),
    verifier text not null)`.execute(db);
  await sql`create table ${own('recovery')} (
    member uuid primary key references ${own('account')},
    name bytea not null unique check (length(name) = 32),
    verifier text not null)`.execute(db);
  for (const lock of ['lock', 'recovery_lock'])
    await sql`create table ${own(lock)} (
      member uuid not null references ${own('account')},
      kind text not null check (kind in ('member', 'party')),
      fingerprint text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
      version integer not null check (version >= 1),
      scheme smallint not null check (scheme in (0, 1, 2)),
      sealed bytea not null,
      primary key (member, fingerprint))`.execute(db);
  await sql`create table ${own('second_factor')} (
    member uuid primary key references ${own('account')},
    secret bytea,
    pending bytea,
    used_step bigint not null default 0)`.execute(db);
  await sql`create table ${own('session')} (
    token bytea primary key check (length(token) = 32),
    member uuid not null references ${own('account')},
    kind text not null check (kind in ('full', 'totp-only', 'recovery')),
    opened_at timestamptz not null,
    seen_at timestamptz not null)`.execute(db);
  await sql`create index on ${own('session')} (member)`.execute(db);
  // Of names that were tried in the last hour, known or not.
  await sql`create table ${own('attempt')} (
    name bytea primary key check (length(name) = 32),
    failures integer not null,
    last_at timestamptz not null)`.execute(db);
  await sql`create table ${own('own_document')} (
    member uuid not null references ${own('account')},
    id uuid not null,
    octets bytea not null,
    primary key (member, id))`.execute(db);
  const role = sql.id(`${surface}_surface`);
  const all = ['account', 'recovery', 'lock', 'recovery_lock', 'second_factor', 'session'];
  for (const table of [...all, 'attempt', 'own_document'])
    await sql`grant select, insert, update, delete on ${own(table)} to ${role}`.execute(db);
};

/** Each surface has accounts of its own: neither role can read that the other's exist. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await tablesOf(db, 'provider');
  await tablesOf(db, 'staff');
  // That a draft is there, and whose; its octets and its share lie outside the database.
  await sql`create table provider.draft (
    submission uuid primary key,
    member uuid not null references provider.account,
    saved_at timestamptz not null)`.execute(db);
  await sql`grant select, insert, update, delete on provider.draft to provider_surface`.execute(db);
  // Brought from the ceremony: who holds the words may open an account, once.
  await sql`create table staff.invitation (
    redeem text primary key check (redeem ~ '^sha256:[0-9a-f]{64}$'),
    role text not null,
    member uuid unique references staff.account)`.execute(db);
  await sql`grant select, insert, update (member) on staff.invitation to staff_surface`.execute(db);
};
