import { ok, refuse, type Result } from '../../domain/basis/result.ts';
import type { StatementOf } from '../statement.ts';
import type { ChainRefusal, Place } from './line.ts';
import type { Party, Signer } from './party.ts';

type Verdict = Result<Party, ChainRefusal>;

const isSelf = (signer: Signer): boolean =>
  signer.kind === 'member' && signer.member.role === 'self';

/** An individual accepts the short terms; each acceptance has an id of its own, used once. */
export const admitTerms = (
  party: Party,
  { about, commits }: StatementOf<'terms.accept/1'>,
  signer: Signer,
  { index }: Place,
): Verdict => {
  if (!isSelf(signer)) return refuse('not-permitted');
  if (party.terms.has(about.agreement)) return refuse('already-done');
  const accepted = { commitment: commits.terms, acceptedAt: index };
  return ok({ ...party, terms: new Map(party.terms).set(about.agreement, accepted) });
};

/** What is answered after the deposit is a new version, under terms that were accepted. */
export const admitDescription = (
  party: Party,
  { about }: StatementOf<'submission.describe/1'>,
  signer: Signer,
  { index }: Place,
): Verdict => {
  if (!isSelf(signer)) return refuse('not-permitted');
  if (!party.submissions.has(about.submission)) return refuse('not-found');
  if (!party.terms.has(about.agreement)) return refuse('terms-not-accepted');
  const before = party.descriptions.get(about.submission) ?? [];
  const descriptions = new Map(party.descriptions).set(about.submission, [...before, index]);
  return ok({ ...party, descriptions });
};
