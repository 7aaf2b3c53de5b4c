import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Json } from '../app/domain/basis/canonical.ts';
import { writeSecret } from './workstation.ts';

const begunFile = (ceremony: string): string => join(ceremony, 'offline', 'begun');
const peopleFile = (ceremony: string): string => join(ceremony, 'offline', 'people.json');

/** Says that the making of a demonstration has begun: before its first step. */
export const beginIn = (ceremony: string): void => writeFileSync(begunFile(ceremony), '');

/** Says that all of it is there: the list of its people, whole or not at all. */
export const endWith = (ceremony: string, people: Json): void => {
  writeSecret(peopleFile(ceremony) + '.new', people);
  renameSync(peopleFile(ceremony) + '.new', peopleFile(ceremony));
};

/** The list of people, if the demonstration was made to its end. */
export const peopleIn = (ceremony: string): unknown =>
  existsSync(peopleFile(ceremony))
    ? JSON.parse(readFileSync(peopleFile(ceremony), 'utf8'))
    : undefined;

const isHeld = (postgres: string): boolean => {
  const file = join(postgres, 'postmaster.pid');
  if (!existsSync(file)) return false;
  try {
    return process.kill(Number(readFileSync(file, 'utf8').split('\n')[0]), 0);
  } catch {
    return false; // it was killed, and left its file
  }
};

/**
 * Clears away a demonstration whose making was interrupted, so that it can be made anew: its people
 * have used their invitations, and nobody was told how to be one of them. A demonstration that was
 * made to its end, or that was never begun here, is left as it is.
 * @returns whether there was one
 */
export const clearInterrupted = (dataFolder: string): boolean => {
  const ceremony = join(dataFolder, 'trust');
  const postgres = join(dataFolder, 'postgres');
  if (!existsSync(begunFile(ceremony)) || peopleIn(ceremony) !== undefined) return false;
  if (isHeld(postgres)) return false;
  for (const folder of [postgres, join(dataFolder, 'store'), join(dataFolder, 'drafts')])
    rmSync(folder, { recursive: true, force: true });
  rmSync(begunFile(ceremony));
  return true;
};
