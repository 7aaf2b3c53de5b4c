/** Each wall of .dependency-cruiser.cjs, broken on purpose in a small house of its own. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import * as z from 'zod';

/** A rule, who breaks it, and what is imported: a path of the small house, or a package. */
const breaches: [rule: string, from: string, to: string][] = [
  ['app-never-names-server', 'app/ui/page.tsx', 'server/config.ts'],
  ['the-domain-stands-alone', 'app/domain/keys/rule.ts', 'app/i18n/language.ts'],
  ['the-domain-stands-alone', 'app/domain/keys/rule.ts', 'node:fs'],
  ['basis-knows-no-word', 'app/domain/basis/id.ts', 'app/domain/keys/rule.ts'],
  ['paper-needs-no-key-and-no-screen', 'app/paper/statement.ts', 'app/vault/craft.ts'],
  ['the-server-sees-no-screen', 'server/keys/read.ts', 'app/ui/page.tsx'],
  ['ui-holds-no-keys', 'app/ui/page.tsx', 'app/vault/craft.ts'],
  ['only-the-vault-speaks-to-crypto', 'app/acts/sign.ts', 'hash-wasm'],
  ['one-importer-for-openpgp', 'app/acts/sign.ts', 'openpgp'],
  ['one-importer-for-uppy', 'app/acts/sign.ts', '@uppy/core'],
  ['one-importer-for-pg', 'server/keys/read.ts', 'pg'],
  ['one-importer-for-argon2', 'server/keys/read.ts', 'argon2'],
  ['remix-stays-at-the-edge', 'app/ui/page.tsx', '@remix-run/react'],
  ['platform-knows-no-word', 'server/platform/clock.ts', 'server/keys/read.ts'],
  ['a-word-reads-another-only', 'server/keys/read.ts', 'server/feedback/release.ts'],
  ['http-asks-the-desks', 'server/http/doors.ts', 'server/keys/read.ts'],
  ['nothing-shipped-names-a-test', 'server/http/doors.ts', 'tests/site.ts'],
  ['no-barrels', 'server/http/doors.ts', 'server/desks/index.ts'],
];

const Report = z.object({
  summary: z.object({
    violations: z.array(z.object({ from: z.string(), rule: z.object({ name: z.string() }) })),
  }),
});

/** What dependency-cruiser says of a house of these files: `rule: from`. */
const brokenIn = (files: Readonly<Record<string, string>>): string[] => {
  const house = mkdtempSync(join(tmpdir(), 'amana-walls-'));
  symlinkSync(resolve('node_modules'), join(house, 'node_modules'));
  execFileSync('cp', ['tsconfig.json', 'package.json', house]);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(house, dirname(path)), { recursive: true });
    writeFileSync(join(house, path), text);
  }
  const tops = [...new Set(Object.keys(files).map((path) => path.split('/')[0] ?? ''))];
  const cruise = resolve('node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const config = resolve('.dependency-cruiser.cjs');
  const words = [cruise, '--config', config, '--output-type', 'json', ...tops];
  const { stdout } = spawnSync(process.execPath, words, { cwd: house, encoding: 'utf8' });
  const { violations } = Report.parse(JSON.parse(stdout)).summary;
  return violations.map(({ from, rule }) => `${rule.name}: ${from}`);
};

const circle = {
  'app/paper/a.ts': "import { b } from './b.ts';\nexport const a = (): number => b();\n",
  'app/paper/b.ts': "import { a } from './a.ts';\nexport const b = (): number => a();\n",
};
const typeOnly = {
  'app/paper/c.ts': "import type { D } from '../../server/d.ts';\nexport type C = D;\n",
  'server/d.ts': 'export type D = 1;\n',
};
const breacher = (at: number, from: string): string => from.replace(/\.(tsx?)$/, `-${at}.$1`);
/** All breaches in one house: each breacher is a file of its own. */
const houseOfBreaches = (): Record<string, string> => {
  const files: Record<string, string> = { ...circle, ...typeOnly };
  for (const [at, [, from, to]] of breaches.entries()) {
    const isOurs = /\.tsx?$/.test(to);
    if (isOurs) files[to] = 'export const y = 1;\n';
    const path = isOurs ? './' + relative(dirname(from), to) : to;
    files[breacher(at, from)] = `import * as all from '${path}';\nexport const x = all;\n`;
  }
  return files;
};

let broken: string[] = [];
beforeAll(() => {
  broken = brokenIn(houseOfBreaches());
});

test.each(breaches.map((breach, at) => [at, ...breach] as const))(
  'breach %i, %s: %s may not import %s',
  (at, rule, from) => expect(broken).toContain(`${rule}: ${breacher(at, from)}`),
);

test('a circle is seen, and a type is an import like any other', () => {
  expect(broken).toContain('no-circles: app/paper/a.ts');
  expect(broken).toContain('app-never-names-server: app/paper/c.ts');
});
