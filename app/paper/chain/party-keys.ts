import type { Moment } from '../../domain/basis/moment.ts';
import type { Fingerprint } from '../../domain/keys/fingerprint.ts';
import { isVouchedFor, type Member, type Party } from './party.ts';

type Keys = Pick<Party, 'partyKey' | 'partyCertificate' | 'formerKeys'>;

/** Every key that the party has had, the oldest first; the last is the one to seal to. */
export const allKeys = ({
  partyKey: fingerprint,
  partyCertificate: certificate,
  formerKeys,
}: Keys): readonly { readonly fingerprint: Fingerprint; readonly certificate: string }[] => [
  ...formerKeys,
  { fingerprint, certificate },
];

/** The key that the party began with: the one that two officers stand behind. */
export const firstKey = ({ formerKeys: [first], partyKey }: Keys): Fingerprint =>
  first?.fingerprint ?? partyKey;

/** The party's key as a line of its log knew it: invitations are proven by the key of their day. */
export const keyAtLine = ({ formerKeys, partyKey }: Keys, index: number): Fingerprint =>
  formerKeys.find(({ supersededAt }) => index < supersededAt)?.fingerprint ?? partyKey;

/** Whether this member has, or had, this key of the party: made it, or was granted it. */
export const holdsKey = (party: Party, { fingerprint }: Member, key: Fingerprint): boolean => {
  const [founder] = party.members.keys();
  const isMaker =
    (key === firstKey(party) && fingerprint === founder) ||
    (key === party.partyKey && fingerprint === party.renewal?.by);
  return isMaker || party.grants.has(`${key} ${fingerprint}`);
};

/**
 * Whether somebody who is no member any more has the organisation's key: until its director has
 * made a new one, nobody seals anything to it ("Member removed = new key", crypto.md).
 */
export const isKeyStale = (party: Party): boolean =>
  party.kind === 'vouched' &&
  [...party.members.values()].some(
    (member) => member.revokedAt !== undefined && holdsKey(party, member, party.partyKey),
  );

/** Two officers stand behind the first key; behind a later one a director, or two officers again. */
const isKeyCertified = (party: Party, at?: Moment): boolean =>
  party.renewal === undefined
    ? isVouchedFor(party, party.partyKey, at)
    : isVouchedFor(party, firstKey(party)) &&
      (at === undefined || party.renewal.until >= at || isVouchedFor(party, party.partyKey, at));

/** An organisation may do nothing but drafts until its key and a director's are vouched for. */
export const isVouched = (party: Party, at?: Moment): boolean =>
  party.kind === 'vouched' &&
  isKeyCertified(party, at) &&
  [...party.members.values()].some(
    ({ role, fingerprint, revokedAt }) =>
      role === 'director' && revokedAt === undefined && isVouchedFor(party, fingerprint, at),
  );

/** Whether something may be sealed to a party's key: an organisation is vouched for, an individual is. */
export const isStanding = (party: Party, at?: Moment): boolean =>
  party.kind === 'self' || isVouched(party, at);
