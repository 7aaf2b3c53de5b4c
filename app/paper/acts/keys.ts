import * as z from 'zod/mini';
import { Digest } from '../../domain/basis/digest.ts';
import { InvitationId, MemberId, PartyId } from '../../domain/basis/id.ts';
import { Moment } from '../../domain/basis/moment.ts';
import { Fingerprint } from '../../domain/keys/fingerprint.ts';
import { CertifiedRole, MemberRole, StaffRole, Team } from '../../domain/keys/roles.ts';
import { Base64url, Count, statementOf } from './envelope.ts';

const Surface = z.enum(['provider', 'staff']);

/** A certificate is named a role, of a team or a party, until a moment. */
export const certify = statementOf('keys.certify/1', {
  about: {},
  commits: {},
  facts: {
    certificate: Base64url,
    fingerprint: Fingerprint,
    role: CertifiedRole,
    of: z.union([Team, PartyId]),
    member: z.nullable(MemberId),
    until: Moment,
    /** When this signer compared the safety number; null if another did. */
    comparedAt: z.nullable(Moment),
  },
});

/** Root names a key that may sign checkpoints: a verifier key of C2SP signed-note. */
export const certifyLog = statementOf('keys.certify-log/1', {
  about: {},
  commits: {},
  facts: { surface: Surface, verifierKey: z.string().check(z.maxLength(200)), until: Moment },
});

export const revoke = statementOf('keys.revoke/1', {
  about: {},
  commits: {},
  facts: { fingerprint: Fingerprint },
});

export const grant = statementOf('keys.grant/1', {
  about: {},
  commits: {},
  facts: { key: Fingerprint, to: Fingerprint },
});

/** Who is staff now: ids, fingerprints and roles, no names; valid 90 days. */
export const staffList = statementOf('staff.list/1', {
  about: {},
  commits: {},
  facts: {
    serial: Count,
    until: Moment,
    members: z.array(
      z.strictObject({ member: MemberId, fingerprint: Fingerprint, role: StaffRole }),
    ),
  },
});

/** An invitation: the server learns the hash that redeems it, the words stay with the two. */
export const invite = statementOf('invitation.make/1', {
  about: { invitation: InvitationId },
  commits: {},
  facts: { role: MemberRole, redeem: Digest, until: Moment },
});

/** First leaf of an organisation's log: the first member's certificate and the party's, whole. */
export const partyJoin = statementOf('party.join/1', {
  about: { party: PartyId, member: MemberId, invitation: InvitationId },
  commits: {},
  facts: { certificate: Base64url, partyCertificate: Base64url },
});

/**
 * First leaf of an individual's log: its one member's certificate and the party's, whole. Nobody
 * invites, nobody certifies: an individual is a party of one.
 */
export const partyOpen = statementOf('party.open/1', {
  about: { party: PartyId, member: MemberId },
  commits: {},
  facts: { certificate: Base64url, partyCertificate: Base64url },
});

export const memberJoin = statementOf('member.join/1', {
  about: { party: PartyId, member: MemberId, invitation: InvitationId },
  commits: {},
  facts: { certificate: Base64url },
});

/** The inviter answers the joiner's proof with its own. */
export const memberAnswer = statementOf('member.answer/1', {
  about: { party: PartyId, member: MemberId },
  commits: {},
  facts: {},
});
