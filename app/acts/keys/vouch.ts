import type { InvitationId, MemberId, PartyId } from '../../domain/basis/id.ts';
import { daysAfter, momentOf } from '../../domain/basis/moment.ts';
import { ok, refuse } from '../../domain/basis/result.ts';
import type { Party } from '../../paper/chain/party.ts';
import { keyAtLine } from '../../paper/chain/party-keys.ts';
import type { Post, Posted } from '../../paper/post.ts';
import { deed, enclose, type AnyDeed } from '../../vault/deed.ts';
import { act, type Outcome, type Session } from '../session.ts';
import { readInvitations } from './invite.ts';
import { granting, keysHeldBy } from './renew.ts';
import { requireProof } from './proof.ts';

/** Party keys and members are certified for two years (crypto.md, Keys). */
const certifiedDays = 730;

const answerTo = async (
  session: Session,
  party: Party,
  joiner: { member: MemberId; fingerprint: Party['partyKey']; words: string; joinedAt: number },
): Promise<AnyDeed> => {
  const log = session.logs.party(party.id);
  const { words, fingerprint, member, joinedAt } = joiner;
  const partyKey = keyAtLine(party, joinedAt);
  const proof = await session.vault.proof(words, 'inviter', fingerprint, partyKey);
  const about = { party: party.id, member };
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
 * invited it answers the director's proof in the same, the first time. Nothing has left yet.
 * @param compared whether this officer compared the safety number on the telephone; whoever did so
 *   only after vouching vouches once more
 */
export const prepareVouching = async (
  session: Session,
  party: Party,
  compared: boolean,
): Outcome<Post> => {
  const log = session.logs.party(party.id);
  const [director] = [...party.members.values()];
  // An individual was not invited: nobody vouches for one.
  if (director?.invitation === undefined) return refuse('key-unknown');
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
  const holder = await session.vault.holder();
  const isFirst = !party.vouchers.some(({ officer }) => officer === holder?.member);
  const answer: AnyDeed[] = [];
  if (words.value !== undefined) {
    const proven = await requireProof(session, party.id, 0, null);
    if (!proven.ok) return proven;
    const joiner = { member, fingerprint, words: words.value, joinedAt: 0 };
    if (isFirst) answer.push(await answerTo(session, party, joiner));
  }
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
  if (joined?.invitation === undefined) return refuse('key-unknown');
  const { certificate, member, invitation } = joined;
  const role = party.invitations.get(invitation)?.role;
  if (role === undefined) return refuse('key-unknown');
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
  const holder = await session.vault.holder();
  if (holder === undefined) return refuse('keys-locked');
  const joiner = { member, fingerprint, words: words.value, joinedAt: index };
  return act(session, [
    await answerTo(session, party, joiner),
    deed({
      act: 'keys.certify/1',
      log,
      about: {},
      commits: {},
      facts: { certificate, fingerprint, role, of: party.id, member, until, comparedAt: null },
    }),
    // Former keys too: what was sealed to them is the organisation's, whoever has left since.
    ...keysHeldBy(party, holder.fingerprint).map((key) => granting(log, key, fingerprint)),
  ]);
};
