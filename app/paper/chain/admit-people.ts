import type { Moment } from '../../domain/basis/moment.ts';
import { ok, refuse, type Result } from '../../domain/basis/result.ts';
import { isMemberRole } from '../../domain/keys/roles.ts';
import type { StatementOf } from '../statement.ts';
import { newcomer } from './found.ts';
import type { ChainRefusal, Place } from './line.ts';
import { isVouchedFor, type Member, type Party, type Signer } from './party.ts';
import { isVouched } from './party-keys.ts';

type Verdict = Result<Party, ChainRefusal>;

/** A director whose organisation is vouched for, at this moment. */
export const isDirector = (party: Party, signer: Signer, at: Moment): boolean =>
  signer.kind === 'member' && signer.member.role === 'director' && isVouched(party, at);

/** Two officers certify a party and each of its directors; a director certifies members. */
export const admitCertification = (
  party: Party,
  { facts }: StatementOf<'keys.certify/1'>,
  signer: Signer,
  { recorded }: Place,
): Verdict => {
  if (facts.of !== party.id) return refuse('act-not-of-this-log');
  if (facts.until < recorded) return refuse('key-expired');
  const member = party.members.get(facts.fingerprint);
  if (signer.kind === 'staff') {
    if (signer.role !== 'agreements-officer') return refuse('not-permitted');
    const isParty = facts.role === 'party' && facts.fingerprint === party.partyKey;
    const isFirst =
      facts.role === 'director' && member !== undefined && member.role !== 'documentation';
    const isFormer = party.formerKeys.some(({ fingerprint }) => fingerprint === facts.fingerprint);
    if (isFormer) return refuse('key-superseded');
    if (!isParty && !isFirst) return refuse('key-unknown');
    const certificate = isParty ? party.partyCertificate : member?.certificate;
    if (facts.certificate !== certificate) return refuse('key-unknown');
    const { fingerprint: subject, comparedAt, until } = facts;
    const officer = signer.member;
    const mine = party.vouchers.find(
      (each) => each.subject === subject && each.officer === officer,
    );
    // Whoever compares the number later says so: it takes the place of the word without it.
    const adds = mine === undefined || (mine.comparedAt === null && comparedAt !== null);
    if (!adds) return refuse('already-done');
    const others = party.vouchers.filter((each) => each !== mine);
    const vouchers = [...others, { subject, officer, comparedAt, until }];
    const next = { ...party, vouchers };
    if (member === undefined || !isVouchedFor(next, subject)) return ok(next);
    return ok(withMember(next, { ...member, role: 'director', until }));
  }
  if (!isDirector(party, signer, recorded)) return refuse('not-permitted');
  // "A director → members, and the party's next key; never a director" (crypto.md).
  if (!isMemberRole(facts.role) || facts.role === 'director') return refuse('not-permitted');
  if (member === undefined || facts.certificate !== member.certificate)
    return refuse('key-unknown');
  if (member.revokedAt !== undefined) return refuse('key-revoked');
  if (member.role !== undefined) return refuse('already-done');
  const invited = member.invitation && party.invitations.get(member.invitation);
  if (invited?.role !== facts.role) return refuse('not-permitted');
  return ok(withMember(party, { ...member, role: facts.role, until: facts.until }));
};

/** The party with a member as they are after a line. */
export const withMember = (party: Party, member: Member): Party => ({
  ...party,
  members: new Map(party.members).set(member.fingerprint, member),
});

export const admitInvitation = (
  party: Party,
  { about, facts }: StatementOf<'invitation.make/1'>,
  signer: Signer,
  { recorded }: Place,
): Verdict => {
  if (!isDirector(party, signer, recorded)) return refuse('not-permitted');
  if (facts.role === 'director') return refuse('not-permitted');
  if (party.invitations.has(about.invitation)) return refuse('already-done');
  const invitations = new Map(party.invitations);
  return ok({
    ...party,
    invitations: invitations.set(about.invitation, { role: facts.role, used: false }),
  });
};

/** The signer is the joiner, whose certificate the statement brings: nobody has certified it yet. */
export const admitMember = (party: Party, statement: StatementOf<'member.join/1'>): Verdict => {
  const { about, by } = statement;
  const invitation = party.invitations.get(about.invitation);
  if (invitation === undefined) return refuse('not-found');
  const isKnown = [...party.members.values()].some(({ member }) => member === about.member);
  if (invitation.used || isKnown || party.members.has(by)) return refuse('already-done');
  const joined = withMember(party, newcomer(statement));
  const invitations = new Map(party.invitations);
  return ok({
    ...joined,
    invitations: invitations.set(about.invitation, { ...invitation, used: true }),
  });
};

/** The inviter answers: an officer the director, a director the members. */
export const admitAnswer = (
  party: Party,
  { about }: StatementOf<'member.answer/1'>,
  signer: Signer,
  { recorded }: Place,
): Verdict => {
  const known = [...party.members.values()].some(({ member }) => member === about.member);
  if (!known) return refuse('not-found');
  const may =
    signer.kind === 'staff'
      ? signer.role === 'agreements-officer'
      : isDirector(party, signer, recorded);
  return may ? ok(party) : refuse('not-permitted');
};
