/**
 * The offline workstation's program.
 *
 *   npm run toolkit -- ceremony FOLDER ROLE…            root, teams, log keys, server secret, words
 *   npm run toolkit -- certify FOLDER KEYS OUT REQUEST…  requests of staff become certifications
 *
 * KEYS is what the server answers at `/api/keys?from=0`; OUT goes to `server/bring.ts` there.
 */
import { join } from 'node:path';
import * as z from 'zod/mini';
import { wordsOf } from '../app/domain/accounts/words/code.ts';
import { fromBase64url } from '../app/domain/basis/octets.ts';
import { StaffRole } from '../app/domain/keys/roles.ts';
import { LogAnswer } from '../app/paper/chain/entry.ts';
import { StaffRequest } from '../app/paper/staff-request.ts';
import { orSay } from '../server/platform/cannot-start.ts';
import { holdCeremony } from './ceremony.ts';
import { certifyStaff } from './certify.ts';
import { demonstrationStaff } from './demonstration.ts';
import { readJson, StaffWords, writePublic } from './workstation.ts';

const ceremony = async (folder: string, roles: readonly string[]): Promise<void> => {
  const isDemonstration = roles[0] === 'demonstration';
  const staff = isDemonstration ? demonstrationStaff : z.array(StaffRole).parse(roles);
  const { fingerprint } = await holdCeremony(folder, { staff, isDemonstration });
  console.log(`root ${fingerprint}`);
  console.log(
    `To the server: ${join(folder, 'server')}. Never leaves: ${join(folder, 'offline')}.`,
  );
  if (isDemonstration) return;
  const words = StaffWords.parse(readJson(join(folder, 'offline', 'staff-words.json')));
  for (const { role, words: secret } of words) {
    const octets = fromBase64url(secret);
    console.log(`${role}\n  ar ${(await wordsOf(octets, 'ar')).join(' ')}`);
    console.log(`  en ${(await wordsOf(octets, 'en')).join(' ')}`);
  }
};

const certify = async (
  folder: string,
  keys: string,
  out: string,
  requests: readonly string[],
): Promise<void> => {
  const asked = requests.map((path) => StaffRequest.parse(readJson(path)));
  writePublic(out, await certifyStaff(folder, asked, LogAnswer.parse(readJson(keys))));
  console.log(`${asked.length} certified: carry ${out} to the server.`);
};

const [verb, folder = '', ...rest] = process.argv.slice(2);
if (verb === 'ceremony' && folder !== '' && rest.length > 0)
  await orSay(folder, () => ceremony(folder, rest));
else if (verb === 'certify' && rest.length > 2) {
  const [keys = '', out = '', ...requests] = rest;
  await orSay(out, () => certify(folder, keys, out, requests));
} else {
  console.error('ceremony FOLDER ROLE… | certify FOLDER KEYS OUT REQUEST…');
  process.exit(2);
}
