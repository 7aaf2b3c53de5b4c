import * as z from 'zod/mini';
import { WorkDone } from '../domain/accounts/work.ts';
import { DocumentId, MemberId, SubmissionId } from '../domain/basis/id.ts';
import { Moment } from '../domain/basis/moment.ts';
import {
  AuthKey,
  Credential,
  KdfSalt,
  Locks,
  NameHash,
  RecoveryCredential,
  RedeemToken,
  Scheme,
} from './account.ts';
import { Count, OctetsText } from './acts/envelope.ts';
import { Post } from './post.ts';

/** A code of a second factor: six digits, Western ones. */
const Code = z.string().check(z.regex(/^[0-9]{6}$/));

/** `POST /api/:surface/salt` */
export const SaltAsked = z.strictObject({ name: NameHash });
export const SaltAnswer = z.strictObject({ salt: KdfSalt, scheme: Scheme });

/** `POST /api/:surface/sign-in` and `/recover`: the session is in the answer's cookie. */
export const SignInAsked = z.strictObject({
  name: NameHash,
  auth: AuthKey,
  code: z.nullable(Code),
  work: z.optional(WorkDone),
});
/**
 * What opens the keys, and what the session still lacks. While it
 * lacks a second factor there are no locks; they come once one is confirmed. In a session of
 * recovery words `salt` is null and `scheme` 0.
 */
export const SignedIn = z.extend(Locks, {
  salt: z.nullable(KdfSalt),
  scheme: z.union([z.literal(0), Scheme]),
  needs: z.enum(['nothing', 'second-factor', 'passphrase']),
});
export type SignedIn = z.infer<typeof SignedIn>;
/** `GET /api/:surface/locks`: the same, asked again. */
export const LocksAnswer = z.extend(SignedIn, {});

/** `POST /api/:surface/passphrase`: `auth` of the old one, or of the recovery words. */
export const PassphraseAsked = z.strictObject({ auth: AuthKey, credential: Credential });
/** `POST /api/:surface/recovery`: `auth` as for a new passphrase. */
export const RecoveryAsked = z.strictObject({ auth: AuthKey, recovery: RecoveryCredential });

/** `POST /api/:surface/totp/begin`: base32 (RFC 4648 §6), SHA-1, six digits, 30 seconds. */
export const TotpSecret = z.strictObject({ secret: z.string().check(z.regex(/^[A-Z2-7]{32}$/)) });
/** `POST /api/:surface/totp/confirm`: `auth` as for a new passphrase. */
export const TotpConfirmAsked = z.strictObject({ auth: AuthKey, code: Code });

/** `POST /api/:surface/own`: a document sealed to oneself; `GET` answers all of them. */
export const OwnDocument = z.strictObject({ id: DocumentId, octets: OctetsText });
export const OwnDocuments = z.array(OwnDocument);

/** `POST /api/invitation`, answered by `Invitation`: by a request's body, because an address is written down on the way. */
export const InvitationAsked = z.strictObject({ token: RedeemToken });

const joining = {
  token: RedeemToken,
  member: MemberId,
  credential: Credential,
  recovery: RecoveryCredential,
};
/** `POST /api/join`: a new account of a provider, and the act that joins. */
export const JoinAsked = z.strictObject({ ...joining, post: Post });
/** `POST /api/open`: an individual's account, and the act that opens it. Words are the whole of it. */
export const OpenAsked = z.strictObject({
  member: MemberId,
  words: RecoveryCredential,
  post: Post,
  work: z.optional(WorkDone),
});
/** `GET /api/provider/limits` */
export const LimitsAnswer = z.strictObject({
  ownLeftBytes: z.nullable(Count),
  allLeftBytes: z.nullable(Count),
  drafts: z.nullable(Count),
});
/** `POST /api/join-staff` */
export const JoinStaffAsked = z.strictObject(joining);
export const JoinedStaff = z.extend(SignedIn, { totpSecret: TotpSecret.shape.secret });

/** `POST /api/provider/drafts`; the share is 32 octets. */
export const DraftAsked = z.strictObject({
  submission: SubmissionId,
  octets: OctetsText,
  share: z.string().check(z.regex(/^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/)),
});
/** `GET /api/provider/drafts`, the newest first. */
export const DraftAnswer = z.array(z.extend(DraftAsked, { savedAt: Moment }));
