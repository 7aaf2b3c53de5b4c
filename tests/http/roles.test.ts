/** What a surface's role must not do, tried. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql, type Kysely } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '../../server/platform/db.ts';
import { inOrder, migrate } from '../../server/platform/migrate.ts';
import { startPostgres, type EmbeddedPostgres } from '../../server/platform/postgres.ts';

let postgres: EmbeddedPostgres;
let pools: Record<'owner' | 'provider_surface' | 'staff_surface', Kysely<unknown>>;

beforeAll(async () => {
  postgres = await startPostgres(join(mkdtempSync(join(tmpdir(), 'amana-roles-')), 'postgres'));
  const place = { kind: 'socket', folder: postgres.socket } as const;
  pools = {
    owner: openDatabase(place, 'owner', 1),
    provider_surface: openDatabase(place, 'provider_surface', 1),
    staff_surface: openDatabase(place, 'staff_surface', 1),
  };
  await migrate(pools.owner);
  for (const schema of ['provider', 'staff', 'exchange'])
    await sql.raw(`create table ${schema}.try (id int)`).execute(pools.owner);
});
afterAll(async () => {
  await Promise.all(Object.values(pools).map((pool) => pool.destroy()));
  await postgres.stop();
});

const surfaces = ['provider_surface', 'staff_surface'] as const;
const mustNot = [
  'select * from exchange.try', // a right is given table by table
  'create table public.mine (id int)',
  'create table exchange.mine (id int)',
  'create table provider.mine (id int)',
  'create table staff.mine (id int)',
  'create temporary table mine (id int)',
  'create schema mine',
  'create role mine',
  'set role owner',
  'alter role provider_surface superuser',
  'delete from public.migration',
  "insert into public.migration (name) values ('2026-01-01-x')",
  'drop table exchange.try',
  'alter table exchange.try disable row level security',
  'select rolpassword from pg_authid',
  "select pg_read_file('PG_VERSION')",
  "copy (select 1) to program 'true'",
  'set session_replication_role = replica',
];
test.each(surfaces.flatMap((role) => mustNot.map((words) => [role, words] as const)))(
  '%s may not: %s',
  async (role, words) => {
    await expect(sql.raw(words).execute(pools[role])).rejects.toThrow(
      /permission denied|must be owner/,
    );
  },
);

test.each([
  ['provider_surface', 'select * from staff.try'],
  ['staff_surface', 'select * from provider.try'],
  ['provider_surface', 'set role staff_surface'],
  ['staff_surface', 'set role provider_surface'],
] as const)('%s may not: %s', async (role, words) => {
  await expect(sql.raw(words).execute(pools[role])).rejects.toThrow(/permission denied/);
});

test('each is who it says', async () => {
  for (const role of surfaces) {
    const { rows } = await sql<{ who: string }>`select current_user as who`.execute(pools[role]);
    expect(rows).toEqual([{ who: role }]);
  }
});

test('a second start migrates nothing', async () => {
  expect(await migrate(pools.owner)).toEqual([]);
});

test('a count beyond 2^53 is a fault, never a number that lies', async () => {
  const count = (value: string) =>
    sql.raw<{ n: number }>(`select ${value}::int8 as n`).execute(pools.provider_surface);
  expect((await count('9007199254740991')).rows).toEqual([{ n: Number.MAX_SAFE_INTEGER }]);
  await expect(count('9007199254740992')).rejects.toThrow(RangeError);
});

test('migrations: by day, the schemas first, then what each must follow', () => {
  const names = inOrder([
    { name: '2026-11-24-agreements', after: ['2026-11-24-custody'] },
    { name: '2026-11-24-custody' },
    { name: '2026-11-24-schemas' },
    { name: '2026-11-23-zeta' },
  ]).map(({ name }) => name.slice(8));
  expect(names).toEqual(['23-zeta', '24-schemas', '24-custody', '24-agreements']);
  const circle = [
    { name: '2026-11-24-a', after: ['2026-11-24-b'] },
    { name: '2026-11-24-b', after: ['2026-11-24-a'] },
  ];
  expect(() => inOrder(circle)).toThrow('wait for each other');
});
