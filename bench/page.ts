import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import { extname, join, resolve } from 'node:path';
import { build } from 'vite';

const html =
  '<!doctype html><meta charset="utf-8"><title>bench</title><input type="file">' +
  '<script type="module" src="/page.js"></script>';

/** A page of the bench, with the vault and its worker as the pages' own build makes them. */
export const buildPage = (input: string, outDir: string) =>
  build({
    configFile: false,
    root: resolve('.'),
    logLevel: 'error',
    publicDir: false,
    define: { __ROOT_FINGERPRINT__: '""', 'process.env.NODE_ENV': '"production"' },
    resolve: { alias: [{ find: /^openpgp$/, replacement: 'openpgp/lightweight' }] },
    worker: { format: 'es' },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      assetsInlineLimit: 0,
      rollupOptions: { input, output: { entryFileNames: 'page.js' } },
    },
  });

/** Serves what was built. @param posted answers whatever is not a GET */
export const servePage = async (folder: string, posted: RequestListener) => {
  const server = createServer((request, response) => {
    if (request.method !== 'GET') return posted(request, response);
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const isScript = extname(pathname) === '.js';
    response.setHeader('Content-Type', isScript ? 'text/javascript' : 'text/html');
    response.end(isScript ? readFileSync(join(folder, pathname)) : html);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { origin: `http://127.0.0.1:${address.port}`, close: () => server.close() };
};
