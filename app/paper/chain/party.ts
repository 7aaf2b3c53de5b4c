import type { Digest } from '../../domain/basis/digest.ts';
import type {
  AgreementId,
  EditionId,
  FeedbackId,
  InvitationId,
  MemberId,
  MessageId,
  PartyId,
  QuestionId,
  SubmissionId,
  ThreadId,
} from '../../domain/basis/id.ts';
import type { Moment } from '../../domain/basis/moment.ts';
import type { State } from '../../domain/agreements/lifecycle.ts';
import type { Fingerprint } from '../../domain/keys/fingerprint.ts';
import type { MemberRole, StaffRole } from '../../domain/keys/roles.ts';
import type { Seal } from '../acts/envelope.ts';

/** Fixed by the first leaf of its log, for ever: an organisation, or an individual. */
export type PartyKind = 'vouched' | 'self';

/** A member of a party, as its log knows them: of an organisation, or the individual itself. */
export interface Member {
  readonly member: MemberId;
  readonly fingerprint: Fingerprint;
  readonly certificate: string;
  /** Undefined for an individual: nobody invites them. */
  readonly invitation: InvitationId | undefined;
  /** Undefined until the certifications stand; an individual's own stands from its first leaf on. */
  readonly role: MemberRole | 'self' | undefined;
  /** Undefined before that, and for an individual: nobody certifies them, so nothing runs out. */
  readonly until: Moment | undefined;
  readonly revokedAt: number | undefined;
}

/** One officer's certification of the party's or a director's key. */
export interface Voucher {
  readonly subject: Fingerprint;
  readonly officer: MemberId;
  readonly comparedAt: Moment | null;
  readonly until: Moment;
}

export interface Agreement {
  readonly id: AgreementId;
  /** Where its newest edition stands. */
  readonly state: State;
  readonly edition: EditionId;
  readonly commitment: Digest;
  /** Index of the lines that proposed, signed, countersigned the newest edition. */
  readonly proposedAt: number;
  readonly signedAt: number | undefined;
  readonly countersignedAt: number | undefined;
}

export type SubmissionState = 'received' | 'opened' | 'acknowledged';
export interface Submission {
  readonly id: SubmissionId;
  readonly state: SubmissionState;
  readonly agreement: AgreementId;
  readonly depositedAt: number;
  readonly seals: readonly Seal[];
  readonly items: Digest;
}

/** The short terms as an individual has accepted them, once. */
export interface AcceptedTerms {
  readonly commitment: Digest;
  readonly acceptedAt: number;
}

export interface Question {
  readonly id: QuestionId;
  readonly submission: SubmissionId;
  readonly askedAt: number;
  readonly answeredAt: number | undefined;
}

export interface Message {
  readonly id: MessageId;
  readonly thread: ThreadId;
  readonly by: Fingerprint;
  readonly sentAt: number;
}

export interface Feedback {
  readonly id: FeedbackId;
  readonly submission: SubmissionId;
  readonly draftedBy: MemberId;
  readonly draftDigest: Digest;
  readonly draftedAt: number;
  readonly releasedAt: number | undefined;
}

/** A key of the party that another has taken the place of: what was sealed to it stays readable by it. */
export interface FormerKey {
  readonly fingerprint: Fingerprint;
  readonly certificate: string;
  /** Index of the line that certified the next. */
  readonly supersededAt: number;
}

/** The line by which a director certified the key that the party has now. */
export interface Renewal {
  readonly at: number;
  readonly by: Fingerprint;
  readonly until: Moment;
}

/** What a party's log says, folded. */
export interface Party {
  readonly id: PartyId;
  readonly kind: PartyKind;
  readonly partyKey: Fingerprint;
  readonly partyCertificate: string;
  /** Undefined as long as the key is the one that the party began with. */
  readonly renewal: Renewal | undefined;
  /** The oldest first. */
  readonly formerKeys: readonly FormerKey[];
  /** Keys of the party granted: `<key> <to>`. */
  readonly grants: ReadonlySet<string>;
  readonly members: ReadonlyMap<Fingerprint, Member>;
  readonly vouchers: readonly Voucher[];
  readonly invitations: ReadonlyMap<InvitationId, { role: MemberRole; used: boolean }>;
  readonly agreements: ReadonlyMap<AgreementId, Agreement>;
  /** Of an individual alone: what it has accepted, by the id that its deposits name. */
  readonly terms: ReadonlyMap<AgreementId, AcceptedTerms>;
  readonly submissions: ReadonlyMap<SubmissionId, Submission>;
  /** Of an individual alone: the lines that describe a submission anew, in their order. */
  readonly descriptions: ReadonlyMap<SubmissionId, readonly number[]>;
  readonly questions: ReadonlyMap<QuestionId, Question>;
  /** Of all threads, in their order. */
  readonly messages: readonly Message[];
  readonly feedback: ReadonlyMap<FeedbackId, Feedback>;
}

/** What was written in one thread, the newest last. */
export const messagesIn = ({ messages }: Party, thread: ThreadId): readonly Message[] =>
  messages.filter((each) => each.thread === thread);

/** Who signs: root, a member of staff in a role, or a member of this party. */
export type Signer =
  | { readonly kind: 'staff'; readonly member: MemberId; readonly role: StaffRole }
  | { readonly kind: 'member'; readonly member: Member };

/** Two different officers, of whom one compared the safety number (crypto.md, two persons). */
export const isVouchedFor = (party: Party, subject: Fingerprint, at?: Moment): boolean => {
  const good = party.vouchers.filter(
    (voucher) => voucher.subject === subject && (at === undefined || voucher.until >= at),
  );
  return (
    new Set(good.map(({ officer }) => officer)).size >= 2 &&
    good.some(({ comparedAt }) => comparedAt !== null)
  );
};
