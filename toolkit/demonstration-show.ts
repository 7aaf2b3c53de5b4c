import { join } from 'node:path';
import { Fingerprint } from '../app/domain/keys/fingerprint.ts';
import type { Send } from '../app/acts/wire.ts';
import { prepareDemonstration, readPeople } from './demonstration.ts';
import { beginIn } from './demonstration-begun.ts';
import { newJar } from './jar.ts';
import type { Person } from './people.ts';
import { readJson } from './workstation.ts';

/** What the demonstration needs of an open portal: its address, its ceremony, its one back door. */
export interface OpenPortal {
  readonly config: { readonly origin: string; readonly root: string };
  readonly ceremony: string;
  readonly bring: (file: unknown) => Promise<void>;
}

const line = ({ surface, role, signInName, passphrase, totpSecret }: Person): string =>
  [
    `  ${signInName} (${role}, /ar/${surface === 'staff' ? 'staff/' : ''}sign-in)`,
    `    ${passphrase}`,
    ...(totpSecret === null ? [] : [`    second factor: ${totpSecret}`]),
  ].join('\n');

/** Makes the demonstration's people, where there are none yet, and prints how to be one of them. */
export const showDemonstration = async (portal: OpenPortal): Promise<void> => {
  const { ceremony, bring, config } = portal;
  const newSend = (): Send => newJar(config.origin, (request) => fetch(request));
  const known = readPeople(ceremony);
  if (known === undefined) {
    console.log('Making the demonstration: staff, one organisation, an agreement in force …');
    beginIn(ceremony);
    await bring(readJson(join(ceremony, 'server', 'staff-invitations.json')));
  }
  const root = Fingerprint.parse(config.root);
  const people = known ?? (await prepareDemonstration({ newSend, root, ceremony, bring }));
  console.log('This is a demonstration. Its people, their passphrases and second factors:');
  for (const person of people) console.log(line(person));
};
