import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Fingerprint } from '../../app/domain/keys/fingerprint.ts';
import { holdCeremony } from '../../toolkit/ceremony.ts';
import { demonstrationStaff } from '../../toolkit/demonstration.ts';
import { joinStaffMembers, type Place } from '../../toolkit/demonstration-staff.ts';
import { newJar } from '../../toolkit/jar.ts';
import type { Person } from '../../toolkit/people.ts';
import { readJson, StaffWords } from '../../toolkit/workstation.ts';
import { freePort } from '../http/site.ts';
import { openTestRoot, testRoot } from '../root.ts';
import { killPostgres } from './kill.ts';
import { openLine, type Line } from './line.ts';

export type Victim = 'server' | 'postgres';
/** By its number, from 0; or the commit that writes a line, and the step after it. */
export type Step = number | 'commit' | 'committed';

/** A portal that may be killed and started again on the same data, with its staff certified. */
export interface Stage {
  readonly folder: string;
  readonly line: Line;
  readonly place: Place;
  readonly staff: readonly Person[];
  /** All that the processes have said so far. */
  readonly said: () => string;
  /** From here on steps are counted; at this one the victim is killed. */
  readonly arm: (at: Step | null, victim: Victim) => Promise<void>;
  /** The steps since `arm`: texts of queries, names of changes of the disk. */
  readonly steps: () => Promise<readonly string[]>;
  readonly kill: (victim: Victim) => void;
  /** Waits until the server has ended, and starts it again at once. */
  readonly restart: () => Promise<void>;
  readonly close: () => Promise<void>;
}

const ask = async (child: ChildProcess, order: object): Promise<unknown> => {
  const answer = once(child, 'message');
  const ended = once(child, 'close').then((): never => {
    throw new Error('the portal has ended');
  });
  child.send(order);
  const messages: unknown[] = await Promise.race([answer, ended]);
  const [said] = messages;
  if (typeof said === 'object' && said !== null && 'answer' in said) return said.answer;
  throw new Error(JSON.stringify(said));
};

/** Opens a portal in a folder of its own. @param prepare told of the folder before it starts */
export const openStage = async (
  prepare: (folder: string) => void = () => undefined,
): Promise<Stage> => {
  const folder = mkdtempSync(join(tmpdir(), 'amana-faults-'));
  const ceremony = join(folder, 'trust');
  const root = await openTestRoot();
  await holdCeremony(ceremony, { staff: demonstrationStaff, isDemonstration: true, root });
  prepare(folder);
  const port = await freePort();
  const line = await openLine(port);
  let said = '';
  const warm = (): ChildProcess => {
    const child = spawn(process.execPath, ['tests/faults/portal.ts'], {
      env: {
        PATH: process.env['PATH'],
        NODE_ENV: 'production',
        MODE: 'demonstration',
        PORT: String(port),
        ORIGIN: line.origin,
        DATA_DIR: folder,
        NODE_COMPILE_CACHE: join(folder, 'compiled'),
      },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (some: Buffer) => (said += some.toString()));
    return child;
  };
  const isWarm = (child: ChildProcess) => ({ child, ready: once(child, 'message') });
  let next = isWarm(warm());
  let current: ChildProcess | undefined;
  const start = async (): Promise<void> => {
    const { child, ready } = next;
    await ready;
    await ask(child, { kind: 'open' }).catch((fault: unknown) => {
      throw new Error(`${String(fault)}: ${said}`);
    });
    current = child;
    next = isWarm(warm());
  };
  const now = (): ChildProcess => {
    if (current === undefined) throw new Error('nothing is open');
    return current;
  };
  await start();
  const place: Place = {
    newSend: () => newJar(line.origin, (request) => fetch(request)),
    root: Fingerprint.parse(testRoot),
    ceremony,
    bring: async (file) => {
      await ask(now(), { kind: 'bring', file });
    },
  };
  const papers = (name: string): unknown => readJson(join(ceremony, 'server', name));
  for (const name of ['staff-invitations.json', 'first.json'])
    await ask(now(), { kind: 'bring', file: papers(name) });
  const words = StaffWords.parse(readJson(join(ceremony, 'offline', 'staff-words.json')));
  const staff = await joinStaffMembers(place, words);
  const ended = async (child: ChildProcess): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  };
  return {
    folder,
    line,
    place,
    staff,
    said: () => said,
    arm: async (at, victim) => {
      await ask(now(), { kind: 'arm', at, victim });
    },
    steps: async () => {
      const steps = await ask(now(), { kind: 'steps' });
      return Array.isArray(steps) ? steps.map(String) : [];
    },
    kill: (victim) => {
      if (victim === 'server') now().kill('SIGKILL');
      else killPostgres(folder);
    },
    restart: async () => {
      await ended(now());
      await start();
    },
    close: async () => {
      for (const child of [now(), next.child]) {
        child.kill('SIGTERM');
        await ended(child);
      }
      line.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
