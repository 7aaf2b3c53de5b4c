import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Fingerprint } from '../../app/domain/keys/fingerprint.ts';
import type { StaffRole } from '../../app/domain/keys/roles.ts';
import { newKeeper } from '../../app/vault/keeper.ts';
import { holdCeremony } from '../../toolkit/ceremony.ts';
import { demonstrationStaff } from '../../toolkit/demonstration.ts';
import { joinStaffMembers, newWords, type Place } from '../../toolkit/demonstration-staff.ts';
import { newJar } from '../../toolkit/jar.ts';
import type { Person } from '../../toolkit/people.ts';
import { readJson, StaffWords } from '../../toolkit/workstation.ts';
import { freePort } from '../http/site.ts';
import { openTestRoot, testRoot } from '../root.ts';

/** A portal that is open, with its staff certified, and nobody else. */
export interface Site {
  readonly origin: string;
  readonly folder: string;
  readonly place: Place;
  readonly staff: readonly Person[];
  /** Invites one more member of staff, as a later ceremony would: the words, as octets. */
  readonly invite: (role: StaffRole) => Promise<string>;
  readonly child: ChildProcess;
  /** All that it has said so far. */
  readonly said: () => string;
  readonly stop: () => Promise<void>;
  /** Stops it and removes its folder. */
  readonly close: () => Promise<void>;
}

const start = async (folder: string, port: number, origin: string) => {
  const child = spawn(process.execPath, ['tests/journeys/portal.ts'], {
    env: {
      PATH: process.env['PATH'],
      NODE_ENV: 'production',
      MODE: 'demonstration',
      PORT: String(port),
      ORIGIN: origin,
      DATA_DIR: folder,
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let said = '';
  const ended = once(child, 'close');
  const isOpen = new Promise<void>((ready) => {
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (some: Buffer) => {
        said += some.toString();
        if (said.includes('is open at')) ready();
      });
  });
  const outcome = await Promise.race([isOpen, ended]);
  if (outcome !== undefined) throw new Error(`the portal ended: ${said}`);
  return { child, ended, said: () => said };
};

/** Hands a paper of the workstation to the portal, and waits until it is taken in. */
const bringTo = async (child: ChildProcess, file: unknown): Promise<void> => {
  const answer: Promise<unknown[]> = once(child, 'message');
  if (typeof file !== 'object' || file === null) throw new TypeError('a paper is an object');
  child.send(file);
  const [said] = await answer;
  if (said !== 'brought') throw new Error(JSON.stringify(said));
};

/**
 * Opens a portal in a folder of its own, holds its ceremony with the tests' root, and lets staff
 * join by the same code as the demonstration's.
 * @param through makes an address that people use from the one where the server listens
 */
export const openSite = async (
  through: (upstream: string) => Promise<string> = (upstream) => Promise.resolve(upstream),
): Promise<Site> => {
  const folder = mkdtempSync(join(tmpdir(), 'amana-journey-'));
  const ceremony = join(folder, 'trust');
  const root = await openTestRoot();
  await holdCeremony(ceremony, { staff: demonstrationStaff, isDemonstration: true, root });
  const port = await freePort();
  const origin = await through(`http://127.0.0.1:${port}`);
  const { child, ended, said } = await start(folder, port, origin);
  const place: Place = {
    newSend: () => newJar(origin, (request) => fetch(request)),
    root: Fingerprint.parse(testRoot),
    ceremony,
    bring: (post) => bringTo(child, post),
  };
  const papers = (name: string): unknown => readJson(join(ceremony, 'server', name));
  await bringTo(child, papers('staff-invitations.json'));
  await bringTo(child, papers('first.json'));
  const words = StaffWords.parse(readJson(join(ceremony, 'offline', 'staff-words.json')));
  const staff = await joinStaffMembers(place, words);
  const invite = async (role: StaffRole): Promise<string> => {
    const invited = newWords();
    await bringTo(child, [{ redeem: await newKeeper().redeem(invited), role }]);
    return invited;
  };
  const stop = async (): Promise<void> => {
    if (child.exitCode === null) child.kill('SIGTERM');
    await ended;
  };
  const close = async (): Promise<void> => {
    await stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { origin, folder, place, staff, invite, child, said, stop, close };
};

/** A member of staff by role; `nth` counts from 0. */
export const staffOf = ({ staff }: Site, role: string, nth = 0): Person => {
  const person = staff.filter((each) => each.role === role)[nth];
  if (person === undefined) throw new Error(`no ${role} here`);
  return person;
};
