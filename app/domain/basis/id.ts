import * as z from 'zod/mini';

const form = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** A UUID of version 4 (RFC 9562 §5.4), lower case. What it names is its brand. */
export const idOf = <Word extends string>() => z.string().check(z.regex(form)).brand<Word>();

export const PartyId = idOf<'party'>();
export const MemberId = idOf<'member'>();
export const InvitationId = idOf<'invitation'>();
export const AgreementId = idOf<'agreement'>();
export const EditionId = idOf<'edition'>();
export const SubmissionId = idOf<'submission'>();
export const ItemId = idOf<'item'>();
export const QuestionId = idOf<'question'>();
/** A submission's id or, for what concerns the party as a whole, the party's. */
export const ThreadId = idOf<'thread'>();
export const MessageId = idOf<'message'>();
export const FeedbackId = idOf<'feedback'>();
export const StatementId = idOf<'statement'>();
export const DocumentId = idOf<'document'>();

export type PartyId = z.infer<typeof PartyId>;
export type MemberId = z.infer<typeof MemberId>;
export type InvitationId = z.infer<typeof InvitationId>;
export type AgreementId = z.infer<typeof AgreementId>;
export type EditionId = z.infer<typeof EditionId>;
export type SubmissionId = z.infer<typeof SubmissionId>;
export type ItemId = z.infer<typeof ItemId>;
export type QuestionId = z.infer<typeof QuestionId>;
export type ThreadId = z.infer<typeof ThreadId>;
export type MessageId = z.infer<typeof MessageId>;
export type FeedbackId = z.infer<typeof FeedbackId>;
export type StatementId = z.infer<typeof StatementId>;
export type DocumentId = z.infer<typeof DocumentId>;

/** A new id of the kind that the schema brands: `newId(AgreementId)`. */
export const newId = <Schema extends z.ZodMiniType<string>>(schema: Schema): z.output<Schema> =>
  schema.parse(crypto.randomUUID());

/** The 16 octets of an id, in the order of its digits. */
export const idOctets = (id: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(id.replaceAll('-', '').match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
