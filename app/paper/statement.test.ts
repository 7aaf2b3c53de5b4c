/** A statement has one spelling, and says nothing but what its act's schema lets it say. */
import { expect, test } from 'vitest';
import { frozenLogs } from '../../tests/formats/frozen-day.ts';
import { joined, utf8, type Octets } from '../domain/basis/octets.ts';
import { maxStatementBytes, parseStatement } from './statement.ts';

const text = frozenLogs.party.lines[9]?.statement ?? ''; // agreement.sign/1
const malformed = 'statement-malformed';
const other = 'statement-not-canonical';
const swapped = (from: string | RegExp, to: string) => (): Octets => {
  const changed = text.replace(from, to);
  if (changed === text) throw new Error('nothing was changed');
  return utf8(changed);
};

test('the statement itself is good', () => {
  expect(parseStatement(utf8(text))).toMatchObject({
    ok: true,
    value: { act: 'agreement.sign/1' },
  });
});

test.each<[what: string, code: string, octets: () => Octets]>([
  ['nothing', malformed, () => new Uint8Array(0)],
  ['no JSON', malformed, () => utf8(text.slice(1))],
  ['no UTF-8', malformed, () => joined(utf8(text.slice(0, -1)), Uint8Array.of(0xff, 0x7d))],
  ['a mark of byte order', malformed, () => utf8(`\ufeff${text}`)],
  ['two objects', malformed, () => utf8(text + text)],
  ['an array around it', malformed, () => utf8(`[${text}]`)],
  ['too large', malformed, () => joined(utf8(text), new Uint8Array(maxStatementBytes).fill(0x20))],
  ['another version', malformed, swapped('"amana/1"', '"amana/2"')],
  ['an act that is none', malformed, swapped('agreement.sign/1', 'agreement.sign/2')],
  ['the act of another schema', malformed, swapped('agreement.sign/1', 'submission.open/1')],
  ['a field more', malformed, swapped('{"about"', '{"a":1,"about"')],
  ['a field more in about', malformed, swapped('"about":{', '"about":{"a":"b",')],
  ['a field less', malformed, swapped(/"commits":\{[^}]*\},/, '')],
  ['an empty about', malformed, swapped(/"about":\{[^}]*\}/, '"about":{}')],
  ['an id that is none', malformed, swapped(/"id":"[^"]*"/, '"id":"1"')],
  ['a moment with a zone', malformed, swapped(/(T\d\d:\d\d:\d\d)Z/, '$1+00:00')],
  ['a fingerprint of 40 digits', malformed, swapped(/"by":"[^"]{24}/, '"by":"')],
  ['a log of nobody', malformed, swapped(/"log":"[^"]*"/, '"log":"amana/keys"')],
  [
    'a seal of no octets',
    malformed,
    swapped(
      '"seals":[]',
      `"seals":[{"digest":"sha256:${'0'.repeat(64)}","id":"00000005-0000-4000-8000-000000000002","kind":"a/1","size":0}]`,
    ),
  ],
  ['a size below nothing', malformed, swapped(/"size":\d+/, '"size":-1')],
  ['a size with a fraction', malformed, swapped(/"size":\d+/, '"size":0.5')],
  ['a space before', other, () => utf8(` ${text}`)],
  ['a line end after', other, () => utf8(`${text}\n`)],
  ['a space inside', other, swapped('":{', '": {')],
  ['another order', other, swapped(/^\{(.*),"v":"amana\/1"\}$/, '{"v":"amana/1",$1}')],
  ['a name twice', other, swapped('{"about"', '{"v":"amana/1","about"')],
  ['an escape that is not needed', other, swapped('amana/1', 'amana\\/1')],
  ['a number written otherwise', other, swapped(/"size":(\d+)/, '"size":$1.0')],
])('%s: %s', (_, code, octets) => {
  expect(parseStatement(octets())).toEqual({ ok: false, code });
});
