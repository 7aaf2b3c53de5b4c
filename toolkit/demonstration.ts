/**
 * The demonstration: a ceremony, a Mechanism with staff in each role, and one organisation with an
 * agreement in force, all made by the code that people run.
 */
import { join } from 'node:path';
import * as z from 'zod/mini';
import type { StaffRole } from '../app/domain/keys/roles.ts';
import { Post } from '../app/paper/post.ts';
import { demonstrationParty, demonstrationValues } from './demonstration-agreement.ts';
import { endWith, peopleIn } from './demonstration-begun.ts';
import { enterDesks, makeAgreement, makeOrganisation } from './demonstration-party.ts';
import { joinStaffMembers, type Place } from './demonstration-staff.ts';
import { Person } from './people.ts';
import { readJson, StaffWords } from './workstation.ts';

/** Two agreements officers, because two vouch; two analysts, because one cannot release alone. */
export const demonstrationStaff: readonly StaffRole[] = [
  'agreements-officer',
  'agreements-officer',
  'intake-officer',
  'analyst',
  'analyst',
  'head',
];

/** The people of a demonstration that was made before; none if it was not, or not to its end. */
export const readPeople = (ceremony: string): Person[] | undefined => {
  const people = peopleIn(ceremony);
  return people === undefined ? undefined : z.array(Person).parse(people);
};

/** Fills an empty portal. The list of people is written last: it says that all of it is there. */
export const prepareDemonstration = async (place: Place): Promise<Person[]> => {
  const { ceremony, bring } = place;
  await bring(Post.parse(readJson(join(ceremony, 'server', 'first.json'))));
  const words = StaffWords.parse(readJson(join(ceremony, 'offline', 'staff-words.json')));
  const staff = await joinStaffMembers(place, words);
  const desks = await enterDesks(place, staff);
  const organisation = await makeOrganisation(place, desks, demonstrationParty);
  const provider = (await organisation.director.vault.holder())?.fingerprint;
  const mechanism = (await desks.head.vault.holder())?.fingerprint;
  if (provider === undefined || mechanism === undefined) throw new Error('nobody is signed in');
  const values = demonstrationValues({ provider, mechanism });
  await makeAgreement(desks, organisation, values);
  const people = [...staff, ...organisation.people];
  endWith(ceremony, people);
  return people;
};
