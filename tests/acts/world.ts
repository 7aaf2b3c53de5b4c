import { AgreementId, EditionId, newId } from '../../app/domain/basis/id.ts';
import { base64url } from '../../app/domain/basis/octets.ts';
import { compose as composeEdition } from '../../app/domain/agreements/compose.ts';
import { keysLog } from '../../app/domain/custody/log-id.ts';
import { keysBook } from '../../app/paper/chain/book.ts';
import { commit, newSalt } from '../../app/paper/commitment.ts';
import { deed, enclose, type AnyDeed } from '../../app/vault/deed.ts';
import { act } from '../../server/audit/act.ts';
import { demonstrationValues } from '../../toolkit/demonstration-agreement.ts';
import { holdCeremony, rootDeeds, type Ceremony, type Colleague } from './ceremony.ts';
import { openHouse, type House } from './house.ts';
import { invite, joined, newDirector, soon, vouch, type Organisation } from './organisation.ts';
import { personWith, requireOk, type AnyDesk, type Person } from './person.ts';

export interface World {
  readonly ceremony: Ceremony;
  readonly house: House;
  readonly root: Person;
  readonly staff: Readonly<Record<keyof Ceremony['staff'], Person>>;
  readonly organisation: Organisation;
  readonly agreement: AgreementId;
  readonly close: () => Promise<void>;
}

/** Root has no desk: its statements are brought from the workstation. */
const rootPerson = (ceremony: Ceremony, { visitor, staff }: House): Person => {
  const desk: AnyDesk = {
    log: (_, from) => visitor.keysLog(from),
    envelope: () => Promise.reject(new Error('root reads no documents here')),
    post: (post) => act(staff.office, { kind: 'root' }, post),
  };
  const { root } = ceremony;
  const who = { member: ceremony.staff.head.member, party: null, key: root };
  const person = personWith(who, root.certificate, () => desk);
  person.ring.granted.push(...ceremony.teams.values());
  return person;
};

export const staffPerson = async (house: House, colleague: Colleague): Promise<Person> => {
  const desk = await house.staffDesk(colleague);
  return personWith({ ...colleague, party: null }, house.staff.office.root, () => desk);
};

/** The ceremony's statements are in the keys log; nobody has joined. */
export const openMechanism = async (): Promise<Omit<World, 'organisation' | 'agreement'>> => {
  const ceremony = await holdCeremony();
  const house = await openHouse(ceremony);
  const root = rootPerson(ceremony, house);
  const { certifications, grants } = await rootDeeds(ceremony);
  // Nobody has certified a log key yet, so that a head could not be read: root begins from nothing.
  const log = keysLog(ceremony.root.certificate.fingerprint);
  root.ring.books.set(log, await keysBook(log, ceremony.root.certificate));
  requireOk(await root.post(await root.compose(...certifications)));
  await root.act(...grants);
  const staff = {
    officer: await staffPerson(house, ceremony.staff.officer),
    second: await staffPerson(house, ceremony.staff.second),
    intake: await staffPerson(house, ceremony.staff.intake),
    analyst: await staffPerson(house, ceremony.staff.analyst),
    head: await staffPerson(house, ceremony.staff.head),
  };
  return { ceremony, house, root, staff, close: house.close };
};

/** An edition of the demonstration's agreement for this organisation, and its commitment. */
export const proposal = async (
  { director, party, log }: Organisation,
  head: Person,
  agreement: AgreementId,
): Promise<AnyDeed & { readonly act: 'agreement.propose/1' }> => {
  const provider = director.key.certificate.fingerprint;
  const mechanism = head.key.certificate.fingerprint;
  const { edition: value } = requireOk(
    composeEdition(demonstrationValues({ provider, mechanism })),
  );
  const edition = newId(EditionId);
  const salt = newSalt();
  const commits = { edition: await commit(salt, 'edition/1', value) };
  const about = { party, agreement, edition };
  const body = { agreement, edition, number: 1, salt: base64url(salt), value };
  return deed({ act: 'agreement.propose/1', log, about, commits, facts: {} }, [
    enclose('edition/1', body),
  ]);
};

/** From invitation to two certifications: what every organisation goes through. */
export const newOrganisation = async ({
  house,
  ceremony,
  staff,
}: Omit<World, 'organisation' | 'agreement'>): Promise<Organisation> => {
  const invited = await invite(staff.officer, ceremony.root.certificate);
  const organisation = await joined(house, await newDirector(house, invited));
  await vouch(staff.officer, organisation, soon(0));
  await vouch(staff.second, organisation, null);
  return organisation;
};

/** Proposed, signed, countersigned: in force. */
export const agree = async (
  { staff }: Pick<World, 'staff'>,
  organisation: Organisation,
): Promise<AgreementId> => {
  const agreement = newId(AgreementId);
  const proposed = await proposal(organisation, staff.head, agreement);
  const { about, commits, log } = proposed;
  await staff.officer.act(proposed);
  await organisation.director.act(
    deed({ act: 'agreement.sign/1', log, about, commits, facts: {} }),
  );
  await staff.head.act(deed({ act: 'agreement.countersign/1', log, about, commits, facts: {} }));
  return agreement;
};

/** The whole world: root, teams, staff, one vouched organisation, its agreement in force. */
export const openWorld = async (): Promise<World> => {
  const mechanism = await openMechanism();
  const organisation = await newOrganisation(mechanism);
  return { ...mechanism, organisation, agreement: await agree(mechanism, organisation) };
};
