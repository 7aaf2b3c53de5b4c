import { sql, type Kysely } from 'kysely';

export const after = ['2026-11-24-keys'];

/** Where each agreement stands, for lists; what is true is what the log says. */
const statements = `
  create table exchange.agreement (
    id uuid primary key,
    party uuid not null references exchange.party,
    state text not null,
    edition uuid not null,
    changed_at timestamptz not null);

  -- True if it moved; false if the id is another party's.
  create function exchange.move_agreement(agreement uuid, of_party uuid, to_state text,
      of_edition uuid, at timestamptz) returns boolean
    language plpgsql security definer set search_path = '' as $$
    begin
      if not exchange.may_write(of_party) then raise exception 'not this surface''s party'; end if;
      insert into exchange.agreement as a values (agreement, of_party, to_state, of_edition, at)
        on conflict (id) do update
          set state = excluded.state, edition = excluded.edition, changed_at = excluded.changed_at
          where a.party = excluded.party;
      return found;
    end $$;

  alter table exchange.agreement enable row level security;
  create policy staff_all on exchange.agreement to staff_surface using (true);
  create policy own on exchange.agreement for select to provider_surface
    using (party = exchange.own_party());
  grant select on exchange.agreement to provider_surface, staff_surface;
  grant execute on function exchange.move_agreement(uuid, uuid, text, uuid, timestamptz)
    to provider_surface, staff_surface;
`;

export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql.raw(statements).execute(db);
};
