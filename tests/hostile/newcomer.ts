import { join } from 'node:path';
import { joinStaff } from '../../app/acts/accounts/join.ts';
import { newWords } from '../../toolkit/demonstration-staff.ts';
import { sure } from '../../toolkit/people.ts';
import { readJson, StaffWords } from '../../toolkit/workstation.ts';
import { newClient, type Client } from './client.ts';
import type { Portal } from './portal.ts';
import { passphrase } from './world.ts';

/** Has just joined: the second factor waits to be confirmed, and root has certified nothing. */
export interface Newcomer {
  readonly client: Client;
  readonly totpSecret: string;
  /** Recovery words, as octets. */
  readonly paper: string;
}

/** A member of staff who joins by the words of the ceremony's first seat. */
export const newcomer = async ({ place }: Portal): Promise<Newcomer> => {
  const words = StaffWords.parse(readJson(join(place.ceremony, 'offline', 'staff-words.json')));
  const [invited] = words;
  if (invited === undefined) throw new Error('nobody was invited');
  const client = await newClient(place, 'staff');
  const paper = newWords();
  const joiner = {
    invitationWords: invited.words,
    recoveryWords: paper,
    signInName: 'newcomer',
    passphrase,
    scheme: 2 as const,
    name: 'newcomer',
  };
  const { totpSecret } = sure(await joinStaff(client.session, joiner), 'joining');
  return { client, totpSecret, paper };
};
