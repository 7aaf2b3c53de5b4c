import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const lines = (folder: string): string[] =>
  readFileSync(join(folder, 'postgres/postmaster.pid'), 'utf8').split('\n');

/** The folder of PostgreSQL's socket: the fifth line of its `postmaster.pid`. */
export const socketOf = (folder: string): string => lines(folder)[4] ?? '';

/** State and parent of a process (proc(5), stat), behind its name, which may hold anything. */
const standing = (pid: number): { readonly state: string; readonly parent: number } => {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [state = 'X', parent] = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return { state, parent: Number(parent) };
  } catch {
    return { state: 'X', parent: 0 }; // it has ended since it was listed
  }
};
const isDead = (pid: number): boolean =>
  !existsSync(`/proc/${pid}`) || 'XZ'.includes(standing(pid).state);

/**
 * kill -9 of PostgreSQL whole: the first process, and every one that it has started. When this comes
 * back they are dead: what is sent to them next is answered by nobody.
 */
export const killPostgres = (folder: string): void => {
  const first = Number(lines(folder)[0]);
  const others = readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0 && standing(pid).parent === first);
  const all = [first, ...others];
  for (const pid of all)
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // One that had ended by itself since it was listed.
    }
  while (!all.every(isDead));
};
