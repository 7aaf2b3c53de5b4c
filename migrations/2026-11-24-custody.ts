import { sql, type Kysely } from 'kysely';

/**
 * Logs, lines, heads and sealed documents, once in the exchange and once for staff alone. Nobody
 * may insert a line, move a head or change either but by `append`: a line is evidence.
 */
const tables = (schema: string): string => `
  create table ${schema}.log (
    id text primary key,
    party uuid unique,
    size int8 not null default 0 check (size >= 0),
    root bytea not null default sha256(''::bytea) check (length(root) = 32),
    note text);
  create table ${schema}.leaf (
    log text not null references ${schema}.log,
    party uuid,
    leaf_index int8 not null check (leaf_index >= 0),
    statement_id uuid not null,
    act text not null,
    leaf bytea not null,
    statement bytea not null,
    signature bytea not null,
    recorded_at timestamptz not null,
    primary key (log, leaf_index),
    unique (log, statement_id));
  create table ${schema}.checkpoint (
    log text not null references ${schema}.log,
    party uuid,
    size int8 not null check (size > 0),
    note text not null,
    primary key (log, size));
  create table ${schema}.envelope (
    id uuid primary key,
    party uuid,
    log text not null references ${schema}.log,
    kind text not null,
    octets bytea not null);

  -- The row lock is the queue: it is held until the commit.
  create function ${schema}.lock_head(wanted text) returns setof ${schema}.log
    language sql security definer set search_path = '' as $$
    select * from ${schema}.log where id = wanted and ${schema}.may_write(party) for update $$;

  create function ${schema}.open_log(wanted text, of_party uuid) returns void
    language plpgsql security definer set search_path = '' as $$
    begin
      if not ${schema}.may_write(of_party) then raise exception 'not this surface''s log'; end if;
      if of_party is not null and split_part(wanted, '/', 3) <> of_party::text then
        raise exception 'not this party''s log'; end if;
      insert into ${schema}.log (id, party) values (wanted, of_party) on conflict do nothing;
    end $$;

  create function ${schema}.append(to_log text, at_index int8, statement_id uuid, act text,
      leaf bytea, statement bytea, signature bytea, recorded_at timestamptz,
      new_root bytea, new_note text) returns void
    language plpgsql security definer set search_path = '' as $$
    declare of_party uuid;
    begin
      update ${schema}.log set size = at_index + 1, root = new_root, note = new_note
        where id = to_log and size = at_index and ${schema}.may_write(party)
        returning party into of_party;
      if not found then raise exception 'the head is not where it was'; end if;
      insert into ${schema}.leaf values (to_log, of_party, at_index, append.statement_id,
        append.act, append.leaf, append.statement, append.signature, append.recorded_at);
      insert into ${schema}.checkpoint values (to_log, of_party, at_index + 1, new_note);
    end $$;
`;
const functions = ['lock_head(text)', 'open_log(text, uuid)'].concat(
  'append(text, int8, uuid, text, bytea, bytea, bytea, timestamptz, bytea, text)',
);

const statements = `
  create function exchange.own_party() returns uuid language sql stable set search_path = '' as
    $$ select nullif(current_setting('amana.party', true), '')::uuid $$;
  -- The session's own role, not the owner's, in whose name a definer's function runs.
  create function exchange.may_write(party uuid) returns boolean
    language sql stable set search_path = '' as
    $$ select session_user = 'staff_surface' or coalesce(party = exchange.own_party(), false) $$;
  create function staff.may_write(party uuid) returns boolean
    language sql stable set search_path = '' as
    $$ select session_user = 'staff_surface' and party is null $$;
  ${tables('exchange')}
  ${tables('staff')}
  grant select on exchange.log, exchange.leaf, exchange.checkpoint, exchange.envelope
    to provider_surface, staff_surface;
  grant insert on exchange.envelope to provider_surface, staff_surface;
  grant select on staff.log, staff.leaf, staff.checkpoint, staff.envelope to staff_surface;
  grant insert on staff.envelope to staff_surface;
  grant execute on function exchange.own_party(), exchange.may_write(uuid)
    to provider_surface, staff_surface;
  grant execute on function staff.may_write(uuid) to staff_surface;
`;

/** "The provider only rows of its own party or of none" (architecture.md, two surfaces). */
const rowSecurity = (table: string): string => `
  alter table exchange.${table} enable row level security;
  create policy staff_all on exchange.${table} to staff_surface using (true) with check (true);
  create policy own_or_none on exchange.${table} for select to provider_surface
    using (party is null or party = exchange.own_party());
  create policy own on exchange.${table} for insert to provider_surface
    with check (party = exchange.own_party());
`;

export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql.raw(statements).execute(db);
  for (const table of ['log', 'leaf', 'checkpoint', 'envelope'])
    await sql.raw(rowSecurity(table)).execute(db);
  for (const name of functions) {
    await sql
      .raw(`grant execute on function exchange.${name} to provider_surface, staff_surface`)
      .execute(db);
    await sql.raw(`grant execute on function staff.${name} to staff_surface`).execute(db);
  }
};
