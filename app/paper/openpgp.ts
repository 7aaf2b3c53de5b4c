/** The reading half of OpenPGP: public keys and signatures. Nothing here holds a secret. */
import {
  createMessage,
  enums,
  readKey,
  readSignature,
  type SignaturePacket,
  verify,
  type PublicKey,
} from 'openpgp';
import { canonical } from '../domain/basis/canonical.ts';
import { base64url, fromBase64url, textOf, type Octets } from '../domain/basis/octets.ts';
import { ok, refuse, type Result } from '../domain/basis/result.ts';
import { Fingerprint } from '../domain/keys/fingerprint.ts';
import { kemAlgorithm } from './kem.ts';

/** What a signature was made for: one never passes for the other (crypto.md). */
export type SignedContext = 'sealed/1' | 'statement/1';
export const contextNotation = 'context@amana';
/** Octets of a signature of ours, whole: 188 for a statement, 185 in a document. Nothing else fits. */
const signatureBytes = (context: SignedContext): number => 177 + context.length;

/** A certificate whose shape is ours: v6, Ed25519 to sign, one ML-KEM-768+X25519 subkey. */
export interface Certificate {
  readonly octets: Octets;
  readonly fingerprint: Fingerprint;
  /** Fingerprint of the encryption subkey: what a PKESK of version 6 names. */
  readonly recipient: Fingerprint;
  readonly userId: string;
  readonly key: PublicKey;
}

export type CertificateRefusal = 'certificate-malformed';

const isOurShape = (key: PublicKey): boolean =>
  key.keyPacket.version === 6 &&
  key.keyPacket.algorithm === enums.publicKey.ed25519 &&
  key.users.length === 1 &&
  key.subkeys.length === 1 &&
  Number(key.subkeys[0]?.keyPacket.algorithm) === kemAlgorithm;

/** Reads a transferable public key (RFC 9580 §10.1); private material and other shapes refused. */
export const readCertificate = async (
  octets: Octets,
): Promise<Result<Certificate, CertificateRefusal>> => {
  try {
    const key = await readKey({ binaryKey: octets });
    const [subkey] = key.subkeys;
    const [user] = key.users;
    if (key.isPrivate() || !isOurShape(key) || subkey === undefined || user === undefined)
      return refuse('certificate-malformed');
    // The subkey must be bound to the primary key and the user id self-signed: of a version 6 key
    // the library asks for the direct-key signature alone, and any name would pass beside it.
    const date = key.getCreationTime();
    await key.verifyPrimaryKey(date);
    await user.verify(date);
    await subkey.verify(date);
    return ok({
      octets,
      fingerprint: Fingerprint.parse(key.getFingerprint()),
      recipient: Fingerprint.parse(subkey.getFingerprint()),
      userId: user.userID?.userID ?? '',
      key,
    });
  } catch {
    return refuse('certificate-malformed'); // openpgp throws for every malformed octet: the sender's
  }
};

// A cache of the program, not a state: a log names the same few certificates on every line.
const known = new Map<string, Promise<Result<Certificate, CertificateRefusal>>>();
const mostKnown = 4_096;

/** Reads a certificate in base64url; one that was read before costs nothing. */
export const readCertificateText = (
  text: string,
): Promise<Result<Certificate, CertificateRefusal>> => {
  const found = known.get(text);
  if (found !== undefined) return found;
  const reading = readCertificate(fromBase64url(text));
  if (known.size >= mostKnown) known.clear();
  known.set(text, reading);
  return reading;
};
export const certificateText = (certificate: Certificate): string => base64url(certificate.octets);

/** RFC 9580 §5.2.3: one version 6 Ed25519 signature with SHA-512, a salt of 32 octets. */
const isOurSignature = (packet: SignaturePacket, by: Fingerprint, context: SignedContext) => {
  const notations = packet.rawNotations.filter(({ name }) => name === contextNotation);
  const [notation] = notations;
  return (
    packet.version === 6 &&
    packet.signatureType === enums.signature.binary &&
    packet.publicKeyAlgorithm === enums.publicKey.ed25519 &&
    packet.hashAlgorithm === enums.hash.sha512 &&
    packet.issuerFingerprint !== null &&
    canonical(Array.from(packet.issuerFingerprint)) ===
      canonical(by.match(/../g)?.map((pair) => Number.parseInt(pair, 16)) ?? []) &&
    notations.length === 1 &&
    notation !== undefined &&
    textOf(notation.value) === context
  );
};

/**
 * Whether a detached signature over these octets is good, by this certificate, for this context.
 * Moments are the chain's business, not the library's: it is asked at the signature's own time.
 */
export const isSignedBy = async (
  octets: Octets,
  signature: Octets,
  certificate: Certificate,
  context: SignedContext,
): Promise<boolean> => {
  if (signature.length !== signatureBytes(context)) return false;
  try {
    const read = await readSignature({ binarySignature: signature });
    const [packet] = read.packets;
    if (read.packets.length !== 1 || packet === undefined) return false;
    if (!isOurSignature(packet, certificate.fingerprint, context)) return false;
    const { signatures } = await verify({
      message: await createMessage({ binary: octets }),
      signature: read,
      verificationKeys: certificate.key,
      date: packet.created ?? new Date(Number.NaN),
      format: 'binary',
      config: { knownNotations: [contextNotation] },
    });
    const [result] = signatures;
    return signatures.length === 1 && result !== undefined && (await result.verified);
  } catch {
    return false; // a signature that cannot be read or does not hold: the same answer
  }
};
