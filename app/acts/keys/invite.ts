import { DocumentId, InvitationId, newId, type PartyId } from '../../domain/basis/id.ts';
import { daysAfter, momentOf } from '../../domain/basis/moment.ts';
import { base64url, fromBase64url } from '../../domain/basis/octets.ts';
import { ok } from '../../domain/basis/result.ts';
import type { MemberRole } from '../../domain/keys/roles.ts';
import type { BodyOf } from '../../paper/document.ts';
import { OwnDocuments } from '../../paper/wire-accounts.ts';
import { deed } from '../../vault/deed.ts';
import { act, type Outcome, type Session } from '../session.ts';
import { Nothing } from '../wire.ts';

export type Invited = BodyOf<'invitation/1'>;

/** Single use, 14 days (crypto.md, joining). */
export const invitationDays = 14;

/**
 * Makes an invitation: 16 octets (12 words) that travel by another channel than the portal. The
 * inviter keeps them sealed to itself; the server learns a hash.
 * @param party the director's own, or null for an officer who invites a new organisation
 */
export const invite = async (
  session: Session,
  { party, role, label }: { party: PartyId | null; role: MemberRole; label: string },
): Outcome<Invited> => {
  const { vault, wire, logs, surface } = session;
  const words = base64url(crypto.getRandomValues(new Uint8Array(16)));
  const invitation = newId(InvitationId);
  const log = party === null ? logs.mechanism : logs.party(party);
  const body: Invited = { invitation, party, role, words, label };
  const id = newId(DocumentId);
  const octets = await vault.sealOwn({ kind: 'invitation/1', id, about: {}, log, body });
  // The words are kept first: an invitation whose words are lost would be of no use.
  const kept = await wire.post(`/api/${surface}/own`, { id, octets: base64url(octets) }, Nothing);
  if (!kept.ok) return kept;
  const until = daysAfter(momentOf(new Date()), invitationDays);
  const facts = { role, redeem: await vault.redeem(words), until };
  const made = await act(session, [
    deed({ act: 'invitation.make/1', log, about: { invitation }, commits: {}, facts }),
  ]);
  return made.ok ? ok(body) : made;
};

/** The invitations that this member made, with their words. */
export const readInvitations = async (
  session: Session,
  party: PartyId | null,
): Outcome<readonly Invited[]> => {
  const { vault, wire, logs, surface } = session;
  const own = await wire.get(`/api/${surface}/own`, OwnDocuments);
  if (!own.ok) return own;
  const log = party === null ? logs.mechanism : logs.party(party);
  const found: Invited[] = [];
  for (const { id, octets } of own.value) {
    const named = { kind: 'invitation/1' as const, id, about: {}, log, index: null };
    const opened = await vault.open({ ...named, octets: fromBase64url(octets) });
    if (opened.ok) found.push(opened.value.body);
    else if (opened.code !== 'not-what-was-asked-for') return opened;
  }
  return ok(found);
};
