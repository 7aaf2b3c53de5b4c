/** The first steps of opening a document, each broken: outer shape, decryption, inner shape. */
import { beforeAll, expect, test } from 'vitest';
import {
  altered,
  inside,
  opener,
  refused,
  whole,
  type Inside,
} from '../../tests/formats/breaking.ts';
import { fixedKeys, type FixedKeys } from '../../tests/formats/fixed.ts';
import {
  askedFor,
  envelopeAround,
  envelopeOf,
  lineNaming,
  paddedText,
  questionOf,
} from '../../tests/formats/sealing.ts';
import { joined, type Octets } from '../domain/basis/octets.ts';
import { packet, readPackets } from '../paper/packets.ts';
import { signedInside } from './openpgp.ts';
import { openDocument } from './seal.ts';

let keys: FixedKeys;
let good: Octets;
let open: ReturnType<typeof opener>;
beforeAll(async () => {
  keys = await fixedKeys();
  open = opener(keys);
  good = await envelopeOf(keys, await paddedText(questionOf(keys)));
});

const parts = (envelope: Octets) => {
  const read = readPackets(envelope);
  if (!read.ok) throw new Error('the good envelope has packets');
  return read.value;
};
const withPackets = (change: (all: ReturnType<typeof parts>) => Octets[]): Octets =>
  joined(...change(parts(good)));
const partial = (body: Octets): Octets =>
  joined(Uint8Array.of(0xd2, 0xe9), body.slice(0, 512), Uint8Array.of(0xc2, 0), body.slice(512));

const outer: [what: string, change: (all: ReturnType<typeof parts>) => Octets[]][] = [
  ['no recipient', (all) => all.slice(2).map(whole)],
  ['no sealed packet', (all) => all.slice(0, 2).map(whole)],
  ['a packet after the sealed one', (all) => [...all.map(whole), packet(21, new Uint8Array(8))]],
  [
    'the same recipient twice',
    ([one, , last]) => [one, one, last].flatMap((p) => (p ? whole(p) : [])),
  ],
  [
    'a PKESK of version 3',
    (all) => all.map((p, at) => whole(at ? p : { ...p, body: altered(p.body, 0) })),
  ],
  [
    'a classical PKESK',
    (all) =>
      all.map((p, at) => whole(at ? p : { ...p, body: p.body.map((o, i) => (i === 35 ? 25 : o)) })),
  ],
  [
    'chunks of another size',
    (all) => all.map((p, at) => whole(at < 2 ? p : { ...p, body: altered(p.body, 3) })),
  ],
  [
    'another cipher',
    (all) => all.map((p, at) => whole(at < 2 ? p : { ...p, body: altered(p.body, 1) })),
  ],
  ['partial lengths outside', (all) => all.map((p, at) => (at < 2 ? whole(p) : partial(p.body)))],
];
test.each(outer)('outer-shape: %s', async (_, change) => {
  expect(await open(withPackets(change))).toEqual(refused('outer-shape'));
});

test.each([
  ['octets that are no packets', (all: Octets) => all.slice(5)],
  ['a cut', (all: Octets) => all.slice(0, -1)],
  ['nothing', () => new Uint8Array(0)],
])('outer-shape: %s', async (_, change) => {
  expect(await open(change(good))).toEqual(refused('outer-shape'));
});

test.each([
  ['a changed tag', (all: Octets) => altered(all, -1)],
  ['a changed chunk', (all: Octets) => altered(all, -400)],
  ['a changed salt', (all: Octets) => altered(all, 2_400 + 3 + 10)],
  ['a changed PKESK of the reader', (all: Octets) => altered(all, 2_399)],
])('not-decrypted: %s', async (_, change) => {
  expect(await open(change(good))).toEqual(refused('not-decrypted'));
});

test('not-decrypted: sealed to others', async () => {
  const asked = askedFor(keys, await lineNaming(good));
  const author = keys.intakeOfficer.certificate;
  const opened = await openDocument(good, asked, author, [keys.stranger]);
  expect(opened).toEqual(refused('not-decrypted'));
});

const nameless = (body: Octets): Octets => joined(Uint8Array.of(0x62, 1, 0x61), body.slice(2));
const inner: [what: string, change: (of: Inside) => Octets][] = [
  ['compression', ({ inner }) => packet(8, joined(Uint8Array.of(0), inner))],
  ['no one-pass signature', ({ literal, signature }) => joined(whole(literal), whole(signature))],
  ['no signature', ({ onePass, literal }) => joined(whole(onePass), whole(literal))],
  ['two signatures', ({ inner, signature }) => joined(inner, whole(signature))],
  ['signed twice', (of) => joined(whole(of.onePass), of.inner, whole(of.signature))],
  ['a packet after it', ({ inner }) => joined(inner, packet(21, new Uint8Array(4)))],
  ['a literal with a name', ({ of, literal }) => of({ literal: nameless(literal.body) })],
  ['a literal with a date', ({ of, literal }) => of({ literal: altered(literal.body, 5) })],
  ['a literal of text', ({ of, literal }) => of({ literal: altered(literal.body, 0) })],
  ['another signer announced', ({ of, onePass }) => of({ onePass: altered(onePass.body, -2) })],
  ['another salt announced', ({ of, onePass }) => of({ onePass: altered(onePass.body, 10) })],
  ['another hash announced', ({ of, onePass }) => of({ onePass: altered(onePass.body, 2) })],
  ['a nested signature', ({ of, onePass }) => of({ onePass: altered(onePass.body, -1) })],
  [
    'partial lengths',
    ({ onePass, literal, signature }) =>
      joined(
        whole(onePass),
        Uint8Array.of(0xcb, 0xe9), // 2^9 octets, and 518 more
        literal.body.slice(0, 512),
        Uint8Array.of(0xc1, 0x46),
        literal.body.slice(512),
        whole(signature),
      ),
  ],
  [
    'a length that is not the shortest',
    ({ inner }) => joined(Uint8Array.of(0xc4, 255, 0, 0, 0), inner.slice(1)),
  ],
  ['too short a text', () => Uint8Array.of(0xc4, 0)],
];
test.each(inner)('inner-shape: %s', async (_, change) => {
  const envelope = await envelopeAround(keys, change(await inside(keys)));
  expect(await open(envelope)).toEqual(refused('inner-shape'));
});

test('inner-shape: an author who is not the signer of the statement', async () => {
  const text = await signedInside(await paddedText(questionOf(keys)), keys.officerOne);
  expect(await open(await envelopeAround(keys, text))).toEqual(refused('inner-shape'));
});
