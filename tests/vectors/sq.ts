/** Sequoia's `sq` (Debian 13), in a folder of its own: a reader and writer that we did not make. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const dir = resolve('.cache/rfc9580-tools');
const script = fileURLToPath(new URL('./rfc9580-tools.sh', import.meta.url));

/** Why `sq` cannot be had here; undefined if it can. Takes a minute the first time. */
export const whySqIsAbsent = ((): string | undefined => {
  const { status, stderr, error } = spawnSync('bash', [script, dir], {
    encoding: 'utf8',
    timeout: 480_000,
  });
  if (status === 0) return undefined;
  return (error?.message ?? stderr.trim()) || 'it could not be installed';
})();
if (whySqIsAbsent !== undefined)
  console.warn(`SKIPPED, NOTHING WAS COMPARED WITH sq: ${whySqIsAbsent}`);

export interface Said {
  readonly status: number | null;
  readonly stderr: string;
}

/** A folder that `sq` sees as its own, for the files of one test. */
export const newDesk = () => {
  mkdirSync(join(dir, 'tmp'), { recursive: true });
  const folder = mkdtempSync(join(dir, 'tmp/amana-'));
  const inside = folder.slice(dir.length);
  return {
    put: (name: string, octets: Uint8Array): string => {
      writeFileSync(join(folder, name), octets);
      return `${inside}/${name}`;
    },
    path: (name: string): string => `${inside}/${name}`,
    take: (name: string): Uint8Array<ArrayBuffer> =>
      Uint8Array.from(readFileSync(join(folder, name))),
    sq: (...words: string[]): Said => {
      const all = [dir, 'sq', '--home', 'none', '--batch', ...words];
      const { status, stderr } = spawnSync('chroot', all, { encoding: 'utf8', timeout: 60_000 });
      return { status, stderr };
    },
    close: (): void => rmSync(folder, { recursive: true }),
  };
};
