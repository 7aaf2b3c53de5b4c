import { sql, type Kysely } from 'kysely';

export const after = ['2026-11-24-agreements', '2026-11-24-submissions'];

/**
 * What each surface may make of a thing's state. The functions that move it asked only whose it is;
 * so the provider's role alone could have shown the staff an organisation as vouched for, or an
 * agreement as in force. The log says what is true; no row may say otherwise on one role's word.
 */
const statements = `
  create function exchange.may_move(to_state text, as_provider text[], as_staff text[])
    returns boolean language sql stable set search_path = '' as
    $$ select to_state = any (case session_user
      when 'staff_surface' then as_staff when 'provider_surface' then as_provider end) $$;

  create or replace function exchange.move_party(of_party uuid, joined timestamptz, vouched boolean)
    returns void language plpgsql security definer set search_path = '' as $$
    begin
      if not coalesce(exchange.may_write(of_party), false) then
        raise exception 'not this surface''s party'; end if;
      -- Two officers vouch; a provider's own act can only end it, or begin a party.
      if not coalesce(exchange.may_move(vouched::text, '{false}', '{false,true}'), false) then
        raise exception 'not this surface''s step'; end if;
      insert into exchange.party values (of_party, joined, vouched)
        on conflict (id) do update set is_vouched = excluded.is_vouched;
    end $$;

  create or replace function exchange.move_agreement(agreement uuid, of_party uuid, to_state text,
      of_edition uuid, at timestamptz) returns boolean
    language plpgsql security definer set search_path = '' as $$
    begin
      if not coalesce(exchange.may_write(of_party), false) then
        raise exception 'not this surface''s party'; end if;
      if not coalesce(exchange.may_move(to_state, '{signed,declined}', '{proposed,in-force}'), false)
        then raise exception 'not this surface''s step'; end if;
      if to_state = 'proposed' then
        insert into exchange.agreement as a values (agreement, of_party, to_state, of_edition, at)
          on conflict (id) do update
            set state = excluded.state, edition = excluded.edition, changed_at = excluded.changed_at
            where a.party = excluded.party;
      else
        update exchange.agreement a set state = to_state, changed_at = at
          where a.id = agreement and a.party = of_party and a.edition = of_edition;
      end if;
      return found;
    end $$;

  create or replace function exchange.move_submission(submission uuid, of_party uuid, to_state text,
      deposited timestamptz, at timestamptz, body_count int4) returns boolean
    language plpgsql security definer set search_path = '' as $$
    begin
      if not coalesce(exchange.may_write(of_party), false) then
        raise exception 'not this surface''s party'; end if;
      if not coalesce(exchange.may_move(to_state, '{received}', '{opened,acknowledged}'), false) then
        raise exception 'not this surface''s step'; end if;
      if to_state = 'received' then
        insert into exchange.submission
          values (submission, of_party, to_state, deposited, at, body_count)
          on conflict (id) do nothing;
      else
        update exchange.submission s set state = to_state, changed_at = at
          where s.id = submission and s.party = of_party;
      end if;
      return found;
    end $$;

  -- A log of no party is one of two; a party's log under no party would be everyone's to read.
  create or replace function exchange.open_log(wanted text, of_party uuid) returns void
    language plpgsql security definer set search_path = '' as $$
    begin
      if not coalesce(exchange.may_write(of_party), false) then
        raise exception 'not this surface''s log'; end if;
      if split_part(wanted, '/', 3) <> coalesce(of_party::text, 'keys') then
        raise exception 'not this party''s log'; end if;
      insert into exchange.log (id, party) values (wanted, of_party) on conflict do nothing;
    end $$;

  -- Documents of no party are grants of team keys: no provider has a use for them.
  drop policy own_or_none on exchange.envelope;
  drop policy own on exchange.envelope;
  create policy own on exchange.envelope for select to provider_surface
    using (party = exchange.own_party());
  -- A document stands beside a line of its own party's log.
  create policy own_new on exchange.envelope for insert to provider_surface
    with check (party = exchange.own_party() and exists (select from exchange.log l
      where l.id = envelope.log and l.party = exchange.own_party()));
  grant execute on function exchange.may_move(text, text[], text[])
    to provider_surface, staff_surface;
`;

export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql.raw(statements).execute(db);
};
