import { join } from 'node:path';
import { takeKeys } from '../../app/acts/accounts/enter.ts';
import { joinOrganisation, joinParty, joinStaff } from '../../app/acts/accounts/join.ts';
import { confirmSecondFactor } from '../../app/acts/accounts/second-factor.ts';
import { invite } from '../../app/acts/keys/invite.ts';
import { admitMember, vouch } from '../../app/acts/keys/vouch.ts';
import type { AgreementId, PartyId } from '../../app/domain/basis/id.ts';
import type { StaffRole } from '../../app/domain/keys/roles.ts';
import { LogAnswer } from '../../app/paper/chain/entry.ts';
import type { Party } from '../../app/paper/chain/party.ts';
import { Post } from '../../app/paper/post.ts';
import { certifyStaff } from '../../toolkit/certify.ts';
import { demonstrationParty, demonstrationValues } from '../../toolkit/demonstration-agreement.ts';
import { makeAgreement } from '../../toolkit/demonstration-party.ts';
import { newWords } from '../../toolkit/demonstration-staff.ts';
import { codeOf, sure } from '../../toolkit/people.ts';
import { readJson, StaffWords } from '../../toolkit/workstation.ts';
import { keyOf, newClient, type Client } from './client.ts';
import { openPortal, type Portal } from './portal.ts';

const seats = {
  officer: 'agreements-officer',
  second: 'agreements-officer',
  intake: 'intake-officer',
  analyst: 'analyst',
  head: 'head',
} as const satisfies Record<string, StaffRole>;
type Seat = keyof typeof seats;

/** What every member of this world types: seven words of a list. */
export const passphrase = 'zoo sunset cabin violin orange lunar glory';

const joinerOf = (signInName: string, invitationWords: string, scheme: 1 | 2 = 2) => ({
  invitationWords,
  recoveryWords: newWords(),
  signInName,
  passphrase,
  scheme,
  name: signInName,
});

export interface Organisation {
  readonly party: PartyId;
  readonly director: Client;
}
export interface World {
  readonly portal: Portal;
  readonly staff: Readonly<Record<Seat, Client>>;
  /** Vouched for, with a documentation officer and an agreement in force. */
  readonly one: Organisation & { readonly documentation: Client; readonly agreement: AgreementId };
  /** Vouched for, and a stranger to the first. */
  readonly other: Organisation;
  readonly close: () => Promise<void>;
}

const staffOf = async ({ place }: Portal): Promise<Record<Seat, Client>> => {
  await place.bring(Post.parse(readJson(join(place.ceremony, 'server', 'first.json'))));
  const words = StaffWords.parse(readJson(join(place.ceremony, 'offline', 'staff-words.json')));
  const requests = [];
  const joined: Client[] = [];
  for (const [at, { words: invitationWords }] of words.entries()) {
    const client = await newClient(place, 'staff');
    const joining = await joinStaff(client.session, joinerOf(`staff-${at}`, invitationWords));
    const { request, totpSecret } = sure(joining, 'joining the staff');
    const confirming = confirmSecondFactor(client.gate, passphrase, codeOf(totpSecret));
    sure(await confirming, 'confirming');
    requests.push(request);
    joined.push(client);
  }
  const visitor = await newClient(place, 'staff');
  const answer = sure(await visitor.gate.wire.get('/api/keys?from=0', LogAnswer), 'the keys');
  await place.bring(await certifyStaff(place.ceremony, requests, answer));
  for (const { session } of joined) sure(await takeKeys(session, null), 'taking the teams’ keys');
  const [officer, second, intake, analyst, head] = joined;
  if (!officer || !second || !intake || !analyst || !head) throw new Error('not all joined');
  return { officer, second, intake, analyst, head };
};

/** What this client has verified of a party, its log read anew. */
export const partyNow = async ({ session }: Client, party: PartyId): Promise<Party> => {
  const book = sure(await session.refresh(session.logs.party(party)), 'reading the party');
  if (book.party === undefined) throw new Error('the party is not there');
  return book.party;
};

/** Joined by invitation of the officer; nobody has vouched for it. */
export const joinedOrganisation = async (
  { place }: Portal,
  officer: Client,
  name: string,
): Promise<Organisation> => {
  const asked = { party: null, role: 'director', label: name } as const;
  const { words, invitation } = sure(await invite(officer.session, asked), 'inviting');
  const director = await newClient(place, 'provider');
  const joining = joinOrganisation(
    director.session,
    joinerOf(name, words),
    demonstrationParty,
    invitation,
  );
  return { party: sure(await joining, 'joining').party, director };
};

const vouchedOrganisation = async (
  portal: Portal,
  { officer, second }: Record<Seat, Client>,
  name: string,
): Promise<Organisation> => {
  const organisation = await joinedOrganisation(portal, officer, name);
  const { party, director } = organisation;
  sure(await vouch(officer.session, await partyNow(officer, party), true), 'vouching');
  sure(await vouch(second.session, await partyNow(second, party), false), 'confirming');
  sure(await takeKeys(director.session, party), 'reading the answer');
  return organisation;
};

/** Somebody who joins by an invitation of the director, and is not certified yet. */
export const joinedMember = async (
  { place }: Portal,
  { director, party }: Organisation,
  name: string,
): Promise<Client> => {
  const asked = { party, role: 'documentation', label: name } as const;
  const { words, invitation } = sure(await invite(director.session, asked), 'inviting');
  const member = await newClient(place, 'provider');
  const joining = joinParty(member.session, joinerOf(name, words), party, invitation);
  sure(await joining, 'joining as a member');
  return member;
};

/** Two organisations, staff in each role, an agreement in force: all made by real clients. */
export const openWorld = async (): Promise<World> => {
  const portal = await openPortal(Object.values(seats));
  const staff = await staffOf(portal);
  const one = await vouchedOrganisation(portal, staff, 'director');
  const other = await vouchedOrganisation(portal, staff, 'stranger');
  const { party, director } = one;
  const documentation = await joinedMember(portal, one, 'documentation');
  const { fingerprint } = keyOf(documentation).certificate;
  const admitted = await admitMember(
    director.session,
    await partyNow(director, party),
    fingerprint,
  );
  sure(admitted, 'admitting a member');
  sure(await takeKeys(documentation.session, party), 'taking the party’s key');
  const desks = {
    officer: staff.officer.session,
    secondOfficer: staff.second.session,
    head: staff.head.session,
  };
  const values = demonstrationValues({
    provider: keyOf(director).certificate.fingerprint,
    mechanism: keyOf(staff.head).certificate.fingerprint,
  });
  const agreement = await makeAgreement(desks, { party, director: director.session }, values);
  return { portal, staff, one: { ...one, documentation, agreement }, other, close: portal.close };
};
