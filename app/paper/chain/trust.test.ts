/** What the keys log says: whom root certified, until when, and who is staff now. */
import { beforeAll, expect, test } from 'vitest';
import { codeOf, inTwoYears, wholeKeys } from '../../../tests/formats/books.ts';
import { certified, none, said, type Saying } from '../../../tests/formats/day.ts';
import {
  fixedKeys,
  inAYear,
  minute,
  type FixedKeys,
  type Owner,
} from '../../../tests/formats/fixed.ts';
import { sealed, signerAs, statementOf } from '../../../tests/formats/rules.ts';
import { admitToMechanism } from './admit.ts';
import { signerOf } from './signer.ts';
import { admitToKeys, emptyTrust, staffAt, teamKeyAt, type Trust } from './trust.ts';

let keys: FixedKeys;
let trust: Trust;
beforeAll(async () => {
  keys = await fixedKeys();
  trust = (await wholeKeys(keys)).trust;
});
const print = (of: Owner) => keys[of].certificate.fingerprint;
const now = { keys: 14, recorded: minute(30) };
const admitted = (saying: Saying): string =>
  codeOf(admitToKeys(trust, statementOf(keys, saying), { index: 14, ...now }));
const list = (serial: number): Saying =>
  said('root', { ...none, act: 'staff.list/1', facts: { serial, until: inAYear, members: [] } });
const grant = (key: Owner, to: Owner, seals = [sealed('grant/1')]): Saying =>
  said('root', { ...none, act: 'keys.grant/1', facts: { key: print(key), to: print(to) } }, seals);
const revoke = (of: Owner, by: Owner = 'root'): Saying =>
  said(by, { ...none, act: 'keys.revoke/1', facts: { fingerprint: print(of) } });

test.each<[code: string, what: string, saying: () => Saying]>([
  ['ok', 'a newer list', () => list(2)],
  ['list-rolled-back', 'the same serial', () => list(1)],
  ['list-rolled-back', 'an older serial', () => list(0)],
  ['ok', 'a grant', () => grant('analysis', 'analystOne')],
  ['key-unknown', 'a grant of no team’s key', () => grant('party', 'analystOne')],
  ['key-unknown', 'a grant to no member of staff', () => grant('analysis', 'director')],
  ['seals-not-of-this-act', 'a grant without a key', () => grant('analysis', 'head', [])],
  [
    'seals-not-of-this-act',
    'a list with a seal',
    () => ({ ...list(2), seals: [sealed('grant/1')] }),
  ],
  ['ok', 'a team’s key is revoked', () => revoke('intake')],
  ['key-unknown', 'a key that root never certified', () => revoke('director')],
  ['not-permitted', 'anyone but root', () => revoke('intake', 'head')],
  ['act-not-of-this-log', 'a party’s key', () => certified(keys, 'party', 'party', 'root')],
  ['act-not-of-this-log', 'a director', () => certified(keys, 'director', 'director', 'root')],
  ['act-not-of-this-log', 'a use', () => said('root', { ...none, act: 'use.record/1', facts: {} })],
])('keys log, %s: %s', (code, _, saying) => {
  expect(admitted(saying())).toBe(code);
});

test('the standing of a key, where it is asked', () => {
  const at = (of: Owner, place: typeof now = now) => codeOf(staffAt(trust, print(of), place));
  expect(at('head')).toBe('ok');
  expect(at('stranger')).toBe('key-unknown');
  expect(at('director')).toBe('key-unknown');
  expect(at('head', { ...now, keys: 9 })).toBe('key-unknown'); // certified by line 9
  expect(at('head', { ...now, keys: 10 })).toBe('ok');
  expect(at('head', { ...now, recorded: inTwoYears })).toBe('key-expired');
  expect(at('formerAnalyst')).toBe('key-revoked');
  expect(at('formerAnalyst', { ...now, keys: 13 })).toBe('ok'); // revoked by line 13
});

test('the key of a team: the newest that is good, and none once the list has run out', () => {
  expect(codeOf(teamKeyAt(trust, 'intake', now))).toBe('ok');
  expect(codeOf(teamKeyAt(trust, 'intake', { ...now, recorded: inTwoYears }))).toBe('list-expired');
  expect(codeOf(teamKeyAt({ ...trust, list: undefined }, 'intake', now))).toBe('list-expired');
  expect(codeOf(teamKeyAt(emptyTrust(print('root')), 'intake', now))).toBe('list-expired');
  expect(codeOf(teamKeyAt({ ...trust, teams: new Map() }, 'intake', now))).toBe('key-unknown');
  const gone = admitToKeys(trust, statementOf(keys, revoke('intake')), { index: 14, ...now });
  if (!gone.ok) throw new Error(gone.code);
  expect(codeOf(teamKeyAt(gone.value, 'intake', { ...now, keys: 15 }))).toBe('key-revoked');
  expect(codeOf(teamKeyAt(gone.value, 'analysis', { ...now, keys: 15 }))).toBe('ok');
});

const mechanism = { ...none, facts: {} };
test.each<[code: string, by: Owner, of: Saying['of'], kind: string]>([
  ['ok', 'intakeOfficer', { ...mechanism, act: 'material.hand-over/1' }, 'handover/1'],
  ['not-permitted', 'analystOne', { ...mechanism, act: 'material.hand-over/1' }, 'handover/1'],
  ['ok', 'analystOne', { ...mechanism, act: 'use.record/1' }, 'use/1'],
  ['not-permitted', 'intakeOfficer', { ...mechanism, act: 'use.record/1' }, 'use/1'],
  ['not-permitted', 'officerOne', { ...mechanism, act: 'feedback.prepare/1' }, 'feedback-draft/1'],
  ['seals-not-of-this-act', 'head', { ...mechanism, act: 'use.record/1' }, 'note/1'],
])('the Mechanism’s log, %s: %s', (code, by, of, kind) => {
  const statement = statementOf(keys, said(by, of, [sealed(kind)]));
  expect(codeOf(admitToMechanism(statement, signerAs(keys, undefined, by)))).toBe(code);
});
test('the Mechanism’s log, act-not-of-this-log: what concerns a party', () => {
  const statement = statementOf(keys, revoke('intake', 'head'));
  const judged = admitToMechanism(statement, signerAs(keys, undefined, 'head'));
  expect(codeOf(judged)).toBe('act-not-of-this-log');
});

const place = { index: 0, ...now };
test('the signer of a statement is who the chain says', async () => {
  const use = statementOf(keys, said('head', { ...mechanism, act: 'use.record/1' }));
  expect(await signerOf(use, undefined, trust, place)).toMatchObject({
    value: { signer: { kind: 'staff', role: 'head' } },
  });
  const stranger = { ...use, by: print('stranger') };
  expect(codeOf(await signerOf(stranger, undefined, trust, place))).toBe('key-unknown');
  const former = { ...use, by: print('formerAnalyst') };
  expect(codeOf(await signerOf(former, undefined, trust, place))).toBe('key-revoked');
  const later = { ...place, recorded: inTwoYears };
  expect(codeOf(await signerOf(use, undefined, trust, later))).toBe('key-expired');
});
