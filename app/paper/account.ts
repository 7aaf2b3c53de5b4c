import * as z from 'zod/mini';
import { InvitationId, MemberId, PartyId } from '../domain/basis/id.ts';
import { Fingerprint } from '../domain/keys/fingerprint.ts';
import { MemberRole } from '../domain/keys/roles.ts';
import { Base64url } from './acts/envelope.ts';

/** 32 octets as lower-case hexadecimal: SHA-256("amana/1 name" ‖ 00 ‖ typed(name)). */
export const NameHash = z.string().check(z.regex(/^[0-9a-f]{64}$/));
/** 32 octets, base64url: what HKDF gives for `auth`. */
export const AuthKey = z.string().check(z.regex(/^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/));
/** 16 octets, base64url. */
export const KdfSalt = z.string().check(z.regex(/^[A-Za-z0-9_-]{21}[AQgw]$/));
/** Schemes of the passphrase's derivation; compiled into the client, never negotiated. */
export const Scheme = z.union([z.literal(1), z.literal(2)]);
export type Scheme = z.infer<typeof Scheme>;

/** One private key under `unlockKey`: AES-256-GCM, nonce ‖ ciphertext ‖ tag, base64url. */
export const Lock = z.strictObject({
  v: z.literal('amana/1'),
  /** 0 for a recovery lock, which has no passphrase. */
  scheme: z.union([z.literal(0), Scheme]),
  member: MemberId,
  kind: z.enum(['member', 'party']),
  fingerprint: Fingerprint,
  version: z.int().check(z.minimum(1), z.maximum(2 ** 31 - 1)),
  sealed: Base64url,
});
export type Lock = z.infer<typeof Lock>;

/** What a passphrase opens: how to derive, and the locks. */
export const Locks = z.strictObject({
  member: MemberId,
  party: z.nullable(PartyId),
  locks: z.array(Lock),
});
export type Locks = z.infer<typeof Locks>;

/** A name's way in: sent when an account is opened and when a passphrase changes. */
export const Credential = z.strictObject({
  name: NameHash,
  auth: AuthKey,
  salt: KdfSalt,
  scheme: Scheme,
  locks: z.array(Lock).check(z.minLength(1), z.maxLength(4)),
});
export type Credential = z.infer<typeof Credential>;

/** The recovery words' way in: names nobody, is given only against `auth`. */
export const RecoveryCredential = z.strictObject({
  name: NameHash,
  auth: AuthKey,
  locks: z.array(Lock).check(z.minLength(1), z.maxLength(4)),
});
export type RecoveryCredential = z.infer<typeof RecoveryCredential>;

/** What the server tells of an invitation to whoever shows the hash of its words. */
export const Invitation = z.strictObject({
  invitation: InvitationId,
  role: MemberRole,
  /** The party that is joined; null for a new organisation. */
  party: z.nullable(PartyId),
});
export type Invitation = z.infer<typeof Invitation>;

/** `/trust.json`: the root's certificate. Its fingerprint is the client's one constant. */
export const TrustPaper = z.strictObject({
  v: z.literal('amana/1'),
  fingerprint: Fingerprint,
  certificate: Base64url,
  demonstration: z.boolean(),
});
export type TrustPaper = z.infer<typeof TrustPaper>;

/**
 * What redeems an invitation: 32 octets that follow from its words, base64url. The server keeps, and
 * logs hold, only SHA-256 of them: whoever reads those cannot redeem.
 */
export const RedeemToken = z.string().check(z.regex(/^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/));
