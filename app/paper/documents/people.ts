import * as z from 'zod/mini';
import { InvitationId, PartyId } from '../../domain/basis/id.ts';
import { Fingerprint } from '../../domain/keys/fingerprint.ts';
import { MemberRole } from '../../domain/keys/roles.ts';
import { Base64url } from '../acts/envelope.ts';
import { BothScripts, Line, Octets32 } from './writing.ts';

const Proof = z.strictObject({
  root: Fingerprint,
  member: Fingerprint,
  party: Fingerprint,
  /** HMAC-SHA256(bind, root ‖ member ‖ party), base64url. */
  proof: Octets32,
});

export const people = {
  'party-card/1': z.strictObject({ name: BothScripts, seat: BothScripts, director: BothScripts }),
  'join-proof/1': z.strictObject({ ...Proof.shape, name: Line }),
  'join-answer/1': Proof,
  /** The inviter's own words, sealed to itself. */
  'invitation/1': z.strictObject({
    invitation: InvitationId,
    party: z.nullable(PartyId),
    role: MemberRole,
    /** 16 octets, base64url: the 12 words in either language. */
    words: z.string().check(z.regex(/^[A-Za-z0-9_-]{21}[AQgw]$/)),
    label: Line,
  }),
  /** A party's or a team's private key: a transferable secret key, RFC 9580 §10.2, unlocked. */
  'grant/1': z.strictObject({ key: Base64url, fingerprint: Fingerprint }),
};
