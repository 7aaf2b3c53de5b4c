import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createRequestHandler, type AppLoadContext, type ServerBuild } from '@remix-run/node';
import { createRequestListener } from '@remix-run/node-fetch-server';

export type Pages = (request: Request, context: AppLoadContext) => Promise<Response>;
export type { AppLoadContext };
export { createRequestListener };

const isBuild = (module: unknown): module is ServerBuild =>
  typeof module === 'object' && module !== null && 'routes' in module && 'entry' in module;

/** The pages of one build, made by `npm run build` for this deployment's root. */
export const readPages = async (buildFolder: string): Promise<Pages> => {
  const path = resolve(buildFolder, 'server/index.js');
  const module: unknown = await import(pathToFileURL(path).href);
  if (!isBuild(module)) throw new Error(`${path} is not a build of the pages`);
  return createRequestHandler(module, 'production');
};
