import { canonical, type Json } from '../domain/basis/canonical.ts';
import { digestOf } from '../domain/basis/digest.ts';
import { joined, sameOctets, textOf, utf8, type Octets } from '../domain/basis/octets.ts';
import { ok, refuse, type Result } from '../domain/basis/result.ts';
import type { LogId } from '../domain/custody/log-id.ts';
import type { Seal } from '../paper/acts/envelope.ts';
import { bucketOf, signatureBytes } from '../paper/bucket.ts';
import type { Line } from '../paper/chain/line.ts';
import {
  DocumentFrame,
  schemaOf,
  type BodyOf,
  type Document,
  type Kind,
  type Sealed,
} from '../paper/document.ts';
import { isSignedBy, type Certificate } from '../paper/openpgp.ts';
import { inspectEnvelope, readPackets, tag } from '../paper/packets.ts';
import { onePassBody, signedInside, unwrap, wrapFor, type OpenKey } from './openpgp.ts';
import { openPacket, sealPacket } from './sealed-packet.ts';

/** Why a document does not open: the name of the step of crypto.md, "Sealed documents". */
export type OpenRefusal =
  | 'outer-shape'
  | 'not-decrypted'
  | 'inner-shape'
  | 'signature-wrong'
  | 'statement-does-not-name-it'
  | 'body-malformed'
  | 'not-for-this-recipient'
  | 'not-what-was-asked-for'
  | 'key-superseded';

const padded = (octets: Octets, leastBytes: number): Octets => {
  const out = new Uint8Array(bucketOf(Math.max(octets.length, leastBytes))).fill(0x20);
  out.set(octets);
  return out;
};

/** The JSON of a document, before it is padded. */
export const written = async <K extends Kind>(document: Document<K>): Promise<Octets> => {
  const { kind, id, to, about, log, body } = document;
  const schema = await schemaOf(kind);
  const plain: Json = { kind, id, to, about, log, body: schema.parse(body) };
  return utf8(canonical(plain));
};

/**
 * A document in a seal, and what its statement says of it. `Sealed` is made here alone.
 * @param leastBytes pad as if it were as long as this: pages of one manifest are of one size
 */
export const sealDocument = async <K extends Kind>(
  document: Document<K>,
  author: OpenKey,
  recipients: readonly Certificate[],
  leastBytes = 0,
): Promise<{ sealed: Sealed<K>; seal: Seal }> => {
  const { kind, id } = document;
  const inner = await signedInside(padded(await written(document), leastBytes), author);
  const sessionKey = crypto.getRandomValues(new Uint8Array(32));
  const octets = joined(await wrapFor(sessionKey, recipients), await sealPacket(sessionKey, inner));
  const seal = { id, kind, digest: await digestOf(octets), size: octets.length };
  // The brand is put on here and nowhere else: these octets were sealed.
  const sealed = { kind, id, octets } as Sealed<K>;
  return { sealed, seal };
};

/** RFC 9580 §10.3: one-pass signature, literal, signature; compression and anything else refused. */
const innerShape = (
  inner: Octets,
  author: Certificate,
): { content: Octets; signature: Octets } | undefined => {
  const read = readPackets(inner);
  if (!read.ok || read.value.length !== 3) return undefined;
  const [onePass, literal, signature] = read.value;
  if (onePass?.type !== tag.onePass || literal?.type !== tag.literal) return undefined;
  if (signature?.type !== tag.signature) return undefined;
  const ofSignature = inner.slice(-signatureBytes);
  if (signature.body.length !== signatureBytes - 2) return undefined;
  // One spelling only: the one-pass signature is what the author and the signature's salt make it.
  if (!sameOctets(onePass.body, onePassBody(ofSignature, author))) return undefined;
  if (!sameOctets(literal.body.slice(0, 6), Uint8Array.of(0x62, 0, 0, 0, 0, 0))) return undefined;
  return { content: literal.body.slice(6), signature: ofSignature };
};

/** What the reader asks for: a kind, an id, what it is about, and the line that must name it. */
export interface Asked<K extends Kind> {
  readonly kind: K;
  readonly id: Document<K>['id'];
  readonly about: Readonly<Record<string, string>>;
  readonly log: LogId;
  /** The line of the verified log; undefined only from oneself to oneself. */
  readonly line: Line | undefined;
}

/**
 * Opens a document. [Note: One true document in place of another]: a good seal and a good signature
 * do not make it the one that was asked for; the last steps do.
 */
export const openDocument = async <K extends Kind>(
  envelope: Octets,
  asked: Asked<K>,
  author: Certificate,
  keys: readonly OpenKey[],
): Promise<Result<Document<K>, OpenRefusal>> => {
  const shape = inspectEnvelope(envelope);
  if (!shape.ok) return refuse('outer-shape');
  const sessionKey = await unwrap(envelope, keys);
  if (!sessionKey.ok) return sessionKey;
  const inner = await openPacket(sessionKey.value, shape.value.seipd);
  if (!inner.ok) return inner;
  const signed = innerShape(inner.value, author);
  if (signed === undefined) return refuse('inner-shape');
  if (!(await isSignedBy(signed.content, signed.signature, author, 'sealed/1')))
    return refuse('signature-wrong');
  if (!(await isNamed(envelope, asked, author))) return refuse('statement-does-not-name-it');
  return parsed(signed.content, asked, keys);
};

/** The author is the signer of the statement whose seals have this digest, id and kind. */
const isNamed = async <K extends Kind>(
  envelope: Octets,
  { line, kind, id }: Asked<K>,
  author: Certificate,
): Promise<boolean> => {
  if (line === undefined) return true; // a draft: the caller offers its own certificate alone
  if (line.statement.by !== author.fingerprint) return false;
  const digest = await digestOf(envelope);
  return line.statement.seals.some(
    (seal) =>
      seal.digest === digest &&
      seal.id === id &&
      seal.kind === kind &&
      seal.size === envelope.length,
  );
};

const parsed = async <K extends Kind>(
  content: Octets,
  asked: Asked<K>,
  keys: readonly OpenKey[],
): Promise<Result<Document<K>, OpenRefusal>> => {
  let raw: unknown;
  try {
    raw = JSON.parse(textOf(content));
  } catch {
    return refuse('body-malformed'); // not UTF-8 or not JSON: the author's
  }
  const frame = DocumentFrame.safeParse(raw);
  if (!frame.success) return refuse('body-malformed');
  const { kind, id, to, about, log } = frame.data;
  if (kind !== asked.kind) return refuse('not-what-was-asked-for');
  const body = (await schemaOf(asked.kind)).safeParse(frame.data.body);
  if (!body.success) return refuse('body-malformed');
  if (!keys.some(({ certificate }) => to.includes(certificate.fingerprint)))
    return refuse('not-for-this-recipient');
  if (id !== asked.id || log !== asked.log || canonical(about) !== canonical(asked.about))
    return refuse('not-what-was-asked-for');
  // zod has parsed the body by the schema of this very kind; TypeScript cannot follow the index.
  return ok({ kind: asked.kind, id, to, about, log, body: body.data as BodyOf<K> });
};
