import type { PartyId } from '../../domain/basis/id.ts';
import { ok, refuse } from '../../domain/basis/result.ts';
import { TermsOffered, type Terms } from '../../domain/terms/terms.ts';
import type { Post } from '../../paper/post.ts';
import { LimitsAnswer } from '../../paper/wire-accounts.ts';
import type { Outcome, Session } from '../session.ts';
import { acceptTerms } from '../terms/accept.ts';
import { depositDeed } from './deposit.ts';
import { handingOf, isSent, type Draft, type WithShare } from './drafts.ts';
import { sealedBytes } from './first-pass.ts';
import { forDeposit } from './words.ts';

/** How an individual is named where an organisation's name stands: in neutral words. */
export const individualsName = { ar: 'فرد', en: 'An individual' } as const;

/** What the Mechanism says in the short terms of today, beside the person's own choice. */
export const readOffered = (session: Session): Outcome<TermsOffered> =>
  session.wire.get('/api/provider/terms', TermsOffered);

/**
 * Makes the deposit of an individual ready: the short terms as they were shown,
 * and the deposit that names them. One post: both are recorded, or neither.
 */
export const giveDraft = async (
  session: Session,
  party: PartyId,
  { draft, share }: WithShare,
  terms: Terms,
): Outcome<Post> => {
  const given = { draft: forDeposit(draft), share };
  const handing = await handingOf(session, party, given, individualsName);
  if (!handing.ok) return handing;
  const { agreement } = draft;
  return session.prepare([
    await acceptTerms(session, party, agreement, terms),
    await depositDeed(session, handing.value),
  ]);
};

/**
 * Whether all of a draft may still be sent, asked before anything is: a limit that would be reached
 * half-way is said now. What has begun to arrive is counted by the server already.
 */
export const mayGive = async (session: Session, { items }: Draft): Outcome<undefined> => {
  const limits = await session.wire.get('/api/provider/limits', LimitsAnswer);
  if (!limits.ok) return limits;
  const { ownLeftBytes, allLeftBytes } = limits.value;
  const bytes = items
    .filter((of) => !isSent(of) && of.measured === null)
    .reduce((sum, of) => sum + sealedBytes(of), 0);
  if (ownLeftBytes !== null && bytes > ownLeftBytes) return refuse('own-limit');
  return allLeftBytes !== null && bytes > allLeftBytes ? refuse('all-limit') : ok(undefined);
};
