import { ok, refuse, type Result } from '../../domain/basis/result.ts';
import type { StatementOf } from '../statement.ts';
import type { ChainRefusal, Place } from './line.ts';
import { isStanding } from './party-keys.ts';
import { messagesIn, type Party, type Signer } from './party.ts';

/** Intake and the head write; on the other side whoever may hand over, under what deposits ask. */
const mayWrite = (party: Party, signer: Signer): ChainRefusal | undefined => {
  if (signer.kind === 'staff')
    return signer.role === 'intake-officer' || signer.role === 'head' ? undefined : 'not-permitted';
  if (signer.member.role === undefined) return 'not-permitted';
  return party.kind === 'self' && party.terms.size === 0 ? 'terms-not-accepted' : undefined;
};

/**
 * A message joins its thread: of a submission of this party, or of the party as a whole. Of two that
 * were written at once the second is refused: its writer has not seen the first.
 */
export const admitMessage = (
  party: Party,
  { about, facts, by }: StatementOf<'message.send/1'>,
  signer: Signer,
  { index, recorded }: Place,
): Result<Party, ChainRefusal> => {
  const refusal = mayWrite(party, signer);
  if (refusal !== undefined) return refuse(refusal);
  if (!isStanding(party, recorded)) return refuse('not-vouched');
  const { thread, message } = about;
  const isOfSubmission = [...party.submissions.keys()].some((id) => String(id) === thread);
  if (thread !== String(party.id) && !isOfSubmission) return refuse('not-found');
  if (party.messages.some(({ id }) => id === message)) return refuse('already-done');
  const newest = messagesIn(party, thread).at(-1)?.id ?? null;
  if (facts.after !== newest) return refuse('message-crossed');
  const sent = { id: message, thread, by, sentAt: index };
  return ok({ ...party, messages: [...party.messages, sent] });
};
