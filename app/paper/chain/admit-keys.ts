import { ok, refuse, type Result } from '../../domain/basis/result.ts';
import { readCertificateText } from '../openpgp.ts';
import type { StatementOf } from '../statement.ts';
import { isDirector, withMember } from './admit-people.ts';
import type { ChainRefusal, Place } from './line.ts';
import type { Party, Signer } from './party.ts';
import { allKeys } from './party-keys.ts';

type Verdict = Result<Party, ChainRefusal>;

/**
 * "A director → … the party's next key" (crypto.md). It is a key of this party and of nobody else, and
 * new: one that was left behind never comes back, whoever still has it.
 */
export const admitRenewal = async (
  party: Party,
  { facts, by }: StatementOf<'keys.certify/1'>,
  signer: Signer,
  { index, recorded }: Place,
): Promise<Result<Party, ChainRefusal | 'certificate-malformed'>> => {
  if (facts.of !== party.id) return refuse('act-not-of-this-log');
  if (facts.until < recorded) return refuse('key-expired');
  if (!isDirector(party, signer, recorded)) return refuse('not-permitted');
  if (facts.fingerprint === party.partyKey) return refuse('already-done');
  if (party.formerKeys.some(({ fingerprint }) => fingerprint === facts.fingerprint))
    return refuse('key-superseded');
  const key = await readCertificateText(facts.certificate);
  const isItsOwn =
    key.ok &&
    key.value.fingerprint === facts.fingerprint &&
    key.value.userId === `party:${party.id}` &&
    facts.member === null;
  if (!isItsOwn) return refuse('certificate-malformed');
  const { partyKey: fingerprint, partyCertificate: certificate } = party;
  return ok({
    ...party,
    partyKey: facts.fingerprint,
    partyCertificate: facts.certificate,
    renewal: { at: index, by, until: facts.until },
    formerKeys: [...party.formerKeys, { fingerprint, certificate, supersededAt: index }],
  });
};

export const admitGrant = (
  party: Party,
  { facts }: StatementOf<'keys.grant/1'>,
  signer: Signer,
  { recorded }: Place,
): Verdict => {
  // "By a director" (crypto.md); an individual is a party of one, and grants to itself alone.
  const isOwn = signer.kind === 'member' && signer.member.role === 'self';
  if (!isOwn && !isDirector(party, signer, recorded)) return refuse('not-permitted');
  const member = party.members.get(facts.to);
  // Former keys too: what was sealed to them stays readable to who stays, and to who comes later.
  const isOurs = allKeys(party).some(({ fingerprint }) => fingerprint === facts.key);
  if (!isOurs || member?.role === undefined) return refuse('key-unknown');
  if (member.revokedAt !== undefined) return refuse('key-revoked');
  return ok({ ...party, grants: new Set(party.grants).add(`${facts.key} ${facts.to}`) });
};

/**
 * Revoking: the key itself; a director for members; one officer at once for a director. Whom nobody
 * certified, nobody but the key itself revokes.
 */
export const admitRevocation = (
  party: Party,
  { facts, by }: StatementOf<'keys.revoke/1'>,
  signer: Signer,
  { index, recorded }: Place,
): Verdict => {
  const member = party.members.get(facts.fingerprint);
  if (member === undefined) return refuse('key-unknown');
  if (member.revokedAt !== undefined) return refuse('already-done');
  const may =
    by === facts.fingerprint ||
    (signer.kind === 'staff'
      ? signer.role === 'agreements-officer' && party.kind === 'vouched'
      : isDirector(party, signer, recorded) && member.role !== 'director');
  return may ? ok(withMember(party, { ...member, revokedAt: index })) : refuse('not-permitted');
};
