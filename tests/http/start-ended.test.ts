import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { freePort, lives, run } from './site.ts';

/** What a process's file under /proc says, if it is still there. */
const said = (pid: string, file: string): string => {
  try {
    return readFileSync(join('/proc', pid, file), 'utf8');
  } catch {
    return '';
  }
};
const childOf = (parent: number, word: string): number | undefined =>
  readdirSync('/proc')
    .filter((name) => /^[0-9]+$/.test(name))
    .filter((pid) => said(pid, 'stat').split(') ')[1]?.split(' ')[1] === String(parent))
    .filter((pid) => said(pid, 'cmdline').includes(word))
    .map(Number)[0];

test('SIGTERM in the middle of the first build ends the bundler too', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'amana-http-'));
  const program = run({ PORT: String(await freePort()), DATA_DIR: folder }, ['start.ts']);
  const parent = program.child.pid ?? 0;
  const bundler = await vi.waitFor(
    () => childOf(parent, 'vite:build') ?? expect.fail(`no bundler: ${program.said.err}`),
    { timeout: 120_000, interval: 50 },
  );
  program.child.kill('SIGTERM');
  expect(await program.ended).toBe(1);
  expect(lives(bundler)).toBe(false);
});
