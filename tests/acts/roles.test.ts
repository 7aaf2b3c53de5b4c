import { sql, type Kysely } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId, PartyId } from '../../app/domain/basis/id.ts';
import { keysLog, mechanismLog } from '../../app/domain/custody/log-id.ts';
import type { Database } from '../../server/audit/transaction.ts';
import { keeperOf } from '../../server/audit/keep.ts';
import { documentationOf } from './member.ts';
import { deposited } from './path.ts';
import { newOrganisation, openWorld, type World } from './world.ts';
import type { Organisation } from './organisation.ts';

let world: World;
let other: Organisation;
beforeAll(async () => {
  world = await openWorld();
  await deposited(world);
  await documentationOf(world, world.organisation);
  other = await newOrganisation(world);
  await documentationOf(world, other);
});
afterAll(() => world.close());

type Role = 'provider' | 'staff';
/** What each role may do with each table of the exchange and of the staff's log. All else: nothing. */
const granted: Readonly<Record<string, Readonly<Record<Role, string>>>> = {
  'exchange.log': { provider: 'select', staff: 'select' },
  'exchange.leaf': { provider: 'select', staff: 'select' },
  'exchange.checkpoint': { provider: 'select', staff: 'select' },
  'exchange.envelope': { provider: 'select insert', staff: 'select insert' },
  'exchange.party': { provider: 'select', staff: 'select' },
  'exchange.invitation': { provider: 'select insert', staff: 'select insert' },
  'exchange.invitation_use': { provider: 'select', staff: 'select' },
  'exchange.agreement': { provider: 'select', staff: 'select' },
  'exchange.submission': { provider: 'select', staff: 'select' },
  'exchange.body': { provider: 'select insert', staff: 'select' },
  'staff.log': { provider: '', staff: 'select' },
  'staff.leaf': { provider: '', staff: 'select' },
  'staff.checkpoint': { provider: '', staff: 'select' },
  'staff.envelope': { provider: '', staff: 'select insert' },
  'staff.held_feedback': { provider: '', staff: 'select insert' },
  'public.migration': { provider: 'select', staff: 'select' },
};

const tablesOf = async (owner: Kysely<unknown>) => {
  const { rows } = await sql<{ name: string; first: string }>`
    select format('%I.%I', table_schema, table_name) as name, min(column_name) as first
    from information_schema.columns
    where table_schema in ('exchange', 'staff', 'provider', 'public') group by 1 order by 1`.execute(
    owner,
  );
  return rows;
};

/** What the database says to a try: undefined if it is allowed, or fails for another reason. */
const denied = async (db: Database, statement: string): Promise<boolean> => {
  try {
    await sql.raw(statement).execute(db);
    return false;
  } catch (fault) {
    return /permission denied/.test(String(fault));
  }
};

const tries = (table: string, column: string): Record<string, string> => ({
  select: `select 1 from ${table} limit 1`,
  insert: `insert into ${table} default values`,
  update: `update ${table} set "${column}" = "${column}" where false`,
  delete: `delete from ${table} where false`,
  truncate: `truncate ${table}`,
});

test.each(['provider', 'staff'] as const)(
  'the %s role does nothing with any table that it was not granted',
  async (role) => {
    const { database } = world.house;
    const tables = await tablesOf(database.owner);
    // A new table must be named above, or belong to one surface's own schema.
    expect(tables.map(({ name }) => name)).toEqual(expect.arrayContaining(Object.keys(granted)));
    for (const { name, first } of tables) {
      const isOwnSchema = name.startsWith(`${role}.`) && granted[name] === undefined;
      if (isOwnSchema) continue; // accounts: tried where they are
      const may = granted[name]?.[role] ?? '';
      for (const [verb, statement] of Object.entries(tries(name, first))) {
        const isDenied = await denied(database[role], statement);
        expect([name, verb, isDenied]).toEqual([name, verb, !may.split(' ').includes(verb)]);
      }
    }
  },
);

test('a provider sees rows of its own party and of none', async () => {
  const { party } = world.organisation;
  const tables = ['log', 'leaf', 'checkpoint', 'envelope', 'agreement', 'submission', 'body'];
  for (const table of [...tables, 'invitation', 'invitation_use', 'party']) {
    const column = sql.ref(table === 'party' ? 'id' : 'party');
    const partiesSeen = (as: PartyId | undefined) =>
      keeperOf(world.house.database.provider, as).keep(async (tx) => {
        const { rows } = await sql<{ party: string | null }>`
          select distinct ${column} as party from ${sql.ref(`exchange.${table}`)}
          where ${column} is not null`.execute(tx);
        return rows.map((row) => row.party);
      });
    expect([table, await partiesSeen(party)]).toEqual([table, [party]]);
    expect([table, await partiesSeen(newId(PartyId))]).toEqual([table, []]);
    expect([table, await partiesSeen(undefined)]).toEqual([table, []]);
  }
});

const asProvider = (party: PartyId | undefined, statement: ReturnType<typeof sql>) =>
  keeperOf(world.house.database.provider, party).keep((tx) => statement.execute(tx));

test('a provider writes no row of another party, and none of nobody', async () => {
  const { party, log } = world.organisation;
  const into = (of: PartyId | null, to: string) => sql`
    insert into exchange.envelope (id, party, log, kind, octets)
    values (gen_random_uuid(), ${of}, ${to}, 'note/1', ''::bytea)`;
  for (const [of, to] of [
    [other.party, other.log],
    [null, log],
  ] as const)
    await expect(asProvider(party, into(of, to))).rejects.toThrow('row-level security');
  const invitation = (of: PartyId | null) => sql`
    insert into exchange.invitation (id, party, role, redeem, until)
    values (gen_random_uuid(), ${of}, 'director', ${'sha256:x'}, now())`;
  for (const of of [other.party, null])
    await expect(asProvider(party, invitation(of))).rejects.toThrow('row-level security');
});

test('a provider moves no head, and no thing, but its own', async () => {
  const { party } = world.organisation;
  const { fingerprint } = world.ceremony.root.certificate;
  const keys = keysLog(fingerprint);
  const appended = (log: string, index: number) => sql`select exchange.append(${log}, ${index},
    gen_random_uuid(), 'x', ''::bytea, ''::bytea, ''::bytea, now(), sha256(''::bytea), '')`;
  const sizes = await sql<{ id: string; size: number }>`select id, size from exchange.log`.execute(
    world.house.database.owner,
  );
  for (const { id, size } of sizes.rows.filter((row) => row.id !== world.organisation.log)) {
    await expect(asProvider(party, appended(id, size))).rejects.toThrow('not where it was');
    const locked = await asProvider(party, sql`select * from exchange.lock_head(${id})`);
    expect(locked.rows).toEqual([]);
  }
  expect(sizes.rows.map(({ id }) => id)).toEqual(expect.arrayContaining([keys, other.log]));
  const foreign = [
    sql`select exchange.open_log(${'amana/x/' + newId(PartyId)}, ${other.party})`,
    sql`select exchange.open_log(${keys}, null)`,
    sql`select exchange.move_party(${other.party}, now(), true)`,
    sql`select exchange.move_agreement(gen_random_uuid(), ${other.party}, 'x', gen_random_uuid(), now())`,
    sql`select exchange.move_submission(gen_random_uuid(), ${other.party}, 'x', now(), now(), 1)`,
  ];
  for (const statement of foreign)
    await expect(asProvider(party, statement)).rejects.toThrow("not this surface's");
  // Another party's agreement cannot be taken over by its id.
  const moved = await asProvider(
    other.party,
    sql`select exchange.move_agreement(${world.agreement}, ${other.party}, 'signed', gen_random_uuid(), now()) as moved`,
  );
  expect(moved.rows).toEqual([{ moved: false }]);
});

test('a line goes only where the head is, also for staff', async () => {
  const log = mechanismLog(world.ceremony.root.certificate.fingerprint);
  const { staff, provider } = world.house.database;
  const append = (schema: string) => sql`select ${sql.ref(schema)}.append(${log}, 0,
    gen_random_uuid(), 'x', ''::bytea, ''::bytea, ''::bytea, now(), sha256(''::bytea), '')`;
  await expect(append('staff').execute(staff)).rejects.toThrow('not where it was');
  await expect(append('staff').execute(provider)).rejects.toThrow('permission denied');
  await expect(sql`create table exchange.x (y int)`.execute(staff)).rejects.toThrow('permission');
  await expect(sql`create temporary table x (y int)`.execute(staff)).rejects.toThrow('permission');
});
