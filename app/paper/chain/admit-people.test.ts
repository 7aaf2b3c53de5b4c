/** Who may join, vouch, invite, grant and revoke in a party's log: each refusal of each act once. */
import { beforeAll, expect, test } from 'vitest';
import { inTwoYears } from '../../../tests/formats/books.ts';
import { certified, digestOfAll, said, type Saying } from '../../../tests/formats/day.ts';
import {
  fixedKeys,
  inAYear,
  invitationId,
  longAgo,
  memberOf,
  otherPartyId,
  partyId,
  type FixedKeys,
  type Owner,
} from '../../../tests/formats/fixed.ts';
import { judged, sealed } from '../../../tests/formats/rules.ts';
import { certificateText } from '../openpgp.ts';

let keys: FixedKeys;
beforeAll(async () => {
  keys = await fixedKeys();
});
type Case = [code: string, what: string, lines: number, saying: () => Saying];

const vouch = (by: Owner, of: Owner, role: 'party' | 'director' | 'documentation', but = {}) => {
  const saying = certified(keys, of, role, by, 1);
  if (saying.of.act !== 'keys.certify/1') throw new Error('a certification');
  return { ...saying, of: { ...saying.of, facts: { ...saying.of.facts, ...but } } };
};
const invite = (by: Owner, role: 'director' | 'documentation', number = 9) =>
  said(by, {
    act: 'invitation.make/1',
    about: { invitation: invitationId(number) },
    commits: {},
    facts: { role, redeem: digestOfAll(1), until: inAYear },
  });
const join = (number: number, by: Owner = 'stranger', party = partyId, as: Owner = by) =>
  said(
    by,
    {
      act: 'member.join/1',
      about: { party, member: memberOf(as), invitation: invitationId(number) },
      commits: {},
      facts: { certificate: certificateText(keys[by].certificate) },
    },
    [sealed('join-proof/1')],
  );
const answer = (by: Owner, member: Owner) => {
  const about = { party: partyId, member: memberOf(member) };
  const of = { act: 'member.answer/1' as const, about, commits: {}, facts: {} };
  return said(by, of, [sealed('join-answer/1')]);
};
const found = () =>
  said(
    'director',
    {
      act: 'party.join/1',
      about: { party: partyId, member: memberOf('director'), invitation: invitationId(1) },
      commits: {},
      facts: {
        certificate: certificateText(keys.director.certificate),
        partyCertificate: certificateText(keys.party.certificate),
      },
    },
    [sealed('join-proof/1'), sealed('party-card/1', 71)],
  );

test.each<Case>([
  ['ok', 'an officer vouches for the party', 2, () => vouch('officerOne', 'party', 'party')],
  ['already-done', 'the same officer twice', 3, () => vouch('officerOne', 'party', 'party')],
  ['not-permitted', 'another role of staff', 2, () => vouch('head', 'party', 'party')],
  [
    'key-unknown',
    'a key that is not the party’s',
    2,
    () => vouch('officerOne', 'stranger', 'party'),
  ],
  [
    'key-unknown',
    'a director who never joined',
    2,
    () => vouch('officerOne', 'stranger', 'director'),
  ],
  [
    'key-unknown',
    'another certificate of that name',
    2,
    () => vouch('officerOne', 'party', 'party', { certificate: 'AAAA' }),
  ],
  [
    'key-unknown',
    'a member by an officer',
    13,
    () => vouch('officerOne', 'documentation', 'documentation'),
  ],
  [
    'key-expired',
    'a certification that has run out',
    2,
    () => vouch('officerOne', 'party', 'party', { until: longAgo }),
  ],
  [
    'act-not-of-this-log',
    'a key of another party',
    2,
    () => vouch('officerOne', 'party', 'party', { of: otherPartyId }),
  ],
  [
    'ok',
    'a director certifies the member invited',
    14,
    () => vouch('director', 'documentation', 'documentation'),
  ],
  [
    'not-permitted',
    'a director makes a director',
    14,
    () => vouch('director', 'documentation', 'director'),
  ],
  [
    'already-done',
    'a director certifies the key that the party has',
    14,
    () => vouch('director', 'party', 'party'),
  ],
  [
    'not-permitted',
    'a member certifies',
    16,
    () => vouch('documentation', 'documentation', 'documentation'),
  ],
  [
    'key-unknown',
    'a member who never joined',
    14,
    () => vouch('director', 'stranger', 'documentation'),
  ],
  [
    'already-done',
    'a member certified twice',
    15,
    () => vouch('director', 'documentation', 'documentation'),
  ],
  [
    'key-revoked',
    'a member who was revoked',
    25,
    () => vouch('director', 'documentation', 'documentation'),
  ],
  [
    'not-permitted',
    'a director before two officers vouched',
    4,
    () => vouch('director', 'director', 'documentation'),
  ],
])('keys.certify/1, %s: %s', async (code, _, lines, saying) => {
  expect(await judged(keys, lines, saying())).toBe(code);
});

test.each<Case>([
  ['ok', 'a director invites', 6, () => invite('director', 'documentation')],
  ['not-permitted', 'a director invites a director', 6, () => invite('director', 'director')],
  [
    'not-permitted',
    'before the organisation is vouched for',
    5,
    () => invite('director', 'documentation'),
  ],
  ['not-permitted', 'a member invites', 16, () => invite('documentation', 'documentation')],
  [
    'not-permitted',
    'an officer invites into a party',
    6,
    () => invite('officerOne', 'documentation'),
  ],
  ['already-done', 'an invitation twice', 12, () => invite('director', 'documentation', 2)],
  ['ok', 'the joiner with the words', 12, () => join(2)],
  ['not-found', 'without an invitation', 12, () => join(8)],
  ['already-done', 'an invitation that was used', 13, () => join(2)],
  ['already-done', 'a key that has joined', 12, () => join(2, 'director')],
  ['already-done', 'under the id of a member', 12, () => join(2, 'stranger', partyId, 'director')],
  ['act-not-of-this-log', 'into another party’s log', 12, () => join(2, 'stranger', otherPartyId)],
  ['seals-not-of-this-act', 'without a proof', 12, () => ({ ...join(2), seals: [] })],
  ['log-not-empty', 'a second founding', 1, found],
  ['ok', 'an officer answers', 1, () => answer('officerOne', 'director')],
  ['not-permitted', 'another role answers', 1, () => answer('head', 'director')],
  ['not-permitted', 'the joiner answers', 1, () => answer('director', 'director')],
  ['not-found', 'an answer to nobody', 1, () => answer('officerOne', 'stranger')],
])('joining, %s: %s', async (code, _, lines, saying) => {
  expect(await judged(keys, lines, saying())).toBe(code);
});

test('not-permitted: a director whose vouching has run out', async () => {
  const at = { recorded: inTwoYears };
  expect(await judged(keys, 6, invite('director', 'documentation'), at)).toBe('not-permitted');
});
