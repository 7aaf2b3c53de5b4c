/** Grants and revocations in a party's log: each refusal once. */
import { beforeAll, expect, test } from 'vitest';
import { none, said, type Saying } from '../../../tests/formats/day.ts';
import { fixedKeys, type FixedKeys, type Owner } from '../../../tests/formats/fixed.ts';
import { judged, sealed } from '../../../tests/formats/rules.ts';

let keys: FixedKeys;
beforeAll(async () => {
  keys = await fixedKeys();
});
type Case = [code: string, what: string, lines: number, saying: () => Saying];
const print = (of: Owner) => keys[of].certificate.fingerprint;
const grant = (by: Owner, key: Owner, to: Owner, seals = [sealed('grant/1')]) =>
  said(by, { ...none, act: 'keys.grant/1', facts: { key: print(key), to: print(to) } }, seals);
const revoke = (by: Owner, of: Owner) =>
  said(by, { ...none, act: 'keys.revoke/1', facts: { fingerprint: print(of) } });
test.each<Case>([
  ['ok', 'a director grants', 15, () => grant('director', 'party', 'documentation')],
  ['not-permitted', 'a member grants', 16, () => grant('documentation', 'party', 'documentation')],
  ['not-permitted', 'an officer grants', 15, () => grant('officerOne', 'party', 'documentation')],
  ['key-unknown', 'another key', 15, () => grant('director', 'stranger', 'documentation')],
  [
    'key-unknown',
    'to a member who is not certified',
    14,
    () => grant('director', 'party', 'documentation'),
  ],
  ['key-unknown', 'to a stranger', 15, () => grant('director', 'party', 'stranger')],
  ['key-revoked', 'to one who was revoked', 25, () => grant('director', 'party', 'documentation')],
  [
    'seals-not-of-this-act',
    'without the key',
    15,
    () => grant('director', 'party', 'documentation', []),
  ],
  [
    'seals-not-of-this-act',
    'with two',
    15,
    () => grant('director', 'party', 'documentation', [sealed('grant/1', 1), sealed('grant/1', 2)]),
  ],
  [
    'seals-not-of-this-act',
    'with another kind',
    15,
    () => grant('director', 'party', 'documentation', [sealed('note/1')]),
  ],
  ['ok', 'the key itself', 16, () => revoke('documentation', 'documentation')],
  ['ok', 'a director revokes a member', 16, () => revoke('director', 'documentation')],
  ['ok', 'an officer revokes a director', 16, () => revoke('officerOne', 'director')],
  ['not-permitted', 'a member revokes a director', 16, () => revoke('documentation', 'director')],
  ['not-permitted', 'another role revokes', 16, () => revoke('analystOne', 'director')],
  ['key-unknown', 'a stranger’s key', 16, () => revoke('director', 'stranger')],
  ['already-done', 'twice', 25, () => revoke('director', 'documentation')],
])('grants and revocations, %s: %s', async (code, _, lines, saying) => {
  expect(await judged(keys, lines, saying())).toBe(code);
});
