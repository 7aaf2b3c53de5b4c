/** Samples of RFC 9580 and of the post-quantum drafts: the library, and our own readers of it. */
/* eslint-disable @typescript-eslint/no-unsafe-class-instance-assignment -- the fork's types name
   what they do not ship: to the linter a key is not made by its own constructor. */
import {
  createMessage,
  decrypt,
  readKey,
  readMessage,
  readPrivateKey,
  readSignature,
  verify,
} from 'openpgp';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { readCertificate } from '../../app/paper/openpgp.ts';
import { inspectEnvelope, readPackets } from '../../app/paper/packets.ts';
import { readSecret, unwrap } from '../../app/vault/openpgp.ts';
import { suite } from './folder.ts';

const rfc = suite('openpgp-rfc9580');
const pqc = suite('openpgp-pqc');

const keyOf = (armoredKey: string) => readPrivateKey({ armoredKey });
/** The octets inside an armor, RFC 9580 §6.2. */
const bare = (armor: string): Uint8Array<ArrayBuffer> => {
  const lines = armor.split('\n').filter((line) => /^[A-Za-z0-9+/]+=*\r?$/.test(line));
  return Uint8Array.from(Buffer.from(lines.join(''), 'base64'));
};
const Vectors = z.array(z.looseObject({ file: z.string(), kind: z.string() }));
const vectors = rfc.isThere ? Vectors.parse(rfc.json('vectors.json')) : [];
const ofKind = (kind: string) => vectors.filter((vector) => vector.kind === kind);

test.skipIf(!rfc.isThere)(
  'RFC 9580 A.3 and A.4: certificate and secret key are of one key',
  async () => {
    const certificate = await readKey({ armoredKey: rfc.text('a3-v6-cert.asc') });
    const secret = await keyOf(rfc.text('a4-v6-secret.asc'));
    const [vector] = ofKind('certificate');
    expect(certificate.getFingerprint()).toBe(vector?.['primaryFingerprint']);
    expect(secret.getFingerprint()).toBe(vector?.['primaryFingerprint']);
    expect(certificate.subkeys[0]?.getFingerprint()).toBe(vector?.['encryptionSubkeyFingerprint']);
  },
);

test.skipIf(!rfc.isThere)('its classical certificate is good, and not one of ours', async () => {
  const refused = await readCertificate(bare(rfc.text('a3-v6-cert.asc')));
  expect(refused).toEqual({ ok: false, code: 'certificate-malformed' });
});

const verifiedText = async (armoredMessage: string): Promise<unknown> => {
  const verificationKeys = await readKey({ armoredKey: rfc.text('a3-v6-cert.asc') });
  const message = await readMessage({ armoredMessage });
  return verify({ message, verificationKeys, expectSigned: true });
};
test.skipIf(!rfc.isThere).each(ofKind('inlineSigned'))('$file verifies', async ({ file, text }) => {
  expect(await verifiedText(rfc.text(file))).toMatchObject({ data: text });
});

test.each(ofKind('pkeskV6SeipdV2'))('$file opens with its key', async ({ file, text }) => {
  const opened: unknown = await decrypt({
    message: await readMessage({ armoredMessage: rfc.text(file) }),
    decryptionKeys: await keyOf(rfc.text('a4-v6-secret.asc')),
  });
  expect(opened).toMatchObject({ data: text });
});
const withPassword = ofKind('skeskV6SeipdV2').filter(({ file }) => !file.startsWith('a12'));
test.each(withPassword)('$file opens with its password', async ({ file, text, password }) => {
  const opened: unknown = await decrypt({
    message: await readMessage({ armoredMessage: rfc.text(file) }),
    passwords: [z.string().parse(password)],
  });
  expect(opened).toMatchObject({ data: text });
});

const interop = ['v6-25519-annex-a-4', 'v6-ed25519-x448', 'v6-nistp', 'v4-ed25519-x25519'];
test.skipIf(!rfc.isThere).each(interop)('interop: what was sealed to %s opens', async (name) => {
  const decryptionKeys = await keyOf(rfc.text(`interop/${name}/tsk.asc`));
  const armoredMessage = rfc.text(`interop/${name}/enc-seipdv2.msg`);
  const message = await readMessage({ armoredMessage });
  const opened: unknown = await decrypt({ message, decryptionKeys });
  expect(opened).toMatchObject({ data: 'hello world\n' });
});

const verifiesInside = async (name: string): Promise<unknown> =>
  decrypt({
    message: await readMessage({ armoredMessage: pqc.text(`${name}-sample-message.asc`) }),
    decryptionKeys: await keyOf(pqc.text(`${name}-sample-sk.asc`)),
    verificationKeys: await readKey({ armoredKey: pqc.text(`${name}-sample-pk.asc`) }),
    expectSigned: true,
  });
test.skipIf(!pqc.isThere).each(['v6-eddsa', 'v6-mldsa-65'])(
  'RFC 9980, %s: opens and verifies',
  async (name) => {
    expect(await verifiesInside(name)).toMatchObject({ data: 'Testing\n', signatures: [{}] });
  },
);

test.skipIf(!pqc.isThere)('RFC 9980, v6-mldsa-65: the detached signature verifies', async () => {
  const armoredSignature = pqc.text('v6-mldsa-65-sample-signature.asc');
  const verified: unknown = await verify({
    message: await createMessage({ text: 'Testing\n' }),
    signature: await readSignature({ armoredSignature }),
    verificationKeys: await readKey({ armoredKey: pqc.text('v6-mldsa-65-sample-pk.asc') }),
    expectSigned: true,
  });
  expect(verified).toMatchObject({ signatures: [{}] });
});

test.skipIf(!pqc.isThere)(
  'our own shape: certificate, key and envelope are read by our readers',
  async () => {
    const secret = await readSecret(bare(pqc.text('v6-eddsa-sample-sk.asc')));
    const fingerprint = 'c789e17d9dbdca7b3c833a3c063feb0353f80ad911fe27868fb0645df803e947';
    expect(secret.ok && secret.value.certificate.fingerprint).toBe(fingerprint);
    if (!secret.ok) return;
    const octets = bare(pqc.text('v6-eddsa-sample-message.asc'));
    expect(await unwrap(octets, [secret.value])).toMatchObject({ ok: true });
    const packets = readPackets(octets);
    expect(packets.ok && packets.value.map(({ type }) => type)).toEqual([1, 18]);
    const [pkesk] = packets.ok ? packets.value : [];
    expect([pkesk?.body.length, pkesk?.body[35]]).toEqual([1_197, 35]);
    // AES-256 with OCB: a good message, and still not one of our envelopes.
    const [, seipd] = packets.ok ? packets.value : [];
    expect(Array.from(seipd?.body.slice(0, 3) ?? [])).toEqual([2, 9, 2]);
    expect(inspectEnvelope(octets)).toEqual({ ok: false, code: 'packet-malformed' });
  },
);
