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

/** The invitation whose words have this hash, whosever it is and whether it may be used or not. */
export const readInvitation = async (
  tx: Tx,
  redeem: Digest,
): Promise<(Invitation & { readonly until: Moment; readonly isUsed: boolean }) | undefined> => {
  const { rows } = await sql<Row>`select * from exchange.invitation_of(${redeem})`.execute(tx);
  const [row] = rows;
  return (
    row && {
      invitation: InvitationId.parse(row.id),
      role: MemberRole.parse(row.role),
      party: row.party === null ? null : PartyId.parse(row.party),
      until: momentOf(row.until),
      isUsed: row.is_used,
    }
  );
};

/** The invitation, if it may still be used now. */
export const openInvitation = async (
  tx: Tx,
  redeem: Digest,
  now: Moment,
): Promise<Result<Invitation, 'absent' | 'invitation-used' | 'invitation-expired'>> => {
  const found = await readInvitation(tx, redeem);
  if (found === undefined) return refuse('absent');
  const { isUsed, until, ...invitation } = found;
  if (isUsed) return refuse('invitation-used');
  return until < now ? refuse('invitation-expired') : ok(invitation);
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
