import { decide, propose } from '../app/acts/agreements/edition.ts';
import { takeKeys } from '../app/acts/accounts/enter.ts';
import { joinOrganisation, joinParty } from '../app/acts/accounts/join.ts';
import { invite } from '../app/acts/keys/invite.ts';
import { admitMember, vouch } from '../app/acts/keys/vouch.ts';
import type { Session } from '../app/acts/session.ts';
import type { EditionValues } from '../app/domain/agreements/values.ts';
import { generatedPassphrase } from '../app/domain/accounts/passphrase.ts';
import type { AgreementId, PartyId } from '../app/domain/basis/id.ts';
import type { Party } from '../app/paper/chain/party.ts';
import type { BodyOf } from '../app/paper/document.ts';
import { newWords, type Place } from './demonstration-staff.ts';
import { enterAs, newClient, sure, type Person } from './people.ts';

/** Staff of the Mechanism, signed in. */
export interface Desks {
  readonly officer: Session;
  readonly secondOfficer: Session;
  readonly head: Session;
}

/** An organisation that was just vouched for, with its members signed in. */
export interface Organisation {
  readonly party: PartyId;
  readonly director: Session;
  readonly documentation: Session;
  readonly people: readonly Person[];
}

export const partyNow = async (session: Session, party: PartyId): Promise<Party> => {
  const book = sure(await session.refresh(session.logs.party(party)), 'reading the party');
  if (book.party === undefined) throw new Error('the party is not there');
  return book.party;
};

const newPerson = async (role: string, signInName: string): Promise<Person> => ({
  surface: 'provider',
  role,
  signInName,
  passphrase: await generatedPassphrase('en'),
  totpSecret: null,
});

/** Invited by an officer, joined, vouched for by two, joined by its documentation officer. */
export const makeOrganisation = async (
  place: Place,
  { officer, secondOfficer }: Desks,
  card: BodyOf<'party-card/1'>,
  suffix = '',
): Promise<Organisation> => {
  const first = await newPerson('director', `director${suffix}`);
  const second = await newPerson('documentation', `documentation${suffix}`);
  const label = card.name.en;
  const invited = sure(
    await invite(officer, { party: null, role: 'director', label }),
    'inviting an organisation',
  );
  const joinerOf = (person: Person, invitationWords: string) => ({
    invitationWords,
    recoveryWords: newWords(),
    signInName: person.signInName,
    passphrase: person.passphrase,
    scheme: 2 as const,
    name: person.signInName,
  });
  const { session: director } = await newClient('provider', place.newSend(), place.root);
  const { party } = sure(
    await joinOrganisation(director, joinerOf(first, invited.words), card, invited.invitation),
    'joining',
  );
  sure(await vouch(officer, await partyNow(officer, party), true), 'vouching');
  sure(await vouch(secondOfficer, await partyNow(secondOfficer, party), false), 'confirming');
  sure(await director.refresh(director.logs.party(party)), 'reading the vouchers');
  const inside = sure(
    await invite(director, { party, role: 'documentation', label: second.signInName }),
    'inviting a member',
  );
  const { session: documentation } = await newClient('provider', place.newSend(), place.root);
  sure(
    await joinParty(documentation, joinerOf(second, inside.words), party, inside.invitation),
    'joining as a member',
  );
  const joined = [...(await partyNow(director, party)).members.values()].at(-1);
  if (joined === undefined) throw new Error('nobody joined');
  const now = await partyNow(director, party);
  sure(await admitMember(director, now, joined.fingerprint), 'admitting a member');
  sure(await takeKeys(documentation, party), 'taking the key of the party');
  return { party, director, documentation, people: [first, second] };
};

/** Proposed by an officer, signed by the director, counter-signed by the head: in force. */
export const makeAgreement = async (
  { officer, head }: Desks,
  { party, director }: Pick<Organisation, 'party' | 'director'>,
  values: EditionValues,
): Promise<AgreementId> => {
  const proposal = sure(await propose(officer, party, null, values), 'composing');
  sure(await officer.send(proposal), 'proposing');
  const [agreement] = (await partyNow(director, party)).agreements.keys();
  if (agreement === undefined) throw new Error('nothing is proposed');
  const signing = [
    [director, 'agreement.sign/1'],
    [head, 'agreement.countersign/1'],
  ] as const;
  for (const [session, decision] of signing) {
    const now = await partyNow(session, party);
    const post = sure(await decide(session, now, agreement, decision), decision);
    sure(await session.send(post), decision);
  }
  return agreement;
};

/** Signs in the staff that an organisation needs. */
export const enterDesks = async (place: Place, staff: readonly Person[]): Promise<Desks> => {
  const enter = async (role: string, nth: number): Promise<Session> => {
    const person = staff.filter((each) => each.role === role)[nth];
    if (person === undefined) throw new Error(`no ${role} joined`);
    return enterAs(person, place.newSend(), place.root);
  };
  return {
    officer: await enter('agreements-officer', 0),
    secondOfficer: await enter('agreements-officer', 1),
    head: await enter('head', 0),
  };
};
