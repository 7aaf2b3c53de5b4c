import { daysAfter, momentOf } from '../../domain/basis/moment.ts';
import { refuse } from '../../domain/basis/result.ts';
import type { LogId } from '../../domain/custody/log-id.ts';
import type { Fingerprint } from '../../domain/keys/fingerprint.ts';
import type { Member, Party } from '../../paper/chain/party.ts';
import { allKeys, holdsKey } from '../../paper/chain/party-keys.ts';
import type { Post } from '../../paper/post.ts';
import { deed, enclose, type AnyDeed } from '../../vault/deed.ts';
import type { Outcome, Session } from '../session.ts';

/** A party's key is certified for two years (crypto.md, Keys). */
const certifiedDays = 730;

/** A key of the party to one of its members; the vault puts in the secret that it holds. */
export const granting = (log: LogId, key: Fingerprint, to: Fingerprint): AnyDeed =>
  deed({ act: 'keys.grant/1', log, about: {}, commits: {}, facts: { key, to } }, [
    enclose('grant/1', { key: 'A', fingerprint: key }),
  ]);

/** Members who are certified, and not revoked: whoever keeps reading. */
export const stayingIn = (party: Party): readonly Member[] =>
  [...party.members.values()].filter(
    ({ role, revokedAt }) => role !== undefined && revokedAt === undefined,
  );

/** Keys of the party that this member can pass on, the oldest first. */
export const keysHeldBy = (party: Party, by: Fingerprint): readonly Fingerprint[] => {
  const me = party.members.get(by);
  const all = allKeys(party).map(({ fingerprint }) => fingerprint);
  return all.filter((key) => me !== undefined && holdsKey(party, me, key));
};

/** The next key of the party: certified, and granted, with the former ones, to each who stays. */
const renewing = async (
  { vault, logs }: Session,
  party: Party,
  by: Fingerprint,
): Promise<AnyDeed[]> => {
  const log = logs.party(party.id);
  const { certificate, fingerprint } = await vault.makePartyKey();
  const until = daysAfter(momentOf(new Date()), certifiedDays);
  const key = { certificate, fingerprint, role: 'party', of: party.id } as const;
  const held = keysHeldBy(party, by);
  const grants = stayingIn(party).flatMap((member) => {
    const lacking = held.filter((former) => !holdsKey(party, member, former));
    return [fingerprint, ...lacking].map((each) => granting(log, each, member.fingerprint));
  });
  const facts = { ...key, member: null, until, comparedAt: null };
  return [deed({ act: 'keys.certify/1', log, about: {}, commits: {}, facts }), ...grants];
};

/**
 * Ends a membership: the member's key is revoked, and the organisation gets a key that they never
 * had, in one post. Nothing has left yet.
 */
export const prepareEnding = async (
  session: Session,
  { id }: Pick<Party, 'id'>,
  leaving: Fingerprint,
): Outcome<Post> => {
  const log = session.logs.party(id);
  const book = await session.refresh(log);
  if (!book.ok) return book;
  const { party } = book.value;
  const member = party?.members.get(leaving);
  if (party === undefined || member === undefined) return refuse('key-unknown');
  const holder = await session.vault.holder();
  if (holder === undefined) return refuse('keys-locked');
  const facts = { fingerprint: leaving };
  const revoke = deed({ act: 'keys.revoke/1', log, about: {}, commits: {}, facts });
  const members = new Map(party.members).set(leaving, {
    ...member,
    revokedAt: book.value.lines.length,
  });
  const rest = { ...party, members };
  // Whom nobody took in was given nothing: the key stays.
  const next = member.role === undefined ? [] : await renewing(session, rest, holder.fingerprint);
  return session.prepare([revoke, ...next]);
};
