import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from './database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const both = [
  'account',
  'recovery',
  'lock',
  'recovery_lock',
  'second_factor',
  'session',
  'attempt',
];
const tables = {
  provider: [...both, 'own_document', 'draft'],
  staff: [...both, 'own_document', 'invitation'],
};
const cases = (['provider', 'staff'] as const).flatMap((owner) =>
  tables[owner].map((table) => ({ owner, table })),
);

test.each(cases)('$owner.$table is read by its own surface alone', async ({ owner, table }) => {
  const other = owner === 'provider' ? 'staff' : 'provider';
  const read = (surface: 'provider' | 'staff') =>
    sql`select * from ${sql.id(owner, table)}`.execute(database[surface]);
  expect((await read(owner)).rows).toEqual([]);
  await expect(read(other)).rejects.toThrow(`permission denied for schema ${owner}`);
});

test('an invitation of staff is neither changed nor taken away, only used', async () => {
  const change = (text: string) => sql.raw(text).execute(database.staff);
  await expect(change(`update staff.invitation set role = 'head'`)).rejects.toThrow('denied');
  await expect(change('delete from staff.invitation')).rejects.toThrow('denied');
  expect((await change('update staff.invitation set member = null')).rows).toEqual([]);
});
