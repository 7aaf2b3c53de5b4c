/**
 * `node server/bring.ts FILE…`: takes in what the offline workstation wrote, with the settings of
 * the staff's surface. Safe to repeat: what is known already is answered, and changes nothing.
 */
import { readFileSync } from 'node:fs';
import { readConfig, type Config } from './config.ts';
import { openDatabases } from './databases.ts';
import { bring } from './desks/bring.ts';
import { orSay } from './platform/cannot-start.ts';
import { openRooms } from './rooms.ts';

const say = (sentence: string): void => void process.stdout.write(`${sentence}\n`);

const bringAll = async (config: Config, paths: readonly string[]): Promise<void> => {
  const databases = await openDatabases(config.database, config.surfaces);
  try {
    const { staff } = await openRooms(config, databases);
    if (staff === undefined) {
      say("Nothing is brought: SURFACE must be staff or both, for root's papers are the staff's.");
      process.exitCode = 1;
      return;
    }
    for (const path of paths) {
      const brought = await bring(staff, JSON.parse(readFileSync(path, 'utf8')));
      if (!brought.ok) process.exitCode = 1;
      say(brought.ok ? `${path}: ${brought.value} taken in.` : `${path}: ${brought.code}.`);
    }
  } finally {
    await databases.close();
  }
};

const paths = process.argv.slice(2);
const config = readConfig();
if (!('root' in config)) {
  for (const problem of config) say(`- ${problem}`);
  process.exitCode = 1;
} else if (paths.length === 0) {
  say('node server/bring.ts FILE…');
  process.exitCode = 2;
} else await orSay(config.dataFolder, () => bringAll(config, paths));
