import { execFileSync, type ExecFileSyncOptions } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

export type Found = { kind: 'found'; path: string } | { kind: 'absent'; sentence: string };

const onPath = (names: readonly string[]): string | undefined =>
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find((path) => existsSync(path));

const lookForChromium = (): string | undefined => {
  const said = process.env['CHROMIUM'];
  if (said !== undefined && said !== '') return existsSync(said) ? said : undefined;
  const there = onPath(['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']);
  if (there !== undefined) return there;
  const own = chromium.executablePath();
  return existsSync(own) ? own : undefined;
};

const install = (packages: readonly string[]): void => {
  const options: ExecFileSyncOptions = {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  console.log(`installing ${packages.join(' ')} from the system's packages …`);
  execFileSync('apt-get', ['update', '-q'], options);
  execFileSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], options);
};

const mayInstall = (): boolean => process.getuid?.() === 0 && onPath(['apt-get']) !== undefined;

/** Chromium: `CHROMIUM`, the PATH, Playwright's own; else installed, where we may; else a sentence. */
export const requireChromium = (): Found => {
  const before = lookForChromium();
  if (before !== undefined) return { kind: 'found', path: before };
  const sentence =
    'The journeys need Chromium: install it (Debian: apt-get install chromium), or name it in CHROMIUM.';
  if (!mayInstall()) return { kind: 'absent', sentence };
  try {
    install(['chromium', 'fonts-noto-core']);
  } catch (cause) {
    return { kind: 'absent', sentence: `${sentence} (apt-get: ${String(cause)})` };
  }
  const after = lookForChromium();
  return after === undefined ? { kind: 'absent', sentence } : { kind: 'found', path: after };
};

/** As root Chromium runs only without its sandbox. */
export const chromiumFlags = (): string[] => (process.getuid?.() === 0 ? ['--no-sandbox'] : []);

/** The program of the browser. @throws Error that says what to install */
export const chromiumPath = (): string => {
  const found = requireChromium();
  if (found.kind === 'absent') throw new Error(found.sentence);
  return found.path;
};

/** A browser for a test. @throws Error that says what to install */
export const openChromium = (): Promise<Browser> =>
  chromium.launch({ executablePath: chromiumPath(), args: chromiumFlags() });
