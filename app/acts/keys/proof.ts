import type { InvitationId, MemberId, PartyId } from '../../domain/basis/id.ts';
import { ok, refuse } from '../../domain/basis/result.ts';
import { keyAtLine } from '../../paper/chain/party-keys.ts';
import type { BodyOf } from '../../paper/document.ts';
import type { Outcome, Session } from '../session.ts';
import { readInvitations } from './invite.ts';

/** The proof that came with a joining: who says to have joined, and whether the words agree. */
export interface Proven {
  readonly proof: BodyOf<'join-proof/1'>;
  readonly invitation: InvitationId;
  readonly member: MemberId;
  /** Whether this inviter's words made the same code: the two have spoken to each other. */
  readonly isProven: boolean;
  readonly label: string;
}

/** Opens the proof of the member who joined by this line, and compares it with one's own words. */
export const readProof = async (
  session: Session,
  party: PartyId,
  index: number,
  inviterOf: PartyId | null,
): Outcome<Proven> => {
  const { vault, logs } = session;
  const log = logs.party(party);
  const book = await session.refresh(log);
  if (!book.ok) return book;
  const statement = book.value.lines[index]?.statement;
  if (statement?.act !== 'party.join/1' && statement?.act !== 'member.join/1')
    return refuse('not-found');
  const seal = statement.seals.find(({ kind }) => kind === 'join-proof/1');
  if (seal === undefined) return refuse('not-found');
  const { about } = statement;
  const opened = await session.open({ kind: 'join-proof/1', id: seal.id, about, log, index });
  if (!opened.ok) return opened;
  const proof = opened.value.body;
  const mine = await readInvitations(session, inviterOf);
  if (!mine.ok) return mine;
  const invited = mine.value.find(({ invitation }) => invitation === about.invitation);
  if (book.value.party === undefined) return refuse('key-unknown');
  // The words were bound to the key that the organisation had when they were used.
  const partyKey = keyAtLine(book.value.party, index);
  const expected =
    invited === undefined
      ? undefined
      : await vault.proof(invited.words, 'joiner', statement.by, partyKey);
  return ok({
    proof,
    invitation: about.invitation,
    member: about.member,
    isProven:
      expected !== undefined &&
      expected.proof === proof.proof &&
      proof.member === statement.by &&
      proof.party === partyKey &&
      proof.root === session.root,
    label: invited?.label ?? '',
  });
};

/** Whoever has the words answers, certifies and grants only to whom has them too. */
export const requireProof = async (...of: Parameters<typeof readProof>): Outcome<undefined> => {
  const proven = await readProof(...of);
  if (!proven.ok) return proven;
  return proven.value.isProven ? ok(undefined) : refuse('proof-wrong');
};
