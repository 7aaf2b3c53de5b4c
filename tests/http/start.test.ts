import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { dataFolder, freePort, lives, openSite, postgresOf, run } from './site.ts';

const gone = (pid: number) =>
  vi.waitFor(() => expect(lives(pid)).toBe(false), { timeout: 10_000, interval: 20 });

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

test('kill -9 of the server ends PostgreSQL too, and the data is there at the next start', async () => {
  const site = await openSite();
  const postgres = postgresOf(site.folder);
  site.child.kill('SIGKILL');
  await gone(postgres);
  const again = await openSite({}, site.folder);
  again.child.kill('SIGTERM');
  expect(await again.ended).toBe(0);
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

/** A disk of 8 MiB: less than PostgreSQL needs to begin. */
const smallDisk = (): string | undefined => {
  const folder = mkdtempSync(join(tmpdir(), 'amana-small-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', folder], { stdio: 'ignore' });
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

test('production that is half configured names everything that is missing, and exits', async () => {
  const program = run({ MODE: 'production', PORT: String(await freePort()) });
  expect(await program.ended).toBe(1);
  const lines = program.said.err.trimEnd().split('\n');
  expect(lines[0]).toBe('Amana cannot start:');
  expect(lines).toHaveLength(12);
});
