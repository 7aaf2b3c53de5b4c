/** An officer who vouched without comparing the safety number may say later that it was compared. */
import { beforeAll, expect, test } from 'vitest';
import { certified, digestOfAll } from '../../../tests/formats/day.ts';
import {
  fixedKeys,
  memberOf,
  minute,
  type FixedKeys,
  type Owner,
} from '../../../tests/formats/fixed.ts';
import { codeOf } from '../../../tests/formats/books.ts';
import { partyAfter, signerAs, statementOf } from '../../../tests/formats/rules.ts';
import { admitToParty } from './admit.ts';
import type { Party } from './party.ts';
import { isVouched } from './party-keys.ts';

let keys: FixedKeys;
let party: Party;
beforeAll(async () => {
  keys = await fixedKeys();
});

/** One certification more: of the party's key, or of its director's. */
const vouches = async (
  by: Owner,
  of: 'party' | 'director',
  comparedAt: number | null,
): Promise<string> => {
  const statement = statementOf(keys, certified(keys, of, of, by, comparedAt));
  const place = { index: 9, keys: 14, recorded: minute(9) };
  const signer = signerAs(keys, party, by);
  const verdict = await admitToParty(party, statement, digestOfAll(8), signer, place);
  if (verdict.ok) party = verdict.value;
  return codeOf(verdict);
};
const bothKeys = async (by: Owner, comparedAt: number | null): Promise<string[]> => [
  await vouches(by, 'party', comparedAt),
  await vouches(by, 'director', comparedAt),
];
const director = () => party.members.get(keys.director.certificate.fingerprint);

test('the comparison is added once, in the place of the word without it', async () => {
  party = await partyAfter(keys, 2);
  expect(await bothKeys('officerOne', null)).toEqual(['ok', 'ok']);
  expect(await bothKeys('officerOne', null)).toEqual(['already-done', 'already-done']);
  expect(await bothKeys('officerOne', 3)).toEqual(['ok', 'ok']);
  const officer = memberOf('officerOne');
  expect(party.vouchers).toMatchObject([
    { officer, comparedAt: minute(3) },
    { officer, comparedAt: minute(3) },
  ]);
  // Neither said again nor taken back; and one person is still one.
  for (const again of [3, 4, null])
    expect(await bothKeys('officerOne', again)).toEqual(['already-done', 'already-done']);
  expect(isVouched(party)).toBe(false);
  expect(director()?.role).toBeUndefined();
  expect(await bothKeys('officerTwo', null)).toEqual(['ok', 'ok']);
  expect(isVouched(party)).toBe(true);
});

test('where two vouched and neither compared, either of them is enough', async () => {
  for (const by of ['officerOne', 'officerTwo'] as const) {
    party = await partyAfter(keys, 2);
    await bothKeys('officerOne', null);
    await bothKeys('officerTwo', null);
    expect(isVouched(party)).toBe(false);
    expect(await vouches(by, 'party', 3)).toBe('ok');
    // A comparison says so of each key: the director's is still a stranger's.
    expect(isVouched(party)).toBe(false);
    expect(await vouches(by, 'director', 3)).toBe('ok');
    expect(isVouched(party)).toBe(true);
    expect(director()?.role).toBe('director');
  }
});
