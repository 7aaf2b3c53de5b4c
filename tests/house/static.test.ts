/** What tools can see without running a line of ours. A failure shows what the tool said. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';

const folders = ['app', 'server', 'toolkit', 'migrations', 'tests', 'bench'];
const there = folders.filter((folder) => existsSync(folder));

const tools: [name: string, words: string[]][] = [
  ['tsc: strict', ['typescript/bin/tsc']],
  [
    'eslint: strictTypeChecked, no warnings',
    [
      'eslint/bin/eslint.js',
      '--cache',
      '--cache-location',
      '.cache/eslint',
      '--max-warnings=0',
      '.',
    ],
  ],
  [
    'prettier: 100 columns',
    ['prettier/bin/prettier.cjs', '--check', '--cache', '--cache-location=.cache/prettier', '.'],
  ],
  [
    'dependency-cruiser: the rules of the house',
    [
      'dependency-cruiser/bin/dependency-cruise.mjs',
      '--config',
      '.dependency-cruiser.cjs',
      ...there,
    ],
  ],
  ['knip: nothing unused', ['knip/bin/knip.js', '--no-config-hints']],
];

test.concurrent.each(tools)('%s', { timeout: 600_000 }, async (_, [tool = '', ...words]) => {
  const child = spawn(process.execPath, [`node_modules/${tool}`, ...words], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (some: Buffer) => (said += some.toString()));
  const code = await new Promise((done) => child.once('close', done));
  expect(code, said).toBe(0);
});
