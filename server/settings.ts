import { accessSync, constants, existsSync, readFileSync, statSync } from 'node:fs';
import { isAbsolute } from 'node:path';

/** The names and texts of the environment, and a note of everything that is wrong with them. */
export interface Settings {
  readonly problems: readonly string[];
  readonly note: (problem: string) => void;
  readonly text: (name: string, otherwise?: string) => string;
  readonly oneOf: <Word extends string>(
    name: string,
    words: readonly [Word, ...Word[]],
    otherwise?: Word,
  ) => Word;
  /** A TCP port, 1 to 65535. */
  readonly port: (name: string, otherwise: number) => number;
  /** A whole number within bounds, both included. */
  readonly whole: (name: string, least: number, most: number, otherwise: number) => number;
  readonly address: (name: string, protocols: readonly string[], otherwise?: string) => URL;
  /** A folder outside the others, by an absolute path, that this process may write to. */
  readonly folder: (name: string) => string;
  /** A file of the ceremony; `isSecret` ones must be closed to everyone but this user. */
  readonly file: (name: string, secrecy: 'secret' | 'public', otherwise?: string) => string;
}

export type Environment = Readonly<Record<string, string | undefined>>;

const maySee = (path: string, mode: number): boolean => {
  try {
    accessSync(path, mode);
    return true;
  } catch {
    return false;
  }
};

/** Reads by name; what is missing or unsafe is noted, and all of it is told at once. */
export const readSettings = (environment: Environment): Settings => {
  const problems: string[] = [];
  const note = (problem: string): void => void problems.push(problem);
  const text = (name: string, otherwise?: string): string => {
    const found = environment[name];
    if (found !== undefined && found !== '') return found;
    if (otherwise === undefined) note(`${name} is missing.`);
    return otherwise ?? '';
  };
  return {
    problems,
    note,
    text,
    oneOf: (name, words, otherwise) => {
      const found = text(name, otherwise);
      const word = words.find((each) => each === found);
      if (word === undefined && found !== '')
        note(`${name} is "${found}"; it must be one of ${words.join(', ')}.`);
      return word ?? words[0];
    },
    port: (name, otherwise) => {
      const found = Number(text(name, String(otherwise)));
      if (!Number.isInteger(found) || found < 1 || found > 65_535)
        note(`${name} must be a port from 1 to 65535.`);
      return found;
    },
    whole: (name, least, most, otherwise) => {
      const found = Number(text(name, String(otherwise)));
      if (!Number.isInteger(found) || found < least || found > most)
        note(`${name} must be a whole number from ${least} to ${most}.`);
      return found;
    },
    address: (name, protocols, otherwise) => {
      const found = text(name, otherwise);
      const url = URL.canParse(found) ? new URL(found) : undefined;
      // Its text is never repeated: an address of a database holds a password.
      if (found !== '' && (url === undefined || !protocols.includes(url.protocol)))
        note(`${name} must be an address that begins with ${protocols.join(' or ')}.`);
      return url ?? new URL('absent:');
    },
    folder: (name) => {
      const path = text(name);
      if (path === '') return path;
      if (!isAbsolute(path)) note(`${name} must be an absolute path.`);
      else if (!existsSync(path) || !statSync(path).isDirectory())
        note(`${name} names no folder: ${path}.`);
      else if (!maySee(path, constants.W_OK)) note(`${name} cannot be written to: ${path}.`);
      return path;
    },
    file: (name, secrecy, otherwise) => {
      const path = text(name, otherwise);
      if (path === '') return path;
      if (!existsSync(path) || !statSync(path).isFile()) note(`${name} names no file: ${path}.`);
      else if (!maySee(path, constants.R_OK)) note(`${name} cannot be read: ${path}.`);
      else if (secrecy === 'secret' && (statSync(path).mode & 0o077) !== 0)
        note(`${name} is open to other users: ${path} must have mode 600.`);
      return path;
    },
  };
};

/** The JSON of a file that may be missing or broken: then undefined. */
export const jsonIn = (path: string): unknown => {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
};
