import { join } from 'node:path';
import * as z from 'zod';
import { fromBase64url, type Octets } from '../app/domain/basis/octets.ts';
import { individualsOf, type Individuals } from './individuals.ts';
import type { Ways } from '../app/domain/contact/ways.ts';
import { judgeLogKey } from './log-key-setting.ts';
import { jsonIn, readSettings, type Environment, type Settings } from './settings.ts';
import { waysIn } from './ways.ts';

export type Surface = 'provider' | 'staff';
export type Mode = 'demonstration' | 'production';

export type DatabaseSetting =
  | { readonly kind: 'embedded'; readonly folder: string }
  | {
      readonly kind: 'external';
      /** Whoever may change the schema; absent where another process migrates. */
      readonly owner: string | undefined;
      readonly provider: string | undefined;
      readonly staff: string | undefined;
    };

/** Made at the ceremony, never in a database backup; 32 octets each. */
export interface ServerSecret {
  readonly pepper: Octets;
  readonly nameKey: Octets;
  readonly atRestKey: Octets;
}

export interface Config {
  readonly mode: Mode;
  readonly surfaces: readonly Surface[];
  /** Scheme, host and port of every page: `https://…` in production. */
  readonly origin: string;
  readonly port: number;
  readonly database: DatabaseSetting;
  readonly store: { readonly kind: 'folder'; readonly path: string };
  /** Draft shares: outside database, store and backups. */
  readonly draftFolder: string;
  readonly dataFolder: string;
  readonly individuals: Individuals;
  readonly secret: ServerSecret;
  /** Each surface signs checkpoints with a key of its own; '' for one that is not served. */
  readonly logKeyFiles: Readonly<Record<Surface, string>>;
  readonly trustFile: string;
  /** The fingerprint that the client's build must carry, lower-case hex. */
  readonly root: string;
  /** How whoever runs this deployment is reached; the pages say what is here, and nothing else. */
  readonly ways: Ways;
}

const octets32 = z.string().transform((text, context) => {
  const octets = /^[A-Za-z0-9_-]{43}$/.test(text) ? fromBase64url(text) : undefined;
  if (octets?.length === 32) return octets;
  context.addIssue({ code: 'custom', message: 'not 32 octets in base64url' });
  return z.NEVER;
});
const Secret = z.object({ pepper: octets32, nameKey: octets32, atRestKey: octets32 });
const Trust = z.looseObject({
  fingerprint: z.string().regex(/^[0-9a-f]{64}$/),
  demonstration: z.optional(z.boolean()),
});
const nothing = {
  pepper: new Uint8Array(),
  nameKey: new Uint8Array(),
  atRestKey: new Uint8Array(),
};

const databaseOf = (env: Settings, mode: Mode, surfaces: readonly Surface[], folder: string) => {
  if (mode === 'demonstration' && env.text('DATABASE_URL', '') === '')
    return { kind: 'embedded', folder: join(folder, 'postgres') } as const;
  const address = (name: string): string | undefined => {
    const url = env.address(name, ['postgres:', 'postgresql:']);
    return url.protocol === 'absent:' ? undefined : url.href;
  };
  const of = (surface: Surface, name: string): string | undefined =>
    surfaces.includes(surface) ? address(name) : undefined;
  // One surface alone need not hold the owner's password; the process of both migrates.
  const mayLack = surfaces.length === 1 && env.text('DATABASE_URL', '') === '';
  const owner = mayLack ? undefined : address('DATABASE_URL');
  const provider = of('provider', 'PROVIDER_DATABASE_URL');
  const staff = of('staff', 'STAFF_DATABASE_URL');
  // Row-level security and the log's functions know a surface by its role's name alone.
  for (const [url, surface] of [
    [provider, 'provider'],
    [staff, 'staff'],
  ] as const)
    if (url !== undefined && new URL(url).username !== `${surface}_surface`)
      env.note(
        `${surface.toUpperCase()}_DATABASE_URL must name the user ${surface}_surface: no other is held to its rights.`,
      );
  const users = [owner, provider, staff].flatMap((url) => (url ? [new URL(url).username] : []));
  if (new Set(users).size < users.length)
    env.note(
      'DATABASE_URL, PROVIDER_DATABASE_URL and STAFF_DATABASE_URL must name different users.',
    );
  return { kind: 'external', owner, provider, staff } as const;
};

const secretOf = (env: Settings, path: string): ServerSecret => {
  const parsed = Secret.safeParse(jsonIn(path));
  if (!parsed.success && path !== '')
    env.note('SECRET_FILE must hold pepper, nameKey and atRestKey, 32 octets in base64url each.');
  return parsed.success ? parsed.data : nothing;
};

/** The root of the tests (tests/root.json): its secret is published. */
const rootOfTests = 'f0f16bdf2e26e869ea5ba8064348b19bf4da18bcac078013051dca87eb7df2c9';

const rootOf = (env: Settings, mode: Mode, path: string): string => {
  const parsed = Trust.safeParse(jsonIn(path));
  if (!parsed.success && path !== '')
    env.note('TRUST_FILE names no root: it is not from a ceremony.');
  if (mode !== 'production' || !parsed.success) return parsed.data?.fingerprint ?? '';
  const { demonstration, fingerprint } = parsed.data;
  // A file that does not say is refused like one that says so: fail closed.
  if (demonstration !== false)
    env.note('TRUST_FILE is of a demonstration: its keys are known to everyone. Hold a ceremony.');
  if (fingerprint === rootOfTests)
    env.note('TRUST_FILE names the root of the tests: its secret is published. Hold a ceremony.');
  return fingerprint;
};

const originOf = (env: Settings, mode: Mode, port: number): string => {
  const plain = `http://127.0.0.1:${port}`;
  const url =
    mode === 'production'
      ? env.address('ORIGIN', ['https:'])
      : env.address('ORIGIN', ['https:', 'http:'], plain);
  const rest = url.pathname + url.search + url.hash + url.username;
  if (url.protocol !== 'absent:' && rest !== '/') env.note('ORIGIN must be scheme and host alone.');
  return url.origin;
};

/** What `MODE` says; where it says nothing, production is what `NODE_ENV` names so. */
export const modeOf = (environment: Environment): Mode => {
  const said = environment['MODE'] ?? environment['NODE_ENV'];
  return said === 'production' ? 'production' : 'demonstration';
};

/**
 * The environment, turned into meaning once.
 * @returns the configuration, or every problem with it, each a sentence
 */
export const readConfig = (environment: Environment = process.env): Config | readonly string[] => {
  const env = readSettings(environment);
  const mode = env.oneOf<Mode>('MODE', ['production', 'demonstration'], modeOf(environment));
  const isLive = mode === 'production';
  const surface = env.oneOf('SURFACE', ['both', 'provider', 'staff'], isLive ? undefined : 'both');
  const surfaces: Surface[] = surface === 'both' ? ['provider', 'staff'] : [surface];
  const port = env.port('PORT', 3000);
  const dataFolder = env.text('DATA_DIR', '.data');
  const within = (...parts: string[]): string | undefined =>
    isLive ? undefined : join(dataFolder, ...parts);
  const storeFolder = within('store') ?? env.folder('STORE_FOLDER');
  const draftFolder = within('drafts') ?? env.folder('DRAFT_FOLDER');
  if (isLive && storeFolder !== '' && (draftFolder + '/').startsWith(storeFolder + '/'))
    env.note('DRAFT_FOLDER must lie outside STORE_FOLDER: what it holds is never backed up.');
  const secretFile = env.file(
    'SECRET_FILE',
    'secret',
    within('trust', 'server', 'server-secret.json'),
  );
  const trustFile = env.file('TRUST_FILE', 'public', within('trust', 'server', 'root.json'));
  const logKeyOf = (each: Surface): string =>
    surfaces.includes(each)
      ? env.file(
          `${each.toUpperCase()}_LOG_KEY_FILE`,
          'secret',
          within('trust', 'server', `log-key-${each}.json`),
        )
      : '';
  const logKeyFiles = { provider: logKeyOf('provider'), staff: logKeyOf('staff') };
  const root = rootOf(env, mode, trustFile);
  if (root !== '') for (const each of surfaces) judgeLogKey(env, each, logKeyFiles[each], root);
  const config: Config = {
    mode,
    surfaces,
    origin: originOf(env, mode, port),
    port,
    database: databaseOf(env, mode, surfaces, dataFolder),
    store: { kind: 'folder', path: storeFolder },
    draftFolder,
    dataFolder,
    individuals: individualsOf(env, isLive && surfaces.includes('provider')),
    secret: secretOf(env, secretFile),
    logKeyFiles,
    trustFile,
    root,
    ways: waysIn(env),
  };
  return env.problems.length > 0 ? env.problems : config;
};
