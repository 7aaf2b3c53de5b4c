import { digestOf } from '../../app/domain/basis/digest.ts';
import type { DocumentId } from '../../app/domain/basis/id.ts';
import type { Octets } from '../../app/domain/basis/octets.ts';
import { ok, refuse, type Result } from '../../app/domain/basis/result.ts';
import type { Fingerprint } from '../../app/domain/keys/fingerprint.ts';
import type { Seal } from '../../app/paper/acts/envelope.ts';
import type { Party } from '../../app/paper/chain/party.ts';
import { isBucketed } from '../../app/paper/bucket.ts';
import { isKind, type Envelope, type Kind } from '../../app/paper/document.ts';
import { readCertificateText } from '../../app/paper/openpgp.ts';
import { inspectEnvelope } from '../../app/paper/packets.ts';
import { recipientsOf, type Recipient, type Scene } from '../../app/paper/recipients.ts';
import type { PostRefusal } from '../../app/paper/refusal.ts';
import type { Statement } from '../../app/paper/statement.ts';

/** Fingerprints of the encryption subkeys: what a PKESK of version 6 names. */
const subkeysOf = async (
  recipients: readonly Recipient[],
): Promise<Result<Fingerprint[], PostRefusal>> => {
  const subkeys: Fingerprint[] = [];
  for (const { certificate } of recipients) {
    const read = await readCertificateText(certificate);
    if (!read.ok) return read;
    subkeys.push(read.value.recipient);
  }
  return ok(subkeys);
};

/** Whether it was sealed to a key of the party that another has taken the place of. */
const isForFormerKey = async (
  party: Party | undefined,
  recipients: readonly Fingerprint[],
): Promise<boolean> => {
  const former = await subkeysOf(party?.formerKeys ?? []);
  return former.ok && former.value.some((each) => recipients.includes(each));
};

/** The same of a document that has waited since before the party had its key of now. */
export const isSealedToFormerKey = async (
  octets: Octets,
  party: Party | undefined,
): Promise<boolean> => {
  const shape = inspectEnvelope(octets);
  return shape.ok && isForFormerKey(party, shape.value.recipients);
};

/** Whether the recipients are all who must be, and nobody who may not. */
const areAllowed = async (
  kind: Kind,
  recipients: readonly Fingerprint[],
  scene: Scene,
): Promise<Result<undefined, PostRefusal>> => {
  const allowed = recipientsOf(kind, scene);
  // Staff who are not known to be staff any more are nobody to seal to.
  if (!allowed.ok) return refuse(allowed.code === 'list-expired' ? 'key-expired' : allowed.code);
  const must = await subkeysOf(allowed.value.must);
  if (!must.ok) return must;
  const may = await subkeysOf(allowed.value.may);
  if (!may.ok) return may;
  const isWhole = must.value.every((each) => recipients.includes(each));
  const isOnly = recipients.every((each) => must.value.includes(each) || may.value.includes(each));
  if (isWhole && isOnly) return ok(undefined);
  const isOld = await isForFormerKey(scene.party, recipients);
  return refuse(isOld ? 'party-key-changed' : 'envelope-recipients');
};

/** "The server stores only what *is* an envelope" (crypto.md, sealed documents). */
const checked = async (
  seal: Seal,
  octets: Octets | undefined,
  scene: Scene,
): Promise<Result<Envelope<Kind>, PostRefusal>> => {
  const { id, kind, digest, size } = seal;
  if (!isKind(kind)) return refuse('seals-not-of-this-act');
  if (octets === undefined) return refuse('envelope-missing');
  if (octets.length !== size || (await digestOf(octets)) !== digest)
    return refuse('envelope-altered');
  const shape = inspectEnvelope(octets);
  if (!shape.ok) return refuse('envelope-malformed');
  if (!isBucketed(shape.value.seipdBytes)) return refuse('envelope-size');
  const allowed = await areAllowed(kind, shape.value.recipients, scene);
  return allowed.ok ? ok({ id, kind, octets }) : allowed;
};

/**
 * The documents of a statement, each checked to be what its seal says: digest, packet shape, padded
 * size, recipients. Bodies of files are not among them. `scene` is the log after the statement.
 */
export const envelopesOf = async (
  statement: Statement,
  posted: ReadonlyMap<DocumentId, Octets>,
  scene: Omit<Scene, 'statement'>,
): Promise<Result<Envelope<Kind>[], PostRefusal>> => {
  const envelopes: Envelope<Kind>[] = [];
  for (const seal of statement.seals) {
    if (seal.kind === 'body/1') continue;
    const envelope = await checked(seal, posted.get(seal.id), { ...scene, statement });
    if (!envelope.ok) return envelope;
    envelopes.push(envelope.value);
  }
  return ok(envelopes);
};
