import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, onTestFinished, test, vi } from 'vitest';
import { ownerOf } from '../seizure/stolen.ts';
import { dataFolder, freePort, lives, openSite, postgresOf, run } from './site.ts';

const gone = (pid: number) =>
  vi.waitFor(() => expect(lives(pid)).toBe(false), { timeout: 10_000, interval: 20 });

/** Something that a start must find again. */
const keepIn = async (folder: string): Promise<void> => {
  const db = ownerOf(folder);
  await sql`create table public.kept as select ${'kept'}::text as word`.execute(db);
  await db.destroy();
};
const keptIn = async (folder: string): Promise<unknown[]> => {
  const db = ownerOf(folder);
  const { rows } = await sql`select word from public.kept`.execute(db);
  await db.destroy();
  return rows;
};

test.each(['SIGTERM', 'SIGINT'] as const)(
  '%s ends everything, with exit code 0',
  async (signal) => {
    const site = await openSite();
    const postgres = postgresOf(site.folder);
    expect(lives(postgres)).toBe(true);
    site.child.kill(signal);
    site.child.kill(signal); // a terminal tells the parent and the child
    expect(await site.ended).toBe(0);
    expect(lives(postgres)).toBe(false);
  },
);

test('kill -9 of the server ends PostgreSQL too, and the data is there at every next start', async () => {
  const site = await openSite();
  const postgres = postgresOf(site.folder);
  await keepIn(site.folder);
  site.child.kill('SIGKILL');
  await gone(postgres);
  const again = await openSite({}, site.folder);
  expect(await keptIn(site.folder)).toEqual([{ word: 'kept' }]);
  again.child.kill('SIGTERM');
  expect(await again.ended).toBe(0);
  const third = await openSite({}, site.folder);
  expect(await keptIn(site.folder)).toEqual([{ word: 'kept' }]);
  third.child.kill('SIGTERM');
  expect(await third.ended).toBe(0);
});

test('kill -9 of PostgreSQL ends the server with a sentence, and it starts again', async () => {
  const site = await openSite();
  process.kill(postgresOf(site.folder), 'SIGKILL');
  expect(await site.ended).toBe(1);
  expect(site.said.err).toBe(
    'PostgreSQL has ended by itself: start again, nothing acknowledged is lost.\n',
  );
  const again = await openSite({}, site.folder);
  again.child.kill('SIGTERM');
  expect(await again.ended).toBe(0);
});

test('PostgreSQL has no port, no open folder, and is not root', async () => {
  const site = await openSite();
  const pid = postgresOf(site.folder);
  const [owner = ''] = execFileSync('stat', ['-c', '%u', `/proc/${pid}`], {
    encoding: 'utf8',
  }).split('\n');
  expect(owner).not.toBe('0');
  const mode = execFileSync('stat', ['-c', '%a', join(site.folder, 'postgres')], {
    encoding: 'utf8',
  });
  expect(mode.trim()).toBe('700');
  const open = execFileSync('sh', ['-c', `ls -l /proc/${pid}/fd | grep -c socket || true`], {
    encoding: 'utf8',
  });
  const tcp = execFileSync(
    'sh',
    ['-c', `awk '{print $10}' /proc/${pid}/net/tcp /proc/${pid}/net/tcp6`],
    { encoding: 'utf8' },
  );
  const inodes = execFileSync('sh', ['-c', `ls -l /proc/${pid}/fd`], { encoding: 'utf8' });
  expect(Number(open)).toBeGreaterThan(0); // its unix socket
  for (const [, inode = ''] of inodes.matchAll(/socket:\[(\d+)\]/g))
    expect(tcp.split('\n')).not.toContain(inode);
  site.child.kill('SIGTERM');
  expect(await site.ended).toBe(0);
});

test('a port in use: one sentence, and nothing is left running', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  onTestFinished(() => void taken.close());
  const address = taken.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const folder = await dataFolder();
  const program = run({ PORT: String(port), DATA_DIR: folder });
  expect(await program.ended).toBe(1);
  expect(program.said.err).toBe(
    `Port ${port} is in use by another program. Choose another one: PORT=${port + 1} npm start.\n`,
  );
  expect(existsSync(join(folder, 'postgres'))).toBe(false);
});

const damages: [sentence: string, harm: (postgres: string) => void, says: RegExp][] = [
  [
    'another version',
    (at) => writeFileSync(join(at, 'PG_VERSION'), '12\n'),
    /^The data folder \S+ is damaged or not ours: it says PostgreSQL "12", and this is 18\. .*\n$/,
  ],
  [
    'no version',
    (at) => rmSync(join(at, 'PG_VERSION')),
    /^The data folder \S+ is damaged: PG_VERSION is missing\. .*\n$/,
  ],
  [
    'no control file',
    (at) => rmSync(join(at, 'global/pg_control')),
    /^The data folder \S+ is damaged: PostgreSQL refuses it \(.*\)\. .*\n$/,
  ],
];
test.each(damages)('a damaged data folder (%s): one sentence', async (_, harm, says) => {
  const site = await openSite();
  site.child.kill('SIGTERM');
  await site.ended;
  harm(join(site.folder, 'postgres'));
  const program = run({ PORT: String(await freePort()), DATA_DIR: site.folder });
  expect(await program.ended).toBe(1);
  expect(program.said.err).toMatch(says);
});

test('a data folder that another server holds: one sentence', async () => {
  const site = await openSite();
  const program = run({ PORT: String(await freePort()), DATA_DIR: site.folder });
  expect(await program.ended).toBe(1);
  expect(program.said.err).toBe(
    `Another Amana already runs with the data folder ${join(site.folder, 'postgres')}.\n`,
  );
  site.child.kill('SIGTERM');
  expect(await site.ended).toBe(0);
});

/** A disk of so much: 8 MiB are less than PostgreSQL needs to begin. */
const smallDisk = (size = '8m'): string | undefined => {
  const folder = mkdtempSync(join(tmpdir(), 'amana-small-'));
  try {
    const words = ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder];
    execFileSync('mount', words, { stdio: 'ignore' });
    return folder;
  } catch {
    return undefined;
  }
};

test('a full disk: one sentence', async ({ skip }) => {
  const disk = smallDisk();
  if (disk === undefined) skip('this user may not mount a small disk');
  else {
    onTestFinished(() => void execFileSync('umount', ['-l', disk]));
    execFileSync('cp', ['-a', join(await dataFolder(), 'trust'), disk]);
    const program = run({ PORT: String(await freePort()), DATA_DIR: disk });
    expect(await program.ended).toBe(1);
    expect(program.said.err).toMatch(
      /^The disk is full: nothing more can be written to \S+\. Free some space and start again\.\n$/,
    );
  }
});

test('a disk that is full at the ceremony: the same sentence', async ({ skip }) => {
  const disk = smallDisk('4k');
  if (disk === undefined) return skip('this user may not mount a small disk');
  onTestFinished(() => void execFileSync('umount', ['-l', disk]));
  const program = run({ PORT: String(await freePort()), DATA_DIR: disk }, ['start.ts']);
  expect(await program.ended).toBe(1);
  expect(program.said.err).toMatch(/^The disk is full: nothing more can be written to \S+\. .*\n$/);
});

test('a data folder that is a file: one sentence', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'amana-file-')), 'data');
  writeFileSync(file, '');
  const program = run({ PORT: String(await freePort()), DATA_DIR: file }, ['start.ts']);
  expect(await program.ended).toBe(1);
  expect(program.said.err).toBe(`${file} is no folder. Choose another one with DATA_DIR.\n`);
});

test('production that is half configured names everything that is missing, and exits', async () => {
  const program = run({ MODE: 'production', PORT: String(await freePort()) });
  expect(await program.ended).toBe(1);
  const lines = program.said.err.trimEnd().split('\n');
  expect(lines[0]).toBe('Amana cannot start:');
  expect(lines).toHaveLength(13);
  expect(lines).toContainEqual(expect.stringContaining('TERMS_FILE is missing'));
});
