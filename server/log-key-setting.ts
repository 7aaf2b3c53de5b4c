import * as z from 'zod';
import { jsonIn, type Settings } from './settings.ts';

const LogKey = z.looseObject({ name: z.string() });

/** A log key that is another root's, or the other surface's, signs heads that no client believes. */
export const judgeLogKey = (env: Settings, surface: string, path: string, root: string): void => {
  const name = `${surface.toUpperCase()}_LOG_KEY_FILE`;
  const wanted = `amana/${root.slice(0, 16)}/${surface}`;
  const found = LogKey.safeParse(jsonIn(path));
  if (path !== '' && found.data?.name !== wanted)
    env.note(`${name} holds no log key named ${wanted}.`);
};
