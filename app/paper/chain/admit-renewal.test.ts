/** The next key of a party: who may certify it, what it must be, and what is sealed to which. */
import { beforeAll, expect, test } from 'vitest';
import { codeOf, inTwoYears } from '../../../tests/formats/books.ts';
import { digestOfAll, none, said, type Saying } from '../../../tests/formats/day.ts';
import {
  fixedKeys,
  inAYear,
  longAgo,
  minute,
  otherPartyId,
  partyId,
  type FixedKeys,
  type Owner,
} from '../../../tests/formats/fixed.ts';
import { partyAfter, sealed, signerAs, statementOf } from '../../../tests/formats/rules.ts';
import type { Json } from '../../domain/basis/canonical.ts';
import { certificateText } from '../openpgp.ts';
import { recipientsOf } from '../recipients.ts';
import { newKey, type OpenKey } from '../../vault/openpgp.ts';
import { admitToParty } from './admit.ts';
import type { Party } from './party.ts';
import { allKeys, firstKey, isKeyStale, isVouched, keyAtLine } from './party-keys.ts';
import { emptyTrust } from './trust.ts';

let keys: FixedKeys;
let next: OpenKey;
beforeAll(async () => {
  keys = await fixedKeys();
  next = await newKey(`party:${partyId}`);
});
const print = (of: Owner) => keys[of].certificate.fingerprint;

const renewing = (by: Owner, key = next, but: Record<string, Json> = {}): Saying => {
  const { fingerprint } = key.certificate;
  const certificate = certificateText(key.certificate);
  const whole = { certificate, fingerprint, of: partyId, member: null, comparedAt: null };
  const facts = { ...whole, role: 'party' as const, until: inAYear, ...but };
  return said(by, { ...none, act: 'keys.certify/1', facts });
};
const revoking = (by: Owner, of: Owner) =>
  said(by, { ...none, act: 'keys.revoke/1', facts: { fingerprint: print(of) } });
const granting = (key: OpenKey, to: Owner) =>
  said(
    'director',
    {
      ...none,
      act: 'keys.grant/1',
      facts: { key: key.certificate.fingerprint, to: print(to) },
    },
    [sealed('grant/1')],
  );

/** The frozen party after so many lines, and these; the code of the first that is refused. */
const after = async (
  lines: number,
  sayings: readonly Saying[],
  recorded = minute(30),
): Promise<{ party: Party; code: string }> => {
  let party = await partyAfter(keys, lines);
  for (const [at, saying] of sayings.entries()) {
    const place = { index: lines + at, keys: 14, recorded };
    const signer = signerAs(keys, party, saying.by);
    const statement = statementOf(keys, saying);
    const verdict = await admitToParty(party, statement, digestOfAll(8), signer, place);
    if (!verdict.ok) return { party, code: codeOf(verdict) };
    party = verdict.value;
  }
  return { party, code: 'ok' };
};

test('a director certifies the next key: it is the one to seal to, and the old one is not lost', async () => {
  const { party, code } = await after(16, [renewing('director')]);
  expect(code).toBe('ok');
  expect(party.partyKey).toBe(next.certificate.fingerprint);
  expect(allKeys(party).map(({ fingerprint }) => fingerprint)).toEqual([
    print('party'),
    next.certificate.fingerprint,
  ]);
  expect([firstKey(party), keyAtLine(party, 15), keyAtLine(party, 16)]).toEqual([
    print('party'),
    print('party'),
    next.certificate.fingerprint,
  ]);
  expect(isVouched(party, minute(30))).toBe(true);
  expect(isVouched(party, inTwoYears)).toBe(false);
});

test.each<[code: string, what: string, sayings: () => Saying[]]>([
  ['not-permitted', 'a member', () => [renewing('documentation')]],
  ['key-unknown', 'an officer, of a key that nobody knows', () => [renewing('officerOne')]],
  ['certificate-malformed', 'a key of somebody', () => [renewing('director', keys.stranger)]],
  [
    'certificate-malformed',
    'the fingerprint of another key',
    () => [renewing('director', next, { fingerprint: print('stranger') })],
  ],
  [
    'certificate-malformed',
    'as somebody’s',
    () => [renewing('director', next, { member: '00000001-0000-4000-8000-00000000000c' })],
  ],
  ['certificate-malformed', 'none', () => [renewing('director', next, { certificate: 'AAAA' })]],
  [
    'key-expired',
    'for a time that is over',
    () => [renewing('director', next, { until: longAgo })],
  ],
  [
    'act-not-of-this-log',
    'of another party',
    () => [renewing('director', next, { of: otherPartyId })],
  ],
  [
    'key-superseded',
    'the key that was left behind, again',
    () => [renewing('director'), renewing('director', keys.party)],
  ],
  [
    'key-superseded',
    'the same by an officer',
    () => [renewing('director'), { ...renewing('officerOne', keys.party) }],
  ],
  [
    'ok',
    'grants of both keys to who stays',
    () => [
      renewing('director'),
      granting(next, 'documentation'),
      granting(keys.party, 'documentation'),
    ],
  ],
  [
    'key-revoked',
    'a grant of the next key to who was revoked',
    () => [
      revoking('director', 'documentation'),
      renewing('director'),
      granting(next, 'documentation'),
    ],
  ],
])('%s: %s', async (code, _, sayings) => {
  expect((await after(16, sayings())).code).toBe(code);
});

test('a key that somebody who left has is nobody’s to seal to, until the director makes the next', async () => {
  const scene = (party: Party) => ({
    statement: { act: 'submission.ask/1' as const, about: {}, facts: {} } as never,
    party,
    trust: emptyTrust(print('root')),
    place: { keys: 0, recorded: minute(30) },
  });
  const to = (party: Party) => {
    const found = recipientsOf('join-proof/1', scene(party));
    return found.ok ? found.value.must.map(({ fingerprint }) => fingerprint) : found.code;
  };
  const left = await after(16, [revoking('director', 'documentation')]);
  expect([isKeyStale(left.party), to(left.party)]).toEqual([true, 'party-key-stale']);
  const renewed = await after(16, [revoking('director', 'documentation'), renewing('director')]);
  expect([isKeyStale(renewed.party), to(renewed.party)]).toEqual([
    false,
    [next.certificate.fingerprint],
  ]);
  // Whoever was never given the key takes nothing with them.
  const ungranted = await after(15, [revoking('director', 'documentation')]);
  expect(isKeyStale(ungranted.party)).toBe(false);
});
