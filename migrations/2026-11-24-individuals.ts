import { sql, type Kysely } from 'kysely';

export const after = ['2026-11-24-accounts', '2026-11-24-surface-moves'];

/**
 * Individuals: an account that return words alone open (scheme 0, no salt), a party whose kind its
 * first leaf fixed, and what all of them together have in keeping.
 */
const statements = `
  alter table provider.account
    alter column salt drop not null,
    drop constraint account_scheme_check,
    add constraint account_scheme_check check (scheme in (0, 1, 2)),
    add constraint account_salt_of_scheme check ((scheme = 0) = (salt is null));

  alter table exchange.party
    add column kind text not null default 'vouched' check (kind in ('vouched', 'self'));

  -- A kind is fixed for ever: whoever is there already stays what they are.
  create function exchange.open_party(of_party uuid, at timestamptz) returns void
    language plpgsql security definer set search_path = '' as $$
    begin
      if not coalesce(exchange.may_write(of_party), false) then
        raise exception 'not this surface''s party'; end if;
      insert into exchange.party (id, joined_at, is_vouched, kind)
        values (of_party, at, false, 'self') on conflict (id) do nothing;
    end $$;

  -- One sum over all: whose it is, the provider's role does not learn.
  create function exchange.bytes_of_individuals() returns int8
    language sql stable security definer set search_path = '' as $$
    select (coalesce((select sum(b.size_bytes) from exchange.body b
          join exchange.party p on p.id = b.party where p.kind = 'self'), 0)
      + coalesce((select sum(u.size_bytes) from provider.upload u
          join exchange.party p on p.id = u.party where p.kind = 'self'), 0)
      + coalesce((select sum(length(e.octets)) from exchange.envelope e
          join exchange.party p on p.id = e.party where p.kind = 'self'), 0))::int8 $$;

  grant execute on function exchange.open_party(uuid, timestamptz) to provider_surface;
  grant execute on function exchange.bytes_of_individuals() to provider_surface;
`;

export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql.raw(statements).execute(db);
};
