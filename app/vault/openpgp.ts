/** The craft: the only importer of openpgp's private half. Keys are open here and nowhere else. */
import {
  createMessage,
  decryptSessionKeys,
  encryptSessionKey,
  enums,
  generateKey,
  readMessage,
  readPrivateKey,
  sign,
  type PrivateKey,
} from 'openpgp';
import { fromHex, joined, utf8, type Octets } from '../domain/basis/octets.ts';
import { refuse, ok, type Result } from '../domain/basis/result.ts';
import {
  contextNotation,
  readCertificate,
  type Certificate,
  type SignedContext,
} from '../paper/openpgp.ts';
import { packet, tag } from '../paper/packets.ts';

const config = {
  v6Keys: true,
  aeadProtect: true,
  preferredAEADAlgorithm: enums.aead.gcm,
  preferredHashAlgorithm: enums.hash.sha512,
};

/** A key pair of ours: Ed25519 to sign, ML-KEM-768+X25519 to decrypt (RFC 9980). */
export interface OpenKey {
  readonly key: PrivateKey;
  readonly certificate: Certificate;
  /** The transferable secret key, RFC 9580 §10.2, not locked: what a lock or a grant holds. */
  readonly secret: Octets;
}

const opened = async (key: PrivateKey): Promise<OpenKey> => {
  const certificate = await readCertificate(new Uint8Array(key.toPublic().write()));
  if (!certificate.ok) throw new Error('a key of our own making is not of our shape');
  return { key, certificate: certificate.value, secret: new Uint8Array(key.write()) };
};

/**
 * The moment at which the library is asked: now, but not before these keys were made. It would throw
 * on a device whose clock is behind, and of a document that is being opened say that it does not
 * open. How far a clock is off is the server's to say, of each act, and it records none (`clock-off`).
 */
const momentFor = (keys: readonly Pick<PrivateKey, 'getCreationTime'>[]): Date =>
  new Date(Math.max(Date.now(), ...keys.map((key) => key.getCreationTime().getTime())));

/** A new key. `userId` is `member:<uuid>`, `party:<uuid>`, `team:<name>` or `root:amana`. */
export const newKey = async (userId: string): Promise<OpenKey> => {
  const { privateKey } = await generateKey({
    type: 'curve25519',
    subkeys: [{ type: 'pqc' }],
    userIDs: [{ name: userId }],
    format: 'object',
    config,
  });
  return opened(privateKey);
};

/** Reads a transferable secret key that a lock or a grant held. */
export const readSecret = async (secret: Octets): Promise<Result<OpenKey, 'key-malformed'>> => {
  try {
    return ok(await opened(await readPrivateKey({ binaryKey: secret })));
  } catch {
    return refuse('key-malformed'); // openpgp throws for every malformed octet
  }
};

/**
 * A detached signature, RFC 9580 §5.2.3: version 6, Ed25519, SHA-512, of binary data, with the
 * notation that says what it was made for.
 */
export const signOctets = async (
  octets: Octets,
  key: OpenKey,
  context: SignedContext,
): Promise<Octets> => {
  const signature = await sign({
    message: await createMessage({ binary: octets }),
    signingKeys: key.key,
    detached: true,
    format: 'binary',
    // Not critical, or `sq` would refuse to verify: our own clients demand it.
    signatureNotations: [
      { name: contextNotation, value: utf8(context), humanReadable: true, critical: false },
    ],
    date: momentFor([key.key]),
    config,
  });
  return new Uint8Array(signature);
};

/**
 * The body of the one-pass signature before a signature of ours, RFC 9580 §5.4: version 6, type,
 * hash, algorithm, salt with its size, fingerprint, "nested" 1.
 * @param signature a signature packet; its salt stands before the 64 octets of Ed25519
 */
export const onePassBody = (signature: Octets, { fingerprint }: Certificate): Octets =>
  joined(
    Uint8Array.of(6, enums.signature.binary, enums.hash.sha512, enums.publicKey.ed25519, 32),
    signature.slice(-96, -64),
    fromHex(fingerprint),
    Uint8Array.of(1),
  );

/**
 * What is encrypted in a document's seal: one-pass signature, literal, signature, each with the
 * shortest definite length (RFC 9580 §10.3, "Signed Message").
 */
export const signedInside = async (content: Octets, key: OpenKey): Promise<Octets> => {
  const signature = await signOctets(content, key, 'sealed/1');
  const onePass = onePassBody(signature, key.certificate);
  const literal = joined(Uint8Array.of(0x62, 0, 0, 0, 0, 0), content); // 'b', no name, no date
  return joined(packet(tag.onePass, onePass), packet(tag.literal, literal), signature);
};

/** One PKESK of version 6 and algorithm 35 for each recipient, in the order given. */
export const wrapFor = async (
  sessionKey: Octets,
  recipients: readonly Certificate[],
): Promise<Octets> => {
  const parts: Octets[] = [];
  for (const { key } of recipients)
    parts.push(
      new Uint8Array(
        await encryptSessionKey({
          data: sessionKey,
          algorithm: 'aes256',
          aeadAlgorithm: 'gcm',
          encryptionKeys: key,
          date: momentFor([key]),
          format: 'binary',
          config,
        }),
      ),
    );
  return joined(...parts);
};

/** The session key of an envelope, by whichever of the keys it is sealed to. */
export const unwrap = async (
  envelope: Octets,
  keys: readonly OpenKey[],
): Promise<Result<Octets, 'not-decrypted'>> => {
  const decryptionKeys = keys.map(({ key }) => key);
  try {
    const found = await decryptSessionKeys({
      message: await readMessage({ binaryMessage: envelope }),
      decryptionKeys,
      date: momentFor(decryptionKeys),
    });
    const [first] = found;
    return first?.data.length === 32 ? ok(new Uint8Array(first.data)) : refuse('not-decrypted');
  } catch {
    return refuse('not-decrypted'); // sealed to others, or altered: openpgp tells no difference
  }
};
