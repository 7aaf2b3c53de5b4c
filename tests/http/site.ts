import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { holdCeremony } from '../../toolkit/ceremony.ts';
import { openTestRoot } from '../root.ts';

export const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
};

/** A data folder as the ceremony leaves it, with the tests' root. */
export const dataFolder = async (): Promise<string> => {
  const folder = mkdtempSync(join(tmpdir(), 'amana-http-'));
  const root = await openTestRoot();
  await holdCeremony(join(folder, 'trust'), { staff: ['head'], isDemonstration: true, root });
  return folder;
};

export interface Program {
  readonly child: ChildProcess;
  /** Everything that it has said so far, both streams apart. */
  readonly said: { out: string; err: string };
  readonly ended: Promise<number | null>;
}

/** The server as a process of its own, with nothing of this process's settings but the PATH. */
export const run = (settings: Readonly<Record<string, string>>, words = ['server/main.ts']) => {
  const child = spawn(process.execPath, words, {
    env: { PATH: process.env['PATH'], NODE_ENV: 'test', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { out: '', err: '' };
  child.stdout.on('data', (some: Buffer) => (said.out += some.toString()));
  child.stderr.on('data', (some: Buffer) => (said.err += some.toString()));
  const ended = new Promise<number | null>((done) => child.once('close', (code) => done(code)));
  return { child, said, ended } satisfies Program;
};

export interface Site extends Program {
  readonly origin: string;
  readonly folder: string;
}

/** A server that answers. */
export const openSite = async (
  settings: Readonly<Record<string, string>> = {},
  before?: string,
): Promise<Site> => {
  const folder = before ?? (await dataFolder());
  const port = await freePort();
  const program = run({ PORT: String(port), DATA_DIR: folder, ...settings });
  const isOpen = new Promise<void>((ready) => {
    program.child.stdout.on('data', () => {
      if (program.said.out.includes('is open at')) ready();
    });
  });
  const outcome = await Promise.race([isOpen, program.ended]);
  if (outcome !== undefined) throw new Error(`it ended with ${outcome}: ${program.said.err}`);
  return { ...program, folder, origin: `http://127.0.0.1:${port}` };
};

export const postgresOf = (folder: string): number =>
  Number(readFileSync(join(folder, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);

export const lives = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};
