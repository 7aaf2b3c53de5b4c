import type { WorkDone } from '../domain/accounts/work.ts';
import type { Digest } from '../domain/basis/digest.ts';
import type {
  AgreementId,
  DocumentId,
  MemberId,
  PartyId,
  SubmissionId,
  ThreadId,
} from '../domain/basis/id.ts';
import type { Moment } from '../domain/basis/moment.ts';
import type { Octets } from '../domain/basis/octets.ts';
import type { Result } from '../domain/basis/result.ts';
import type { State } from '../domain/agreements/lifecycle.ts';
import type { TermsOffered } from '../domain/terms/terms.ts';
import type { StaffRole } from '../domain/keys/roles.ts';
import type { Credential, Invitation, RecoveryCredential, Scheme, TrustPaper } from './account.ts';
import type { LogAnswer } from './chain/entry.ts';
import type { PartyKind, SubmissionState } from './chain/party.ts';
import type { Post, Posted } from './post.ts';
import type { PostRefusal, PostRefused } from './refusal.ts';
import type { SignedIn } from './wire-accounts.ts';

/** Absent, forbidden and someone else's are one answer. */
type Found<T> = Promise<Result<T, 'absent'>>;
type Surface = 'provider' | 'staff';

/** A session that was opened: the cookie's token is for `server/http` alone. */
export interface Opened {
  readonly token: string;
  readonly locks: SignedIn;
}

/** Why nobody comes in by a proof. */
export type WayInRefusal =
  'sign-in-failed' | 'code-needed' | 'slow-down' | 'membership-ended' | 'work-needed';

/** A proof at the door; `work` only once the server has asked for it. */
interface WayIn {
  name: string;
  auth: string;
  code: string | null;
  work?: WorkDone | undefined;
}

/** What anyone may ask, before signing in. */
export interface VisitorDesk {
  trust(): TrustPaper;
  keysLog(from: number): Found<LogAnswer>;
  /** Same bytes every time for an unknown name, same time taken. */
  salt(surface: Surface, name: string): Promise<{ salt: string; scheme: Scheme }>;
  signIn(surface: Surface, asked: WayIn): Promise<Result<Opened, WayInRefusal>>;
  /** By recovery words: a session that may only set a new passphrase. */
  recover(surface: Surface, asked: WayIn): Promise<Result<Opened, WayInRefusal>>;
  invitation(redeem: Digest): Found<Invitation>;
  /** The log of the party that whoever shows the hash is invited to: its chain is checked first. */
  invitedLog(redeem: Digest, from: number): Found<LogAnswer>;
  /** A new account and its first act, in one transaction: `party.join/1` or `member.join/1`. */
  join(asked: {
    redeem: Digest;
    member: MemberId;
    credential: Credential;
    recovery: RecoveryCredential;
    post: Post;
  }): Promise<Result<Opened, PostRefusal>>;
  /** An individual: return words alone, and `party.open/1`, in one transaction. */
  open(asked: {
    member: MemberId;
    words: RecoveryCredential;
    post: Post;
    work?: WorkDone | undefined;
  }): Promise<Result<Opened, PostRefusal | 'work-needed'>>;
  /** A member of staff: an account without powers until root has certified its key. */
  joinStaff(asked: {
    member: MemberId;
    redeem: Digest;
    credential: Credential;
    recovery: RecoveryCredential;
  }): Promise<Result<Opened & { totpSecret: string }, PostRefusal>>;
}

/** What each signed-in person may do with their own account. */
export interface AccountDesk {
  readonly member: MemberId;
  locks(): Promise<SignedIn>;
  changePassphrase(asked: {
    auth: string;
    credential: Credential;
  }): Promise<Result<undefined, PostRefusal | 'sign-in-failed' | 'slow-down'>>;
  /** `auth` of the passphrase or, in a session of recovery words, of them. */
  setRecovery(asked: {
    auth: string;
    recovery: RecoveryCredential;
  }): Promise<Result<undefined, PostRefusal | 'sign-in-failed' | 'slow-down'>>;
  beginTotp(): Promise<{ secret: string }>;
  confirmTotp(asked: {
    auth: string;
    code: string;
  }): Promise<Result<undefined, 'absent' | 'code-wrong' | 'sign-in-failed' | 'slow-down'>>;
  signOut(): Promise<void>;
  signOutEverywhere(): Promise<void>;
  /** Documents from oneself to oneself (an inviter's words), by id. */
  keepOwn(document: { id: DocumentId; octets: Octets }): Promise<Result<undefined, PostRefusal>>;
  readOwn(): Promise<{ id: DocumentId; octets: Octets }[]>;
}

/** One draft: the sealed list and the share that is erased with it. */
export interface KeptDraft {
  readonly submission: SubmissionId;
  readonly octets: Octets;
  readonly share: Octets;
  readonly savedAt: Moment;
}

export interface ProviderDesk extends AccountDesk {
  readonly party: PartyId;
  log(log: 'keys' | 'party', from: number): Found<LogAnswer>;
  envelope(id: DocumentId): Found<Octets>;
  post(post: Post): Promise<{ readonly ok: true; readonly value: Posted } | PostRefused>;
  drafts(): Promise<KeptDraft[]>;
  saveDraft(draft: Omit<KeptDraft, 'savedAt'>): Promise<Result<undefined, PostRefusal>>;
  /** What may still be sent: null where nothing is counted. */
  limits(): Promise<Limits>;
  /** What the Mechanism says in the short terms for individuals. */
  terms(): TermsOffered;
  eraseDraft(submission: SubmissionId): Promise<void>;
}

/** Of an individual, in octets of what is stored and a number of drafts; null is "not counted". */
export interface Limits {
  readonly ownLeftBytes: number | null;
  /** What is left for all individuals together. */
  readonly allLeftBytes: number | null;
  readonly drafts: number | null;
}

/** A line of the staff's lists: what the server knows, without one name. */
export interface PartyRow {
  readonly party: PartyId;
  readonly joinedAt: Moment;
  readonly isVouched: boolean;
}
export interface AgreementRow {
  readonly agreement: AgreementId;
  readonly party: PartyId;
  readonly state: State;
  readonly changedAt: Moment;
}
export interface SubmissionRow {
  readonly submission: SubmissionId;
  readonly party: PartyId;
  readonly state: SubmissionState;
  readonly depositedAt: Moment;
  readonly changedAt: Moment;
  readonly bodies: number;
  readonly kind: PartyKind;
}

/** A thread by its newest message; the server knows who sent it and when, and no word of it. */
export interface ThreadRow {
  readonly party: PartyId;
  readonly kind: PartyKind;
  readonly thread: ThreadId;
  readonly isAnswered: boolean;
  readonly sentAt: Moment;
}

export interface StaffDesk extends AccountDesk {
  /** Undefined until root has certified this member's key. */
  readonly role: StaffRole | undefined;
  log(log: 'keys' | 'mechanism' | PartyId, from: number): Found<LogAnswer>;
  envelope(id: DocumentId): Found<Octets>;
  post(post: Post): Promise<{ readonly ok: true; readonly value: Posted } | PostRefused>;
  parties(): Promise<PartyRow[]>;
  agreements(): Promise<AgreementRow[]>;
  submissions(page: number): Promise<{ rows: SubmissionRow[]; pages: number }>;
  threads(): Promise<ThreadRow[]>;
  /** Feedback that waits for a second person: the drafter's statement, signature and document. */
  heldFeedback(): Promise<{ statement: Octets; signature: Octets; document: DocumentId }[]>;
}
