/** Sealed documents of every kind: docs/formats.md §§5 and 6, octet by octet. */
import { beforeAll, expect, test } from 'vitest';
import { digestOf } from '../../app/domain/basis/digest.ts';
import { fromHex, hex, joined, textOf, utf8, type Octets } from '../../app/domain/basis/octets.ts';
import { bucketOf, isBucketed, sealedBytes } from '../../app/paper/bucket.ts';
import { itemsTree } from '../../app/acts/submissions/manifest.ts';
import { kinds, type Document, type Kind } from '../../app/paper/document.ts';
import { isSignedBy } from '../../app/paper/openpgp.ts';
import { inspectEnvelope } from '../../app/paper/packets.ts';
import { unwrap } from '../../app/vault/openpgp.ts';
import { sealDocument, written } from '../../app/vault/seal.ts';
import { openPacket } from '../../app/vault/sealed-packet.ts';
import { peopleDocuments, type Written } from './day-documents.ts';
import { materialDocuments } from './day-material.ts';
import { items } from './day-items.ts';
import { documentId, fixedKeys, type FixedKeys } from './fixed.ts';
import { frozenDocument, frozenDocuments } from './frozen-day.ts';
import { readFrozen } from './individual-day.ts';
import { readMessages } from './messages-day.ts';

let keys: FixedKeys;
let day: readonly Written[];
beforeAll(async () => {
  keys = await fixedKeys();
  day = [...peopleDocuments(keys), ...materialDocuments(keys, await itemsTree(items))];
});
const writtenAs = (number: number): Written => {
  const found = day.find((each) => each.number === number);
  if (found === undefined) throw new Error(`there is no document ${number}`);
  return found;
};
const documentOf = ({ number, kind, readers, about, log, body }: Written): Document<Kind> => ({
  kind,
  id: documentId(number),
  to: readers.map((reader) => keys[reader].certificate.fingerprint),
  about,
  log,
  body,
});

/** The outer shape, computed here from the page and from nothing else. */
const outerHead = (bucket: number): Octets => {
  const size = sealedBytes(bucket);
  const body = size - (size < 194 ? 2 : size < 8387 ? 3 : 6);
  const length = new Uint8Array(body < 8384 ? 2 : 5);
  if (body < 8384) length.set([((body - 192) >> 8) + 192, (body - 192) & 255]);
  else new DataView(length.buffer, 1).setUint32(0, body);
  if (body >= 8384) length[0] = 255;
  return joined(Uint8Array.of(0xd2), length, Uint8Array.of(2, 9, 3, 12));
};

/** docs/formats.md §2: a signature, its subpackets in their order, nothing unhashed. */
const signatureForm = (fingerprint: string, context: string, salt: string): RegExp => {
  const notation = hex(utf8('context@amana')) + hex(utf8(context));
  const length = (22 + context.length).toString(16);
  return new RegExp(
    '^c2(?:..)06001b0a000000' + // version 6, binary, Ed25519, SHA-512
      `(?:48|4b)0582(?:..){4}${length}1480000000000d00${`0${context.length.toString(16)}`.slice(-2)}${notation}` +
      `22(?:21|a1)06${fingerprint}00000000(?:..){2}20${salt}(?:..){64}$`,
  );
};

const checkShape = async (octets: Octets, of: Written): Promise<void> => {
  const { author, readers } = of;
  const text = await written(documentOf(of));
  const bucket = bucketOf(text.length);
  expect(octets).toHaveLength(readers.length * 1200 + sealedBytes(bucket));
  for (const [at, reader] of readers.entries()) {
    // Tag 1, 1197 octets; version 6; 33 octets: key version 6 and fingerprint; algorithm 35.
    const head = `c1c3ed06` + `2106${keys[reader].certificate.recipient}23`;
    expect(hex(octets.slice(at * 1200, at * 1200 + 39))).toBe(head);
  }
  const packet = octets.slice(readers.length * 1200);
  const head = outerHead(bucket);
  expect(hex(packet.slice(0, head.length))).toBe(hex(head));
  expect(isBucketed(packet.length)).toBe(true);
  const [reader] = readers;
  const sessionKey = await unwrap(octets, reader === undefined ? [] : [keys[reader]]);
  if (!sessionKey.ok) throw new Error(sessionKey.code);
  const inner = await openPacket(sessionKey.value, packet);
  if (!inner.ok) throw new Error(inner.code);
  const { value } = inner;
  const signer = keys[author].certificate;
  const salt = hex(value.slice(-96, -64));
  // One-pass signature: tag 4, 70 octets; version 6, type 0, SHA-512, Ed25519, salt of 32.
  expect(hex(value.slice(0, 72))).toBe(`c44606000a1b20${salt}${signer.fingerprint}01`);
  const signature = value.slice(-185);
  expect(hex(signature)).toMatch(signatureForm(signer.fingerprint, 'sealed/1', salt));
  const literal = value.slice(72, -185);
  const content = literal.slice(-bucket);
  expect(hex(literal.slice(-bucket - 6, -bucket))).toBe('620000000000');
  expect(literal[0]).toBe(0xcb);
  expect(textOf(content)).toBe(textOf(text) + ' '.repeat(bucket - text.length));
  expect(await isSignedBy(content, signature, signer, 'sealed/1')).toBe(true);
};

test.each(frozenDocuments.map(({ number, seal }) => [number, seal.kind] as const))(
  'document %i, %s: what is inside is the frozen one, and the stored octets open',
  async (number) => {
    const of = writtenAs(number);
    const { text, octets, seal } = frozenDocument(number);
    expect(textOf(await written(documentOf(of)))).toBe(text);
    expect(seal).toEqual({
      id: documentId(number),
      kind: of.kind,
      digest: await digestOf(octets),
      size: octets.length,
    });
    await checkShape(octets, of);
  },
);

test.each([1, 5, 6, 11, 16])('document %i, sealed again, has the same shape', async (number) => {
  const of = writtenAs(number);
  const readers = of.readers.map((reader) => keys[reader].certificate);
  const { sealed, seal } = await sealDocument(documentOf(of), keys[of.author], readers);
  expect(seal.size).toBe(frozenDocument(number).octets.length);
  expect(seal.digest).not.toBe(frozenDocument(number).seal.digest);
  await checkShape(sealed.octets, of);
});

test('the frozen documents are of every kind', () => {
  const { terms, description } = readFrozen().documents;
  const all = [...frozenDocuments, terms, description, ...readMessages().documents];
  // A notebook is in no statement: it is frozen beside its own test.
  const own = new Set<string>(['notebook/1']);
  expect(new Set([...all.map(({ seal }) => seal.kind), ...own])).toEqual(new Set(kinds));
});

test('a stored envelope names its recipients in order', () => {
  const shape = inspectEnvelope(frozenDocument(3).octets);
  expect(shape).toMatchObject({
    ok: true,
    value: {
      recipients: [keys.agreements.certificate.recipient, keys.party.certificate.recipient],
    },
  });
});

// docs/formats.md §6, the table.
test.each([
  [1_024, 1_361],
  [2_048, 2_385],
  [4_096, 4_433],
  [8_192, 8_532],
  [16_384, 16_727],
  [32_768, 33_111],
  [65_536, 65_879],
  [262_144, 262_503],
  [1_048_576, 1_048_983],
])('a bucket of %i makes a packet of %i', (bucket, packet) => {
  expect(sealedBytes(bucket)).toBe(packet);
  expect(isBucketed(packet)).toBe(true);
  expect(isBucketed(packet + 1)).toBe(false);
  expect(isBucketed(packet - 1)).toBe(false);
});

test.each([
  [1, 1_024],
  [1_024, 1_024],
  [1_025, 2_048],
  [32_769, 65_536],
  [65_536, 65_536],
  [65_537, 67_584],
  [67_585, 69_632],
  [1_000_000, 1_015_808],
])('%i octets go into a bucket of %i', (size, bucket) => {
  expect(bucketOf(size)).toBe(bucket);
});

test('a certificate has the shape of the page', () => {
  const { octets, fingerprint, recipient, userId } = keys.party.certificate;
  expect(userId).toBe('party:00000002-0000-4000-8000-000000000001');
  // Tag 6, 42 octets; version 6, created, Ed25519 (27), 32 octets of key.
  expect(hex(octets.slice(0, 3))).toBe('c62a06');
  expect(hex(octets.slice(7, 12))).toBe('1b00000020');
  const text = hex(octets);
  expect(text.split(hex(utf8(userId)))).toHaveLength(2);
  // Subkey: tag 14, 1226 octets; version 6, created, algorithm 35, 32 + 1184 octets of key.
  const subkey = text.match(/cec40a06(?:..){4}23000004c0/g);
  expect(subkey).toHaveLength(1);
  expect(fromHex(fingerprint)).toHaveLength(32);
  expect(recipient).not.toBe(fingerprint);
});
