/** The last steps of opening a document, each broken: signature, statement, body, what was asked. */
import { createMessage, sign } from 'openpgp';
import { beforeAll, expect, test } from 'vitest';
import {
  altered,
  inside,
  opener,
  refused,
  whole,
  type Inside,
} from '../../tests/formats/breaking.ts';
import {
  documentId,
  fixedKeys,
  otherPartyId,
  questionId,
  type FixedKeys,
} from '../../tests/formats/fixed.ts';
import {
  askedFor,
  envelopeAround,
  envelopeOf,
  lineNaming,
  paddedText,
  questionOf,
} from '../../tests/formats/sealing.ts';
import { digestFrom } from '../domain/basis/digest.ts';
import { joined, utf8, type Octets } from '../domain/basis/octets.ts';
import { partyLog } from '../domain/custody/log-id.ts';
import type { Seal } from '../paper/acts/envelope.ts';
import { DocumentFrame, type Document } from '../paper/document.ts';
import { packet, tag } from '../paper/packets.ts';
import { signedInside, signOctets, wrapFor } from './openpgp.ts';
import { openDocument } from './seal.ts';
import { sealPacket } from './sealed-packet.ts';

let keys: FixedKeys;
let good: Octets;
let open: ReturnType<typeof opener>;
beforeAll(async () => {
  keys = await fixedKeys();
  open = opener(keys);
  good = await envelopeOf(keys, await paddedText(questionOf(keys)));
});

test('the good one opens', async () => {
  expect(await open(good)).toEqual({ ok: true, value: questionOf(keys) });
});

test.each<[what: string, change: (of: Inside) => Octets]>([
  ['a text that was not signed', ({ of, literal }) => of({ literal: altered(literal.body, 9) })],
  ['a changed signature', ({ inner }) => altered(inner, -1)],
])('signature-wrong: %s', async (_, change) => {
  const envelope = await envelopeAround(keys, change(await inside(keys)));
  expect(await open(envelope)).toEqual(refused('signature-wrong'));
});

/** The content beside a signature that was made otherwise, each with the one-pass that fits it. */
const signedBy = async (signature: Octets): Promise<Octets> => {
  const { onePass, literal } = await inside(keys);
  const body = onePass.body.slice();
  body.set(signature.slice(-96, -64), 5);
  return envelopeAround(keys, joined(packet(tag.onePass, body), whole(literal), signature));
};
test('inner-shape: a signature made for a statement does not even fit', async () => {
  const text = await paddedText(questionOf(keys));
  const envelope = await signedBy(await signOctets(text, keys.intakeOfficer, 'statement/1'));
  expect(await open(envelope)).toEqual(refused('inner-shape'));
});
test.each(['seeled/1', 'sealed/2'])('signature-wrong: the notation %s', async (value) => {
  const signature: unknown = await sign({
    message: await createMessage({ binary: await paddedText(questionOf(keys)) }),
    signingKeys: keys.intakeOfficer.key,
    detached: true,
    format: 'binary',
    signatureNotations: [
      { name: 'context@amana', value: utf8(value), humanReadable: true, critical: false },
    ],
    config: { preferredHashAlgorithm: 10 }, // SHA-512
  });
  if (!(signature instanceof Uint8Array)) throw new Error('binary was asked for');
  expect(await open(await signedBy(Uint8Array.from(signature)))).toEqual(
    refused('signature-wrong'),
  );
});
test('signature-wrong: the right name on the signature of another key', async () => {
  const text = await paddedText(questionOf(keys));
  const envelope = await signedBy(await signOctets(text, keys.stranger, 'sealed/1'));
  expect(await open(envelope)).toEqual(refused('signature-wrong'));
});

test.each<[what: string, seal: Partial<Seal>]>([
  ['another digest', { digest: digestFrom(new Uint8Array(32)) }],
  ['another id', { id: documentId(14) }],
  ['another kind', { kind: 'answer/1' }],
  ['another size', { size: 1 }],
])('statement-does-not-name-it: %s', async (_, seal) => {
  expect(await open(good, {}, seal)).toEqual(refused('statement-does-not-name-it'));
});

test('statement-does-not-name-it: the statement of another signer', async () => {
  const line = await lineNaming(good);
  const by = keys.officerOne.certificate.fingerprint;
  const asked = askedFor(keys, { ...line, statement: { ...line.statement, by } });
  const author = keys.intakeOfficer.certificate;
  expect(await openDocument(good, asked, author, [keys.party])).toEqual(
    refused('statement-does-not-name-it'),
  );
});

const plain = () => DocumentFrame.parse(questionOf(keys));
test.each<[what: string, text: () => string | Octets]>([
  ['no JSON', () => 'x'.repeat(1_024)],
  ['no UTF-8', () => Uint8Array.of(0x22, 0xff, 0x22)],
  ['a field more', () => JSON.stringify({ ...plain(), more: 1 })],
  ['a field less', () => JSON.stringify({ ...plain(), about: undefined })],
  [
    'a body of another kind',
    () => JSON.stringify({ ...plain(), body: { question: questionId(1), text: '' } }),
  ],
  [
    'a body with a field more',
    () => JSON.stringify({ ...plain(), body: { ...questionOf(keys).body, more: 1 } }),
  ],
  ['an id that is none', () => JSON.stringify({ ...plain(), id: '1' })],
])('body-malformed: %s', async (_, text) => {
  expect(await open(await envelopeOf(keys, text()))).toEqual(refused('body-malformed'));
});

const sealedAs = async (but: Partial<Document<'question/1'>>): Promise<Octets> =>
  envelopeOf(keys, await paddedText(questionOf(keys, but)));

test('not-for-this-recipient: wrapped for one who is not in `to`', async () => {
  const envelope = await sealedAs({ to: [keys.intake.certificate.fingerprint] });
  expect(await open(envelope)).toEqual(refused('not-for-this-recipient'));
});

test.each<[what: string, but: () => Partial<Document<'question/1'>>]>([
  ['another id', () => ({ id: documentId(14) })],
  ['another party', () => ({ about: { ...questionOf(keys).about, party: otherPartyId } })],
  ['one id more', () => ({ about: { ...questionOf(keys).about, item: documentId(1) } })],
  ['another log', () => ({ log: partyLog(keys.root.certificate.fingerprint, otherPartyId) })],
])('not-what-was-asked-for: a true document about %s', async (_, but) => {
  expect(await open(await sealedAs(but()))).toEqual(refused('not-what-was-asked-for'));
});

test('not-what-was-asked-for: another kind in its place', async () => {
  const text = JSON.stringify({ ...plain(), kind: 'answer/1' });
  expect(await open(await envelopeOf(keys, text))).toEqual(refused('not-what-was-asked-for'));
});

test('without a line it opens for its own author alone', async () => {
  const key = keys.documentation;
  const to = [key.certificate.fingerprint];
  const text = await paddedText(questionOf(keys, { to }));
  const sessionKey = new Uint8Array(32).fill(4);
  const own = joined(
    await wrapFor(sessionKey, [key.certificate]),
    await sealPacket(sessionKey, await signedInside(text, key)),
  );
  const asked = askedFor(keys, undefined);
  expect(await openDocument(own, asked, key.certificate, [key])).toMatchObject({ ok: true });
  const other = await openDocument(own, asked, keys.director.certificate, [key]);
  expect(other).toEqual(refused('inner-shape'));
});
