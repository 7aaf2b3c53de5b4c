import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createRequestHandler, type AppLoadContext, type ServerBuild } from '@remix-run/node';
import { createRequestListener } from '@remix-run/node-fetch-server';
import { CannotStart } from '../platform/cannot-start.ts';

export type Pages = (request: Request, context: AppLoadContext) => Promise<Response>;
export type { AppLoadContext };
export { createRequestListener };

const isBuild = (module: unknown): module is ServerBuild =>
  typeof module === 'object' && module !== null && 'routes' in module && 'entry' in module;

/**
 * The pages of one build, made by `npm run build` for this deployment's root.
 * @param root its fingerprint, for the sentence that says how to make them
 */
export const readPages = async (buildFolder: string, root: string): Promise<Pages> => {
  const path = resolve(buildFolder, 'server/index.js');
  if (!existsSync(path))
    throw new CannotStart(
      `The pages for this root have not been built: AMANA_ROOT=${root} npm run build.`,
    );
  const module: unknown = await import(pathToFileURL(path).href);
  if (!isBuild(module)) throw new Error(`${path} is not a build of the pages`);
  return createRequestHandler(module, 'production');
};
