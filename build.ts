/**
 * `npm run build`: the pages, once for a root. A client carries its root's fingerprint as a
 * constant, so each root has a folder of its own and no deployment serves another's client.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const sources = ['app', 'locales', 'public'];
const files = ['package-lock.json', 'vite.config.ts', 'remix.config.js', 'build.ts'];
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const isText = /\.(?:js|css|html|json|svg|txt|map|wasm)$/;
/** Below this many octets brotli saves less than a header costs. */
const worthwhileBytes = 512;

const under = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .sort()
    : [];

const digestOfSources = (root: string): string => {
  const hash = createHash('sha256').update(root);
  for (const path of [...files, ...sources.flatMap(under)])
    if (!/\.test\.tsx?$/.test(path)) hash.update('\0' + path + '\0').update(readFileSync(path));
  return hash.digest('hex');
};

/** Where the pages for a root stand: `build/<16 hex of root>`, or `build/no-root`. */
export const buildFolder = (root: string): string =>
  join('build', root === '' ? 'no-root' : root.slice(0, 16));

const compress = (folder: string): void => {
  for (const path of under(folder).filter((name) => isText.test(name))) {
    if (statSync(path).size < worthwhileBytes) continue;
    const quality = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
    writeFileSync(path + '.br', brotliCompressSync(readFileSync(path), { params: quality }));
  }
};

/** Runs the bundler. Told to end meanwhile, it ends the bundler and then us: no orphan goes on. */
const bundle = async (root: string, folder: string): Promise<void> => {
  const told = new AbortController();
  const end = (): void => told.abort();
  // Heard before there is anything to end: a signal in between would leave what just began.
  for (const signal of signals) process.on(signal, end);
  const remix = 'node_modules/@remix-run/dev/dist/cli.js';
  const bundler = spawn(process.execPath, [remix, 'vite:build', '--logLevel', 'warn'], {
    stdio: ['ignore', 'inherit', 'inherit'],
    signal: told.signal,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      AMANA_ROOT: root,
      AMANA_BUILD: folder,
      VITE_CJS_IGNORE_WARNING: '1',
    },
  });
  bundler.on('error', () => undefined); // it was told to end, or did not begin: its code says so
  const code = await new Promise<number | null>((done) => bundler.once('close', done));
  for (const signal of signals) process.off(signal, end);
  if (told.signal.aborted) process.exit(1);
  if (code !== 0) throw new Error(`the bundler has ended with ${code}`);
};

/**
 * Builds the pages for a root, if a source has changed since the last time.
 * @param root the fingerprint of the root, lower-case hex; '' for a client that trusts nobody
 * @returns the folder of the build
 */
export const build = async (root: string): Promise<string> => {
  const folder = buildFolder(root);
  const mark = join(folder, '.built');
  const digest = digestOfSources(root);
  if (existsSync(mark) && readFileSync(mark, 'utf8') === digest) return folder;
  await bundle(root, folder);
  compress(join(folder, 'client'));
  writeFileSync(mark, digest);
  return folder;
};

if (import.meta.main) console.log(await build(process.env['AMANA_ROOT'] ?? ''));
