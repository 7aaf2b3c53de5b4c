import { fromBase64url } from '../../domain/basis/octets.ts';
import { ok, refuse, type Result } from '../../domain/basis/result.ts';
import { readCertificate, type Certificate } from '../openpgp.ts';
import type { Statement } from '../statement.ts';
import { newcomer } from './found.ts';
import type { ChainRefusal, Place } from './line.ts';
import type { Party, Signer } from './party.ts';
import { staffAt, type Trust } from './trust.ts';

/** The signer of a statement as the chain knows them, and the certificate to check against. */
export interface Known {
  readonly signer: Signer;
  readonly certificate: Certificate;
}

export type SignerRefusal = ChainRefusal | 'certificate-malformed';

const certificateIn = async (text: string): Promise<Result<Certificate, SignerRefusal>> => {
  const read = await readCertificate(fromBase64url(text));
  return read.ok ? read : refuse('certificate-malformed');
};

/**
 * Who signed, by the chain alone. A joiner brings a certificate that nobody has certified yet; it
 * must be the one that the statement names, and joining is all that it may do.
 */
export const signerOf = async (
  statement: Statement,
  party: Party | undefined,
  trust: Trust,
  place: Place,
): Promise<Result<Known, SignerRefusal>> => {
  if (
    statement.act === 'party.join/1' ||
    statement.act === 'party.open/1' ||
    statement.act === 'member.join/1'
  ) {
    const own = await certificateIn(statement.facts.certificate);
    if (!own.ok) return own;
    const { fingerprint, userId } = own.value;
    if (fingerprint !== statement.by || userId !== `member:${statement.about.member}`)
      return refuse('key-unknown');
    const joiner = newcomer(statement);
    return ok({ signer: { kind: 'member', member: joiner }, certificate: own.value });
  }
  const member = party?.members.get(statement.by);
  if (member !== undefined) {
    // What was recorded before a revocation stays good; what comes after is refused by name.
    if (member.revokedAt !== undefined && member.revokedAt < place.index)
      return refuse('key-revoked');
    if (member.role === undefined) return refuse('not-vouched');
    if (member.until === undefined && member.role !== 'self') return refuse('not-vouched');
    if (member.until !== undefined && member.until < place.recorded) return refuse('key-expired');
    const own = await certificateIn(member.certificate);
    return own.ok ? ok({ signer: { kind: 'member', member }, certificate: own.value }) : own;
  }
  const staff = staffAt(trust, statement.by, place);
  if (!staff.ok) return staff;
  const own = await certificateIn(staff.value.certificate);
  if (!own.ok) return own;
  const { member: id, role } = staff.value;
  return ok({ signer: { kind: 'staff', member: id, role }, certificate: own.value });
};
