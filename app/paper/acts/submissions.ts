import { Digest } from '../../domain/basis/digest.ts';
import {
  AgreementId,
  DocumentId,
  PartyId,
  QuestionId,
  SubmissionId,
} from '../../domain/basis/id.ts';
import { statementOf } from './envelope.ts';

const none = { commits: {}, facts: {} };
const ofSubmission = { party: PartyId, submission: SubmissionId };

export const deposit = statementOf('submission.deposit/1', {
  about: { ...ofSubmission, agreement: AgreementId },
  commits: { items: Digest },
  facts: {},
});
/** What an individual answers after the deposit: a new version of what holds for the whole. */
export const describe = statementOf('submission.describe/1', {
  ...none,
  about: { ...ofSubmission, agreement: AgreementId },
});
export const open = statementOf('submission.open/1', { ...none, about: ofSubmission });
export const ask = statementOf('submission.ask/1', {
  ...none,
  about: { ...ofSubmission, question: QuestionId },
});
export const answer = statementOf('submission.answer/1', {
  ...none,
  about: { ...ofSubmission, question: QuestionId },
});
export const acknowledge = statementOf('submission.acknowledge/1', {
  ...none,
  about: ofSubmission,
});
/** Shows to the author, and stops clocks: this document does not open for its recipient. */
export const unreadable = statementOf('document.unreadable/1', {
  ...none,
  about: { party: PartyId, document: DocumentId },
});
/** Later openings stand in the Mechanism's log alone. */
export const reopen = statementOf('submission.reopen/1', {
  ...none,
  about: { submission: SubmissionId },
});
export const note = statementOf('submission.note/1', {
  ...none,
  about: { submission: SubmissionId },
});
