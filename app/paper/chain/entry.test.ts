/** One entry of a log as it travels: everything in it must agree with itself. */
import { beforeAll, expect, test } from 'vitest';
import { codeOf, readLines } from '../../../tests/formats/books.ts';
import { fixedKeys, type FixedKeys } from '../../../tests/formats/fixed.ts';
import { linesOf, wholeAnswer } from '../../../tests/formats/frozen-day.ts';
import { base64url, fromBase64url, textOf, utf8 } from '../../domain/basis/octets.ts';
import { Entry } from './entry.ts';

let keys: FixedKeys;
beforeAll(async () => {
  keys = await fixedKeys();
});
const party = linesOf('party');

/** The second line of the party's log, its leaf or entry changed. */
const changed = async (change: (entry: Entry, leaf: string) => Partial<Entry>): Promise<string> => {
  const [first, second] = party;
  if (!first || !second) throw new Error('two lines');
  const entry = { ...second.entry, ...change(second.entry, textOf(second.leaf)) };
  const leaf = fromBase64url(entry.leaf);
  return codeOf(await readLines(keys, 'party', [first, { leaf, entry }]));
};
const third = party[2]?.entry;
test.each<[code: string, what: string, change: Parameters<typeof changed>[0]]>([
  ['ok', 'nothing changed', () => ({})],
  ['entry-altered', 'another signature', () => ({ signature: third?.signature ?? '' })],
  ['entry-altered', 'another statement', () => ({ statement: third?.statement ?? '' })],
  [
    'entry-altered',
    'a leaf of another act',
    (_, leaf) => ({ leaf: base64url(utf8(leaf.replace('member.answer/1', 'member.answer/2'))) }),
  ],
  [
    'entry-altered',
    'a line without a signature',
    (_, leaf) => ({
      leaf: base64url(utf8(leaf.replace(/"signature":"[^"]*"/, '"signature":null'))),
    }),
  ],
  [
    'entry-malformed',
    'a leaf that is not canonical',
    (_, leaf) => ({ leaf: base64url(utf8(`${leaf} `)) }),
  ],
  [
    'entry-malformed',
    'a leaf with a field more',
    (_, leaf) => ({ leaf: base64url(utf8(leaf.replace('{', '{"a":1,'))) }),
  ],
  ['entry-malformed', 'a leaf that is no JSON', () => ({ leaf: base64url(utf8('{')) })],
  ['entry-malformed', 'a statement that is none', () => ({ statement: base64url(utf8('{}')) })],
])('%s: %s', async (code, _, change) => {
  expect(await changed(change)).toBe(code);
});

test('a frozen answer is what the wire takes', () => {
  for (const entry of wholeAnswer('party').entries)
    expect(Entry.safeParse(entry).success).toBe(true);
  expect(Entry.safeParse({ ...third, signature: 'AB' }).success).toBe(false);
});
