import { type InvitationId, MemberId, newId, PartyId } from '../../domain/basis/id.ts';
import { ok, refuse } from '../../domain/basis/result.ts';
import { Invitation, type Scheme } from '../../paper/account.ts';
import type { BodyOf } from '../../paper/document.ts';
import { JoinedStaff, SignedIn } from '../../paper/wire-accounts.ts';
import { deed, enclose } from '../../vault/deed.ts';
import type { Outcome, Session } from '../session.ts';
import { sentAtOnce, type Ready } from '../until-answered.ts';
import { keepExpected } from './answer.ts';
import type { StaffRequest } from '../../paper/staff-request.ts';

/** What a person chooses when they join. Words are 16 octets, base64url. */
export interface Joiner {
  readonly invitationWords: string;
  readonly recoveryWords: string;
  readonly signInName: string;
  readonly passphrase: string;
  readonly scheme: Scheme;
  /** Their own name, for whoever invited them: sealed. */
  readonly name: string;
}

/** What the server says of an invitation, for whoever has its words. */
export const lookUp = async ({ vault, wire }: Session, words: string): Outcome<Invitation> =>
  wire.post('/api/invitation', { token: await vault.redeemToken(words) }, Invitation);

const credentials = async ({ vault }: Session, joiner: Joiner) => ({
  credential: await vault.credential(joiner.signInName, joiner.passphrase, joiner.scheme, 1),
  recovery: await vault.recovery(joiner.recoveryWords, 1),
});

interface Joined {
  readonly member: MemberId;
  readonly party: PartyId;
}

/** A new organisation: its first member's keys and its own, its card, and the proof of the words. */
export const prepareOrganisation = async (
  session: Session,
  joiner: Joiner,
  card: BodyOf<'party-card/1'>,
  invitation: InvitationId,
): Outcome<Ready<Joined>> => {
  const { vault, wire, logs } = session;
  const member = newId(MemberId);
  const party = newId(PartyId);
  const { own, partys } = await vault.makeKeys(member, party, true);
  if (partys === undefined) return refuse('certificate-malformed');
  const { invitationWords } = joiner;
  const proof = await vault.proof(invitationWords, 'joiner', own.fingerprint, partys.fingerprint);
  const log = logs.party(party);
  const keys = await session.refresh(logs.keys);
  if (!keys.ok) return keys;
  await vault.begin(log);
  const post = await vault.compose([
    deed(
      {
        act: 'party.join/1',
        log,
        about: { party, member, invitation },
        commits: {},
        facts: { certificate: own.certificate, partyCertificate: partys.certificate },
      },
      [enclose('join-proof/1', { ...proof, name: joiner.name }), enclose('party-card/1', card)],
    ),
  ]);
  if (!post.ok) return post;
  const token = await vault.redeemToken(joiner.invitationWords);
  const body = { token, member, ...(await credentials(session, joiner)), post: post.value };
  return ok(async () => {
    const joined = await wire.post('/api/join', body, SignedIn);
    if (!joined.ok) return joined;
    await keepExpected(session, log, invitationWords, own.fingerprint, partys.fingerprint);
    return ok({ member, party });
  });
};

/** Prepares and sends in one. */
export const joinOrganisation = (...of: Parameters<typeof prepareOrganisation>): Outcome<Joined> =>
  sentAtOnce(prepareOrganisation(...of));

/** A member of an organisation that exists: keys of their own, and the proof for the director. */
export const prepareMember = async (
  session: Session,
  joiner: Joiner,
  party: PartyId,
  invitation: InvitationId,
): Outcome<Ready<Joined>> => {
  const { vault, wire, logs } = session;
  const member = newId(MemberId);
  const { own } = await vault.makeKeys(member, party, false);
  const token = await vault.redeemToken(joiner.invitationWords);
  // The party's log is read by whoever holds the invitation: its key must be known, and vouched for.
  const log = logs.party(party);
  const book = await session.readInvited(log, token);
  if (!book.ok) return book;
  const partys = book.value.party?.partyKey;
  if (partys === undefined) return refuse('key-unknown');
  const { invitationWords } = joiner;
  const proof = await vault.proof(invitationWords, 'joiner', own.fingerprint, partys);
  const post = await vault.compose([
    deed(
      {
        act: 'member.join/1',
        log,
        about: { party, member, invitation },
        commits: {},
        facts: { certificate: own.certificate },
      },
      [enclose('join-proof/1', { ...proof, name: joiner.name })],
    ),
  ]);
  if (!post.ok) return post;
  const body = { token, member, ...(await credentials(session, joiner)), post: post.value };
  return ok(async () => {
    const joined = await wire.post('/api/join', body, SignedIn);
    if (!joined.ok) return joined;
    await keepExpected(session, log, invitationWords, own.fingerprint, partys);
    return ok({ member, party });
  });
};

/** Prepares and sends in one. */
export const joinParty = (...of: Parameters<typeof prepareMember>): Outcome<Joined> =>
  sentAtOnce(prepareMember(...of));

interface JoinedTheStaff {
  readonly request: StaffRequest;
  readonly totpSecret: string;
}

/** A member of staff: an account without powers, and the request that goes to the workstation. */
export const prepareStaff = async (
  session: Session,
  joiner: Joiner,
): Outcome<Ready<JoinedTheStaff>> => {
  const { vault, wire } = session;
  const member = newId(MemberId);
  await vault.makeKeys(member, null, false);
  const token = await vault.redeemToken(joiner.invitationWords);
  const request = await vault.staffRequest(joiner.invitationWords, joiner.name);
  const body = { member, token, ...(await credentials(session, joiner)) };
  return ok(async () => {
    const joined = await wire.post('/api/join-staff', body, JoinedStaff);
    return joined.ok ? ok({ request, totpSecret: joined.value.totpSecret }) : joined;
  });
};

/** Prepares and sends in one. */
export const joinStaff = (...of: Parameters<typeof prepareStaff>): Outcome<JoinedTheStaff> =>
  sentAtOnce(prepareStaff(...of));
