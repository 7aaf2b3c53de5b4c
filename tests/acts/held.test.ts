/** All that the database can hold: docs/security.md, "The whole list". */
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from './database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

/** Every column there is. One that is added says first, on that page, what the server will know. */
const held: Readonly<Record<string, string>> = {
  'exchange.agreement': 'id party state edition changed_at',
  'exchange.body': 'object party submission size_bytes tree segments',
  'exchange.checkpoint': 'log party size note',
  'exchange.envelope': 'id party log kind octets',
  'exchange.invitation': 'id party role redeem until',
  'exchange.invitation_use': 'invitation party used_at',
  'exchange.leaf': 'log party leaf_index statement_id act leaf statement signature recorded_at',
  'exchange.log': 'id party size root note',
  'exchange.party': 'id joined_at is_vouched kind',
  'exchange.submission': 'id party state deposited_at changed_at bodies',
  'provider.account': 'member party name salt scheme verifier',
  'provider.attempt': 'name failures last_at',
  'provider.draft': 'submission member saved_at',
  'provider.lock': 'member kind fingerprint version scheme sealed',
  'provider.own_document': 'member id octets',
  'provider.recovery': 'member name verifier',
  'provider.recovery_lock': 'member kind fingerprint version scheme sealed',
  'provider.second_factor': 'member secret pending used_step',
  'provider.session': 'token member kind opened_at seen_at',
  'provider.upload': 'object party member submission size_bytes created_at',
  'provider.upload_segment': 'object segment_index digest',
  'public.migration': 'name applied_at',
  'staff.account': 'member party name salt scheme verifier',
  'staff.attempt': 'name failures last_at',
  'staff.checkpoint': 'log party size note',
  'staff.envelope': 'id party log kind octets',
  'staff.held_feedback':
    'feedback party log statement_id statement signature document octets held_at',
  'staff.invitation': 'redeem role member',
  'staff.leaf': 'log party leaf_index statement_id act leaf statement signature recorded_at',
  'staff.lock': 'member kind fingerprint version scheme sealed',
  'staff.log': 'id party size root note',
  'staff.own_document': 'member id octets',
  'staff.recovery': 'member name verifier',
  'staff.recovery_lock': 'member kind fingerprint version scheme sealed',
  'staff.second_factor': 'member secret pending used_step',
  'staff.session': 'token member kind opened_at seen_at',
};

test('no table has a column that is not on the list', async () => {
  const { rows } = await sql<{ name: string; columns: string }>`
    select table_schema || '.' || table_name as name,
      string_agg(column_name, ' ' order by ordinal_position) as columns
    from information_schema.columns
    where table_schema not in ('pg_catalog', 'information_schema')
    group by 1 order by 1`.execute(database.owner);
  expect(Object.fromEntries(rows.map(({ name, columns }) => [name, columns]))).toEqual(held);
});
