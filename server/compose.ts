import type { Doors } from '../app/paper/doors.ts';
import type { Config } from './config.ts';
import type { Databases } from './databases.ts';
import type { RawDoor } from './http/listener.ts';
import type { Log } from './platform/log.ts';

export interface Means {
  readonly config: Config;
  readonly databases: Databases;
  readonly log: Log;
}

export interface Composition {
  readonly desks: Doors;
  readonly doors: readonly RawDoor[];
  /** Runs once before the first request: the demonstration's people, where there are none yet. */
  readonly prepare: () => Promise<void>;
}

/** Which desks and doors this deployment has: the one place where words and means meet. */
export const compose = (_means: Means): Composition => ({
  desks: {},
  doors: [],
  prepare: () => Promise.resolve(),
});
