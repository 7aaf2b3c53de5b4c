import type { Digest } from '../../domain/basis/digest.ts';
import type {
  AgreementId,
  EditionId,
  FeedbackId,
  InvitationId,
  MemberId,
  PartyId,
  QuestionId,
  SubmissionId,
} from '../../domain/basis/id.ts';
import type { Moment } from '../../domain/basis/moment.ts';
import type { State } from '../../domain/agreements/lifecycle.ts';
import type { Fingerprint } from '../../domain/keys/fingerprint.ts';
import type { MemberRole, StaffRole } from '../../domain/keys/roles.ts';
import type { Seal } from '../acts/envelope.ts';

/** A member of an organisation, as its log knows them. */
export interface Member {
  readonly member: MemberId;
  readonly fingerprint: Fingerprint;
  readonly certificate: string;
  readonly invitation: InvitationId;
  /** Undefined until the certifications stand. */
  readonly role: MemberRole | undefined;
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

export interface Question {
  readonly id: QuestionId;
  readonly submission: SubmissionId;
  readonly askedAt: number;
  readonly answeredAt: number | undefined;
}

export interface Feedback {
  readonly id: FeedbackId;
  readonly submission: SubmissionId;
  readonly draftedBy: MemberId;
  readonly draftDigest: Digest;
  readonly draftedAt: number;
  readonly releasedAt: number | undefined;
}

/** What a party's log says, folded. */
export interface Party {
  readonly id: PartyId;
  readonly partyKey: Fingerprint;
  readonly partyCertificate: string;
  readonly members: ReadonlyMap<Fingerprint, Member>;
  readonly vouchers: readonly Voucher[];
  readonly invitations: ReadonlyMap<InvitationId, { role: MemberRole; used: boolean }>;
  readonly agreements: ReadonlyMap<AgreementId, Agreement>;
  readonly submissions: ReadonlyMap<SubmissionId, Submission>;
  readonly questions: ReadonlyMap<QuestionId, Question>;
  readonly feedback: ReadonlyMap<FeedbackId, Feedback>;
}

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

/** An organisation may do nothing but drafts until its key and a director's are vouched for. */
export const isVouched = (party: Party, at?: Moment): boolean =>
  isVouchedFor(party, party.partyKey, at) &&
  [...party.members.values()].some(
    ({ role, fingerprint, revokedAt }) =>
      role === 'director' && revokedAt === undefined && isVouchedFor(party, fingerprint, at),
  );
