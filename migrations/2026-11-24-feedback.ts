import { sql, type Kysely } from 'kysely';

export const after = ['2026-11-24-keys'];

/**
 * Feedback in the making: the staff's alone, so that no provider can tell that there is some. It
 * waits no more once the party's log has its line; the row stays as it was written.
 */
const statements = `
  create table staff.held_feedback (
    feedback uuid primary key,
    party uuid not null,
    log text not null,
    statement_id uuid not null unique,
    statement bytea not null,
    signature bytea not null,
    document uuid not null unique,
    octets bytea not null,
    held_at timestamptz not null);
  grant select, insert on staff.held_feedback to staff_surface;
`;

export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql.raw(statements).execute(db);
};
