import { enterDesks, makeAgreement, makeOrganisation } from '../../toolkit/demonstration-party.ts';
import { demonstrationParty, demonstrationValues } from '../../toolkit/demonstration-agreement.ts';
import type { Person } from '../../toolkit/people.ts';
import type { Site } from './site.ts';

/** An organisation with an agreement in force, made by the demonstration's own code. */
export const inhabit = async (site: Site): Promise<(role: string) => Person> => {
  const desks = await enterDesks(site.place, site.staff);
  const organisation = await makeOrganisation(site.place, desks, demonstrationParty);
  const provider = (await organisation.director.vault.holder())?.fingerprint;
  const mechanism = (await desks.head.vault.holder())?.fingerprint;
  if (provider === undefined || mechanism === undefined) throw new Error('nobody is signed in');
  await makeAgreement(desks, organisation, demonstrationValues({ provider, mechanism }));
  return (role) => {
    const person = organisation.people.find((each) => each.role === role);
    if (person === undefined) throw new Error(`no ${role} joined`);
    return person;
  };
};
