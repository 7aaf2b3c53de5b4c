import { chmodSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { testRoot } from '../tests/root.ts';
import { testTerms } from '../tests/terms.ts';
import { readConfig } from './config.ts';

const octets = Buffer.alloc(32, 7).toString('base64url');
const file = (path: string, value: unknown): string => {
  writeFileSync(path, JSON.stringify(value));
  chmodSync(path, 0o600);
  return path;
};
const whole = (): Record<string, string> => {
  const folder = mkdtempSync(join(tmpdir(), 'amana-config-'));
  for (const name of ['store', 'drafts']) mkdirSync(join(folder, name));
  const secret = { pepper: octets, nameKey: octets, atRestKey: octets };
  return {
    MODE: 'production',
    SURFACE: 'both',
    ORIGIN: 'https://amana.example',
    DATABASE_URL: 'postgres://owner:a@db/amana',
    PROVIDER_DATABASE_URL: 'postgres://provider_surface:b@db/amana',
    STAFF_DATABASE_URL: 'postgres://staff_surface:c@db/amana',
    STORE_FOLDER: join(folder, 'store'),
    DRAFT_FOLDER: join(folder, 'drafts'),
    SECRET_FILE: file(join(folder, 'secret.json'), secret),
    PROVIDER_LOG_KEY_FILE: file(join(folder, 'log-key-provider.json'), {
      name: 'amana/abababababababab/provider',
    }),
    STAFF_LOG_KEY_FILE: file(join(folder, 'log-key-staff.json'), {
      name: 'amana/abababababababab/staff',
    }),
    TRUST_FILE: file(join(folder, 'root.json'), {
      fingerprint: 'ab'.repeat(32),
      demonstration: false,
    }),
    TERMS_FILE: file(join(folder, 'terms.json'), testTerms),
  };
};

test('a whole configuration is read', () => {
  const env = whole();
  expect(readConfig(env)).toMatchObject({
    mode: 'production',
    surfaces: ['provider', 'staff'],
    origin: 'https://amana.example',
    port: 3000,
    root: 'ab'.repeat(32),
    database: { kind: 'external', owner: env['DATABASE_URL'] },
    individuals: { bytes: 100 * 2 ** 30, terms: testTerms },
  });
});

test('production with nothing set names every missing setting at once', () => {
  const problems = readConfig({ NODE_ENV: 'production' });
  expect(problems).toEqual([
    'SURFACE is missing.',
    'STORE_FOLDER is missing.',
    'DRAFT_FOLDER is missing.',
    'SECRET_FILE is missing.',
    'TRUST_FILE is missing.',
    'PROVIDER_LOG_KEY_FILE is missing.',
    'STAFF_LOG_KEY_FILE is missing.',
    'ORIGIN is missing.',
    'DATABASE_URL is missing.',
    'PROVIDER_DATABASE_URL is missing.',
    'STAFF_DATABASE_URL is missing.',
    'TERMS_FILE is missing.',
  ]);
});

const cases: [sentence: string, but: (env: Record<string, string>) => object, problem: RegExp][] = [
  ['plain http', () => ({ ORIGIN: 'http://amana.example' }), /ORIGIN must be an address .* https/],
  ['a path in the origin', () => ({ ORIGIN: 'https://amana.example/a' }), /scheme and host alone/],
  ['an unknown mode', () => ({ MODE: 'test' }), /MODE is "test"/],
  ['an unknown surface', () => ({ SURFACE: 'all' }), /SURFACE is "all"/],
  ['a port that is none', () => ({ PORT: '99999' }), /PORT must be a port/],
  [
    'one user for two roles',
    () => ({ DATABASE_URL: 'postgres://staff_surface:a@db/amana' }),
    /must name different users/,
  ],
  [
    'drafts inside the store',
    (env) => {
      mkdirSync(join(env['STORE_FOLDER'] ?? '', 'drafts'));
      return { DRAFT_FOLDER: join(env['STORE_FOLDER'] ?? '', 'drafts') };
    },
    /DRAFT_FOLDER must lie outside STORE_FOLDER/,
  ],
  [
    'a secret that others may read',
    (env) => {
      chmodSync(env['SECRET_FILE'] ?? '', 0o644);
      return {};
    },
    /SECRET_FILE is open to other users/,
  ],
  [
    'half a secret',
    (env) => {
      file(env['SECRET_FILE'] ?? '', { pepper: octets, nameKey: 'short' });
      return {};
    },
    /SECRET_FILE must hold pepper/,
  ],
  [
    'the keys of a demonstration',
    (env) => {
      file(env['TRUST_FILE'] ?? '', { fingerprint: 'ab'.repeat(32), demonstration: true });
      return {};
    },
    /TRUST_FILE is of a demonstration/,
  ],
  [
    'a root that does not say whether it is a demonstration',
    (env) => {
      file(env['TRUST_FILE'] ?? '', { fingerprint: 'ab'.repeat(32) });
      return {};
    },
    /TRUST_FILE is of a demonstration/,
  ],
  [
    "the other surface's log key",
    (env) => ({ STAFF_LOG_KEY_FILE: env['PROVIDER_LOG_KEY_FILE'] }),
    /STAFF_LOG_KEY_FILE holds no log key named amana\/abababababababab\/staff/,
  ],
  [
    'a surface by another role',
    () => ({ STAFF_DATABASE_URL: 'postgres://postgres:c@db/amana' }),
    /STAFF_DATABASE_URL must name the user staff_surface/,
  ],
  [
    'short terms that promise an answer and do not say when',
    (env) => {
      file(env['TERMS_FILE'] ?? '', { help: testTerms.help });
      return {};
    },
    /TERMS_FILE must hold answerDays/,
  ],
  ['a folder that is not there', () => ({ STORE_FOLDER: '/nowhere/at/all' }), /names no folder/],
];
test.each(cases)('production refuses %s', (_, but, problem) => {
  const env = whole();
  expect(readConfig({ ...env, ...but(env) })).toEqual([expect.stringMatching(problem)]);
});

test('production refuses the root of the tests, whose secret is published', () => {
  const env = whole();
  file(env['TRUST_FILE'] ?? '', { fingerprint: testRoot, demonstration: false });
  for (const surface of ['provider', 'staff'] as const)
    file(env[`${surface.toUpperCase()}_LOG_KEY_FILE`] ?? '', {
      name: `amana/${testRoot.slice(0, 16)}/${surface}`,
    });
  expect(readConfig(env)).toEqual([expect.stringMatching(/names the root of the tests/)]);
});

test('a password in an address is never repeated', () => {
  const env = { ...whole(), DATABASE_URL: 'mysql://owner:hidden@db/amana' };
  expect(JSON.stringify(readConfig(env))).not.toContain('hidden');
});

test('a surface alone needs neither the owner nor the other role', () => {
  const env = { ...whole(), DATABASE_URL: '', STAFF_DATABASE_URL: '' };
  expect(readConfig({ ...env, SURFACE: 'provider' })).toMatchObject({
    surfaces: ['provider'],
    database: { owner: undefined, staff: undefined },
  });
});

test('staff alone say no terms to anyone', () => {
  const env = { ...whole(), TERMS_FILE: '' };
  expect(readConfig({ ...env, SURFACE: 'staff' })).toMatchObject({ surfaces: ['staff'] });
});
