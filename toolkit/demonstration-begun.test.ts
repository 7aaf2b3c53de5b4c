import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { beginIn, clearInterrupted, endWith, peopleIn } from './demonstration-begun.ts';

/** A data folder in which something was made. */
const dataFolder = () => {
  const data = mkdtempSync(join(tmpdir(), 'amana-begun-'));
  const ceremony = join(data, 'trust');
  for (const folder of ['postgres', 'store', 'drafts', 'trust/offline'])
    mkdirSync(join(data, folder), { recursive: true });
  return { data, ceremony, hasData: () => existsSync(join(data, 'postgres')) };
};

test('what was never begun here is left, whoever made it', () => {
  const { data, hasData } = dataFolder();
  expect([clearInterrupted(data), hasData()]).toEqual([false, true]);
});

test('what was made to its end is left', () => {
  const { data, ceremony, hasData } = dataFolder();
  beginIn(ceremony);
  endWith(ceremony, []);
  expect([clearInterrupted(data), hasData(), peopleIn(ceremony)]).toEqual([false, true, []]);
});

test('what was interrupted is cleared away, and only once; the ceremony stays', () => {
  const { data, ceremony, hasData } = dataFolder();
  beginIn(ceremony);
  writeFileSync(join(data, 'postgres', 'postmaster.pid'), '999999999\n');
  expect([clearInterrupted(data), hasData(), existsSync(ceremony)]).toEqual([true, false, true]);
  expect(clearInterrupted(data)).toBe(false);
});

test('what another process is making just now is left', () => {
  const { data, ceremony, hasData } = dataFolder();
  beginIn(ceremony);
  writeFileSync(join(data, 'postgres', 'postmaster.pid'), `${process.pid}\n`);
  expect([clearInterrupted(data), hasData()]).toEqual([false, true]);
});
