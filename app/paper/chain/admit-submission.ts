import { ok, refuse, type Result } from '../../domain/basis/result.ts';
import type { StatementOf } from '../statement.ts';
import type { ChainRefusal, Place } from './line.ts';
import type { Party, Signer, Submission } from './party.ts';
import { isStanding } from './party-keys.ts';

type Verdict = Result<Party, ChainRefusal>;

const withSubmission = (party: Party, submission: Submission): Party => ({
  ...party,
  submissions: new Map(party.submissions).set(submission.id, submission),
});

const isIntake = (signer: Signer): boolean =>
  signer.kind === 'staff' && (signer.role === 'intake-officer' || signer.role === 'head');
const isMember = (signer: Signer): boolean =>
  signer.kind === 'member' && signer.member.role !== undefined;

export const admitDeposit = (
  party: Party,
  { about, seals, commits }: StatementOf<'submission.deposit/1'>,
  signer: Signer,
  { index, recorded }: Place,
): Verdict => {
  if (!isMember(signer)) return refuse('not-permitted');
  if (!isStanding(party, recorded)) return refuse('not-vouched');
  if (party.kind === 'self') {
    if (!party.terms.has(about.agreement)) return refuse('terms-not-accepted');
  } else if (party.agreements.get(about.agreement)?.state !== 'in-force')
    return refuse('no-agreement-in-force');
  if (party.submissions.has(about.submission)) return refuse('already-done');
  return ok(
    withSubmission(party, {
      id: about.submission,
      state: 'received',
      agreement: about.agreement,
      depositedAt: index,
      seals,
      items: commits.items,
    }),
  );
};

type Review = StatementOf<'submission.open/1' | 'submission.ask/1' | 'submission.acknowledge/1'>;

export const admitReview = (
  party: Party,
  statement: Review,
  signer: Signer,
  { index }: Place,
): Verdict => {
  if (!isIntake(signer)) return refuse('not-permitted');
  const submission = party.submissions.get(statement.about.submission);
  if (submission === undefined) return refuse('not-found');
  switch (statement.act) {
    case 'submission.open/1':
      return submission.state === 'received'
        ? ok(withSubmission(party, { ...submission, state: 'opened' }))
        : refuse('already-done');
    case 'submission.acknowledge/1':
      if (submission.state === 'acknowledged') return refuse('already-done');
      return submission.state === 'opened'
        ? ok(withSubmission(party, { ...submission, state: 'acknowledged' }))
        : refuse('not-open');
    case 'submission.ask/1': {
      const { question } = statement.about;
      if (submission.state === 'received') return refuse('not-open');
      if (party.questions.has(question)) return refuse('already-done');
      const asked = {
        id: question,
        submission: submission.id,
        askedAt: index,
        answeredAt: undefined,
      };
      return ok({ ...party, questions: new Map(party.questions).set(question, asked) });
    }
  }
};

export const admitAnswerToQuestion = (
  party: Party,
  { about }: StatementOf<'submission.answer/1'>,
  signer: Signer,
  { index }: Place,
): Verdict => {
  if (!isMember(signer)) return refuse('not-permitted');
  const question = party.questions.get(about.question);
  if (question?.submission !== about.submission) return refuse('not-found');
  if (question.answeredAt !== undefined) return refuse('already-done');
  const answered = { ...question, answeredAt: index };
  return ok({ ...party, questions: new Map(party.questions).set(question.id, answered) });
};
