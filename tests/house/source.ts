import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** Every file of the project that git knows or would take, by its path. */
export const paths = (): string[] =>
  execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    encoding: 'utf8',
  })
    .split('\n')
    .filter((path) => path !== '' && existsSync(path));

export const textIn = (path: string): string => readFileSync(path, 'utf8');

/** A JSON file of texts as a flat list: `['sign-in.title', 'الدخول']`. */
export const textsIn = (value: unknown, above = ''): [key: string, text: string][] => {
  if (typeof value === 'string') return [[above, value]];
  if (typeof value !== 'object' || value === null) return [[above, String(value)]];
  return Object.entries(value).flatMap(([name, member]) =>
    textsIn(member, above === '' ? name : `${above}.${name}`),
  );
};
