import { sql, type Kysely } from 'kysely';

export const after = ['2026-11-24-custody'];

/** Parties, and invitations: looked up by the hash of their words, used once by a unique key. */
const statements = `
  create table exchange.party (
    id uuid primary key,
    joined_at timestamptz not null,
    is_vouched boolean not null default false);
  create table exchange.invitation (
    id uuid primary key,
    party uuid references exchange.party,
    role text not null,
    redeem text not null unique,
    until timestamptz not null);
  create table exchange.invitation_use (
    invitation uuid primary key references exchange.invitation,
    party uuid not null,
    used_at timestamptz not null);

  create function exchange.move_party(of_party uuid, joined timestamptz, vouched boolean)
    returns void language plpgsql security definer set search_path = '' as $$
    begin
      if not exchange.may_write(of_party) then raise exception 'not this surface''s party'; end if;
      insert into exchange.party values (of_party, joined, vouched)
        on conflict (id) do update set is_vouched = excluded.is_vouched;
    end $$;

  -- Who knows the hash may see the invitation, whosever it is; nobody may list them.
  create function exchange.invitation_of(shown text)
    returns table (id uuid, party uuid, role text, until timestamptz, is_used boolean)
    language sql stable security definer set search_path = '' as $$
    select i.id, i.party, i.role, i.until,
        exists (select from exchange.invitation_use u where u.invitation = i.id)
      from exchange.invitation i where i.redeem = shown $$;

  create function exchange.use_invitation(shown text, by_party uuid, at timestamptz)
    returns boolean language plpgsql security definer set search_path = '' as $$
    begin
      if not exchange.may_write(by_party) then return false; end if;
      insert into exchange.invitation_use
        select i.id, by_party, at from exchange.invitation i
          where i.redeem = shown and (i.party is null or i.party = by_party)
        on conflict do nothing;
      return found;
    end $$;

  alter table exchange.party enable row level security;
  create policy staff_all on exchange.party to staff_surface using (true);
  create policy own on exchange.party for select to provider_surface
    using (id = exchange.own_party());
  alter table exchange.invitation enable row level security;
  create policy staff_all on exchange.invitation to staff_surface using (true) with check (true);
  create policy own on exchange.invitation for select to provider_surface
    using (party = exchange.own_party());
  create policy own_new on exchange.invitation for insert to provider_surface
    with check (party = exchange.own_party());
  alter table exchange.invitation_use enable row level security;
  create policy staff_all on exchange.invitation_use to staff_surface using (true);
  create policy own on exchange.invitation_use for select to provider_surface
    using (party = exchange.own_party());

  grant select on exchange.party, exchange.invitation, exchange.invitation_use
    to provider_surface, staff_surface;
  grant insert on exchange.invitation to provider_surface, staff_surface;
  grant execute on function exchange.move_party(uuid, timestamptz, boolean)
    to provider_surface, staff_surface;
  grant execute on function exchange.invitation_of(text) to provider_surface;
  grant execute on function exchange.use_invitation(text, uuid, timestamptz) to provider_surface;
`;

export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql.raw(statements).execute(db);
};
