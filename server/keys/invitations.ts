import { sql } from 'kysely';
import type { Digest } from '../../app/domain/basis/digest.ts';
import { InvitationId, PartyId } from '../../app/domain/basis/id.ts';
import { momentOf, type Moment } from '../../app/domain/basis/moment.ts';
import { ok, refuse, type Result } from '../../app/domain/basis/result.ts';
import { MemberRole } from '../../app/domain/keys/roles.ts';
import type { Invitation } from '../../app/paper/account.ts';
import type { Tx } from '../audit/transaction.ts';

interface Row {
  readonly id: string;
  readonly party: string | null;
  readonly role: string;
  readonly until: Date;
  readonly is_used: boolean;
}

/** The invitation whose words have this hash, if it may still be used. */
export const readInvitation = async (
  tx: Tx,
  redeem: Digest,
  now: Moment,
): Promise<Result<Invitation, 'absent' | 'invitation-used' | 'invitation-expired'>> => {
  const { rows } = await sql<Row>`select * from exchange.invitation_of(${redeem})`.execute(tx);
  const [row] = rows;
  if (row === undefined) return refuse('absent');
  if (row.is_used) return refuse('invitation-used');
  if (momentOf(row.until) < now) return refuse('invitation-expired');
  return ok({
    invitation: InvitationId.parse(row.id),
    role: MemberRole.parse(row.role),
    party: row.party === null ? null : PartyId.parse(row.party),
  });
};

/** Uses an invitation: "once by a unique key". False if somebody was first. */
export const spendInvitation = async (
  tx: Tx,
  redeem: Digest,
  by: PartyId,
  now: Moment,
): Promise<boolean> => {
  const { rows } = await sql<{ spent: boolean }>`
    select exchange.use_invitation(${redeem}, ${by}, ${now}) as spent`.execute(tx);
  return rows[0]?.spent === true;
};
