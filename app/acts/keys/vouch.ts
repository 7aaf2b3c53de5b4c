import type { InvitationId, MemberId, PartyId } from '../../domain/basis/id.ts';
import { daysAfter, momentOf } from '../../domain/basis/moment.ts';
import { ok, refuse } from '../../domain/basis/result.ts';
import type { Party } from '../../paper/chain/party.ts';
import type { BodyOf } from '../../paper/document.ts';
import type { Post, Posted } from '../../paper/post.ts';
import { deed, enclose, type AnyDeed } from '../../vault/deed.ts';
import { act, type Outcome, type Session } from '../session.ts';
import { readInvitations } from './invite.ts';

/** Party keys and members are certified for two years (crypto.md, Keys). */
const certifiedDays = 730;

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
  const partyKey = book.value.party?.partyKey;
  if (partyKey === undefined) return refuse('key-unknown');
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
const requireProof = async (...of: Parameters<typeof readProof>): Outcome<undefined> => {
  const proven = await readProof(...of);
  if (!proven.ok) return proven;
  return proven.value.isProven ? ok(undefined) : refuse('proof-wrong');
};

const answerTo = async (
  session: Session,
  party: Party,
  joiner: { member: MemberId; fingerprint: Party['partyKey']; words: string },
): Promise<AnyDeed> => {
  const log = session.logs.party(party.id);
  const proof = await session.vault.proof(
    joiner.words,
    'inviter',
    joiner.fingerprint,
    party.partyKey,
  );
  const about = { party: party.id, member: joiner.member };
  const answer = enclose('join-answer/1', proof);
  return deed({ act: 'member.answer/1', log, about, commits: {}, facts: {} }, [answer]);
};

const wordsFor = async (
  session: Session,
  inviterOf: PartyId | null,
  invitation: InvitationId,
): Outcome<string | undefined> => {
  const mine = await readInvitations(session, inviterOf);
  return mine.ok ? ok(mine.value.find((each) => each.invitation === invitation)?.words) : mine;
};

/**
 * An officer vouches for an organisation: its key and its director's, in one post. The officer who
 * invited it answers the director's proof in the same. Nothing has left yet.
 * @param compared whether this officer compared the safety number on the telephone
 */
export const prepareVouching = async (
  session: Session,
  party: Party,
  compared: boolean,
): Outcome<Post> => {
  const log = session.logs.party(party.id);
  const [director] = [...party.members.values()];
  if (director === undefined) return refuse('key-unknown');
  const now = momentOf(new Date());
  const certify = (
    key: { certificate: string; fingerprint: Party['partyKey'] },
    role: 'party' | 'director',
    member: MemberId | null,
  ): AnyDeed =>
    deed({
      act: 'keys.certify/1',
      log,
      about: {},
      commits: {},
      facts: {
        ...key,
        role,
        of: party.id,
        member,
        until: daysAfter(now, certifiedDays),
        comparedAt: compared ? now : null,
      },
    });
  const { certificate, fingerprint, member, invitation } = director;
  const words = await wordsFor(session, null, invitation);
  if (!words.ok) return words;
  if (words.value !== undefined) {
    const proven = await requireProof(session, party.id, 0, null);
    if (!proven.ok) return proven;
  }
  const answer =
    words.value === undefined
      ? []
      : [await answerTo(session, party, { member, fingerprint, words: words.value })];
  return session.prepare([
    ...answer,
    certify({ certificate: party.partyCertificate, fingerprint: party.partyKey }, 'party', null),
    certify({ certificate, fingerprint }, 'director', member),
  ]);
};

/** Prepares and sends in one. */
export const vouch = async (session: Session, party: Party, compared: boolean): Outcome<Posted> => {
  const post = await prepareVouching(session, party, compared);
  return post.ok ? session.send(post.value) : post;
};

/** A director takes in a member who joined by their invitation: answer, certification, grant. */
export const admitMember = async (
  session: Session,
  party: Party,
  fingerprint: Party['partyKey'],
): Outcome<Posted> => {
  const log = session.logs.party(party.id);
  const joined = party.members.get(fingerprint);
  const role = joined && party.invitations.get(joined.invitation)?.role;
  if (joined === undefined || role === undefined) return refuse('key-unknown');
  const { certificate, member, invitation } = joined;
  const words = await wordsFor(session, party.id, invitation);
  if (!words.ok) return words;
  if (words.value === undefined) return refuse('not-found');
  const book = await session.refresh(log);
  if (!book.ok) return book;
  const index = book.value.lines.findIndex(
    ({ statement }) => statement.act === 'member.join/1' && statement.by === fingerprint,
  );
  const proven = await requireProof(session, party.id, index, party.id);
  if (!proven.ok) return proven;
  const until = daysAfter(momentOf(new Date()), certifiedDays);
  const grant = enclose('grant/1', { key: 'A', fingerprint: party.partyKey });
  return act(session, [
    await answerTo(session, party, { member, fingerprint, words: words.value }),
    deed({
      act: 'keys.certify/1',
      log,
      about: {},
      commits: {},
      facts: { certificate, fingerprint, role, of: party.id, member, until, comparedAt: null },
    }),
    deed(
      {
        act: 'keys.grant/1',
        log,
        about: {},
        commits: {},
        facts: { key: party.partyKey, to: fingerprint },
      },
      [grant],
    ),
  ]);
};
