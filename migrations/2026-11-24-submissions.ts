import { sql, type Kysely } from 'kysely';

export const after = ['2026-11-24-keys'];

/** Deposits, the objects that came with them, and what is on its way to one. */
const statements = `
  create table exchange.submission (
    id uuid primary key,
    party uuid not null references exchange.party,
    state text not null,
    deposited_at timestamptz not null,
    changed_at timestamptz not null,
    bodies int4 not null);
  create table exchange.body (
    object uuid primary key,
    party uuid not null references exchange.party,
    submission uuid not null references exchange.submission,
    size_bytes int8 not null check (size_bytes > 0),
    tree bytea not null check (length(tree) = 32),
    segments bytea not null check (length(segments) > 0 and length(segments) % 32 = 0));
  create index on exchange.body (submission);
  create index on exchange.submission (deposited_at, id);

  -- True if it moved; false if the id is another party's.
  create function exchange.move_submission(submission uuid, of_party uuid, to_state text,
      deposited timestamptz, at timestamptz, body_count int4) returns boolean
    language plpgsql security definer set search_path = '' as $$
    begin
      if not exchange.may_write(of_party) then raise exception 'not this surface''s party'; end if;
      insert into exchange.submission as s
        values (submission, of_party, to_state, deposited, at, body_count)
        on conflict (id) do update set state = excluded.state, changed_at = excluded.changed_at
          where s.party = excluded.party;
      return found;
    end $$;

  create table provider.upload (
    object uuid primary key,
    party uuid not null,
    member uuid not null,
    submission uuid not null,
    size_bytes int8 not null check (size_bytes > 0),
    created_at timestamptz not null);
  create index on provider.upload (submission);
  create table provider.upload_segment (
    object uuid not null references provider.upload on delete cascade,
    segment_index int4 not null check (segment_index >= 0),
    digest bytea not null check (length(digest) = 32),
    primary key (object, segment_index));

  alter table exchange.submission enable row level security;
  create policy staff_all on exchange.submission to staff_surface using (true);
  create policy own on exchange.submission for select to provider_surface
    using (party = exchange.own_party());
  alter table exchange.body enable row level security;
  create policy staff_all on exchange.body to staff_surface using (true);
  create policy own on exchange.body for select to provider_surface
    using (party = exchange.own_party());
  create policy own_new on exchange.body for insert to provider_surface
    with check (party = exchange.own_party());

  grant select on exchange.submission, exchange.body to provider_surface, staff_surface;
  grant insert on exchange.body to provider_surface;
  grant execute on function
    exchange.move_submission(uuid, uuid, text, timestamptz, timestamptz, int4)
    to provider_surface, staff_surface;
  grant select, insert, update, delete on provider.upload, provider.upload_segment
    to provider_surface;
`;

export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql.raw(statements).execute(db);
};
