import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId, PartyId } from '../../app/domain/basis/id.ts';
import { keeperOf } from '../../server/audit/keep.ts';
import type { Organisation } from './organisation.ts';
import { newOrganisation, openWorld, type World } from './world.ts';

let world: World;
let other: Organisation;
beforeAll(async () => {
  world = await openWorld();
  other = await newOrganisation(world);
});
afterAll(() => world.close());

const asProvider = (party: PartyId | undefined, statement: ReturnType<typeof sql>) =>
  keeperOf(world.house.database.provider, party).keep((tx) => statement.execute(tx));

test('a provider moves its own things only by the steps that are its own', async () => {
  const { party } = world.organisation;
  const submission = sql`gen_random_uuid()`;
  const steps = [
    sql`select exchange.move_party(${party}, now(), true)`,
    sql`select exchange.move_agreement(${world.agreement}, ${party}, 'in-force', gen_random_uuid(), now())`,
    sql`select exchange.move_agreement(gen_random_uuid(), ${party}, 'proposed', gen_random_uuid(), now())`,
    sql`select exchange.move_submission(${submission}, ${party}, 'acknowledged', now(), now(), 1)`,
  ];
  for (const step of steps)
    await expect(asProvider(party, step)).rejects.toThrow("not this surface's step");
  // Nor does the staff's role make a deposit, or sign for a provider.
  const { staff } = world.house.database;
  for (const step of [
    sql`select exchange.move_submission(${submission}, ${party}, 'received', now(), now(), 1)`,
    sql`select exchange.move_agreement(${world.agreement}, ${party}, 'signed', gen_random_uuid(), now())`,
  ])
    await expect(step.execute(staff)).rejects.toThrow("not this surface's step");
  // A party's log under no party would be everyone's to read.
  const open = sql`select exchange.open_log(${'amana/x/' + newId(PartyId)}, null)`;
  await expect(open.execute(staff)).rejects.toThrow("not this party's log");
});

test('without a party, or as another, a provider sees no document, also none of nobody', async () => {
  const { owner } = world.house.database;
  const { rows } = await sql<{ count: number }>`
    select count(*) from exchange.envelope where party is null`.execute(owner);
  expect(rows[0]?.count).toBeGreaterThan(0); // grants of team keys
  for (const as of [undefined, newId(PartyId)]) {
    const seen = await asProvider(as, sql`select id from exchange.envelope`);
    expect(seen.rows).toEqual([]);
  }
  for (const setting of ['', null]) {
    const { provider } = world.house.database;
    const seen = await provider.transaction().execute(async (tx) => {
      if (setting !== null)
        await sql`select set_config('amana.party', ${setting}, true)`.execute(tx);
      return sql`select id from exchange.envelope`.execute(tx);
    });
    expect(seen.rows).toEqual([]);
  }
  const { party } = world.organisation;
  const astray = sql`insert into exchange.envelope (id, party, log, kind, octets)
    values (gen_random_uuid(), ${party}, ${other.log}, 'note/1', ''::bytea)`;
  await expect(asProvider(party, astray)).rejects.toThrow('row-level security');
});

test("every function that runs as the owner has a closed search path, and is nobody else's", async () => {
  const { rows } = await sql<{ name: string; definer: boolean; path: string; open: boolean }>`
    select format('%I.%I', n.nspname, p.proname) as name, p.prosecdef as definer,
      coalesce(array_to_string(p.proconfig, ' '), '') as path,
      has_function_privilege('public', p.oid, 'execute') as open
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname in ('exchange', 'staff', 'provider')`.execute(world.house.database.owner);
  expect(rows.filter(({ definer }) => definer).length).toBeGreaterThan(10);
  for (const row of rows) expect(row).toMatchObject({ path: 'search_path=""', open: false });
});

/** Rows that may be changed or taken away at all: the list of docs/security.md. */
const mutable = {
  provider: {
    provider:
      'account attempt draft lock own_document recovery recovery_lock second_factor session upload upload_segment',
    staff: '',
    exchange: '',
  },
  staff: {
    provider: '',
    staff: 'account attempt lock own_document recovery recovery_lock second_factor session',
    exchange: '',
  },
} as const;
test.each(['provider', 'staff'] as const)(
  'the %s role changes and takes away accounts and what is on its way, and no evidence',
  async (role) => {
    for (const schema of ['provider', 'staff', 'exchange'] as const)
      for (const verb of ['update', 'delete']) {
        const { rows } = await sql<{ name: string }>`
          select table_name as name from information_schema.role_table_grants
          where grantee = ${`${role}_surface`} and table_schema = ${schema}
            and privilege_type = ${verb.toUpperCase()} order by 1`.execute(
          world.house.database.owner,
        );
        expect([schema, verb, rows.map(({ name }) => name).join(' ')]).toEqual([
          schema,
          verb,
          mutable[role][schema],
        ]);
      }
  },
);
