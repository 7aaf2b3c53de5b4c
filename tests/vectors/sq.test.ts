/** What we write is read by `sq`, and we read what `sq` writes. */
import { decrypt, generateKey, readKey, readMessage, type PrivateKey } from 'openpgp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hex, joined, textOf, utf8, type Octets } from '../../app/domain/basis/octets.ts';
import { openBody } from '../../app/vault/stream-open.ts';
import { signedInside, signOctets, wrapFor } from '../../app/vault/openpgp.ts';
import { sealPacket } from '../../app/vault/sealed-packet.ts';
import { made, reader, salt, sealed, sessionKey } from '../formats/body-made.ts';
import { fixedKeys, type FixedKeys } from '../formats/fixed.ts';
import { frozenLogs } from '../formats/frozen-day.ts';
import { paddedText, questionOf } from '../formats/sealing.ts';
import { newDesk, whySqIsAbsent } from './sq.ts';

const absent = whySqIsAbsent !== undefined;
const tried = test.skipIf(absent);
const desk = absent ? undefined : newDesk();
afterAll(() => desk?.close());
const atDesk = () => {
  if (desk === undefined) throw new Error('no desk');
  return desk;
};

let keys: FixedKeys;
/** A classical reader: `sq` has no ML-KEM. Version 6, Ed25519 and X25519. */
let classical: PrivateKey;
beforeAll(async () => {
  keys = await fixedKeys();
  const { privateKey } = await generateKey({
    type: 'curve25519',
    userIDs: [{ name: 'classical' }],
    format: 'object',
    config: { v6Keys: true, aeadProtect: true },
  });
  classical = privateKey;
  if (desk === undefined) return;
  desk.put('author.pgp', keys.intakeOfficer.certificate.octets);
  desk.put('director.pgp', keys.director.certificate.octets);
  desk.put('classical.key', Uint8Array.from(classical.write()));
  desk.put('classical.pgp', Uint8Array.from(classical.toPublic().write()));
});

tried('sq verifies the signatures of our statements, of frozen ones and of a new one', async () => {
  const { put, path, sq } = atDesk();
  const line = frozenLogs.party.lines[0];
  const octets = utf8(line?.statement ?? '');
  const words = (signature: string, text: string) => [
    'verify',
    `--signer-file=${path('director.pgp')}`,
    `--signature-file=${path(signature)}`,
    path(text),
  ];
  put('statement', octets);
  put('frozen.sig', Buffer.from(line?.signature ?? '', 'base64url'));
  put('new.sig', await signOctets(octets, keys.director, 'statement/1'));
  expect(sq(...words('frozen.sig', 'statement'))).toMatchObject({ status: 0 });
  expect(sq(...words('new.sig', 'statement'))).toMatchObject({ status: 0 });
  put(
    'altered',
    octets.map((octet, at) => (at === 9 ? octet ^ 1 : octet)),
  );
  expect(sq(...words('frozen.sig', 'altered')).status).not.toBe(0);
});

/** A document of ours for the classical reader: only the PKESK (algorithm 25) is another. */
const sealedToClassical = async (content: Octets): Promise<Octets> => {
  const key = new Uint8Array(32).fill(5);
  const reader = { ...keys.intake.certificate, key: classical.toPublic() };
  const inner = await signedInside(content, keys.intakeOfficer);
  return joined(await wrapFor(key, [reader]), await sealPacket(key, inner));
};

tried('sq opens a document that we seal, and says who signed it', async () => {
  const { put, path, take, sq } = atDesk();
  const content = await paddedText(questionOf(keys));
  const envelope = await sealedToClassical(content);
  expect(envelope[1 + 1 + 35]).toBe(25);
  const words = (signer: string, output: string) => [
    'decrypt',
    `--recipient-file=${path('classical.key')}`,
    `--signer-file=${path(signer)}`,
    `--output=${path(output)}`,
    path('document'),
  ];
  put('document', envelope);
  expect(sq(...words('author.pgp', 'opened'))).toMatchObject({ status: 0 });
  expect(textOf(take('opened'))).toBe(textOf(content));
  expect(sq(...words('director.pgp', 'unsigned')).status).not.toBe(0);
});

tried('sq opens a document of more than one chunk', async () => {
  const { put, path, take, sq } = atDesk();
  const content = new Uint8Array(622_592).fill(0x20);
  put('large', await sealedToClassical(content));
  const said = sq(
    'decrypt',
    `--recipient-file=${path('classical.key')}`,
    `--signer-file=${path('author.pgp')}`,
    `--output=${path('large.opened')}`,
    path('large'),
  );
  expect(said).toMatchObject({ status: 0 });
  expect(Buffer.compare(take('large.opened'), content)).toBe(0);
});

tried.each([0, 1, 262_126, 262_127, 1_000_000, 2 ** 23 + 1])(
  'sq opens the body of a file of %i octets by its session key',
  async (sizeBytes) => {
    const { put, path, take, sq } = atDesk();
    const file = made(sizeBytes);
    const body = await sealed(file);
    const octets = await body.read(0, body.sizeBytes);
    put('body', octets);
    const words = (key: Uint8Array, output: string) => [
      'decrypt',
      `--session-key=${hex(key).toUpperCase()}`,
      `--output=${path(output)}`,
      path('body'),
    ];
    expect(sq(...words(sessionKey, `file-${sizeBytes}`))).toMatchObject({ status: 0 });
    expect(Buffer.compare(take(`file-${sizeBytes}`), file)).toBe(0);
    expect(sq(...words(salt, `not-${sizeBytes}`)).status).not.toBe(0);
    const back = await openBody({ sessionKey, sizeBytes, read: reader(octets) });
    expect(Buffer.compare(await back.read(0, sizeBytes), file)).toBe(0);
  },
);

tried('we open what sq seals, and see who signed it', async () => {
  const { put, path, take, sq } = atDesk();
  put('text', utf8('سلام'));
  const key = [
    'key',
    'generate',
    '--own-key',
    '--name=sq',
    '--without-password',
    '--profile=rfc9580',
    `--output=${path('sq.key')}`,
    `--rev-cert=${path('sq.rev')}`,
  ];
  expect(sq(...key)).toMatchObject({ status: 0 });
  const said = sq(
    'encrypt',
    `--for-file=${path('classical.pgp')}`,
    `--signer-file=${path('sq.key')}`,
    '--binary',
    `--output=${path('from-sq')}`,
    path('text'),
  );
  expect(said).toMatchObject({ status: 0 });
  const signer = await readKey({ armoredKey: textOf(take('sq.key')) });
  const opened: unknown = await decrypt({
    message: await readMessage({ binaryMessage: take('from-sq') }),
    decryptionKeys: classical,
    verificationKeys: signer.toPublic(),
    expectSigned: true,
  });
  expect(opened).toMatchObject({ data: 'سلام', signatures: [{}] });
});
