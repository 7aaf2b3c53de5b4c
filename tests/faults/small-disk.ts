import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

const roomy = 'size=64m';

/** A disk of its own for the bodies of a portal, that can be made small; not everyone may mount one. */
export const newSmallDisk = () => {
  let path: string | undefined;
  const mount = (options: string): void => {
    if (path === undefined) throw new Error('there is no disk');
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', path], { stdio: 'ignore' });
  };
  return {
    isThere: (): boolean => path !== undefined,
    /** Puts it where the portal of this folder will keep bodies. */
    giveTo: (folder: string): void => {
      path = join(folder, 'store');
      mkdirSync(path);
      try {
        mount(roomy);
      } catch {
        path = undefined;
      }
    },
    /** Leaves room for so many KiB beyond what lies there. */
    shrink: (freeKib: number): void => {
      const used = execFileSync('du', ['-sk', path ?? ''], { encoding: 'utf8' }).split('\t')[0];
      mount(`remount,size=${Number(used) + freeKib}k`);
    },
    widen: (): void => mount(`remount,${roomy}`),
    end: (): void => {
      if (path !== undefined) execFileSync('umount', ['-l', path]);
    },
  };
};
