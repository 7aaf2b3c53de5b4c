import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { assetPolicy, ofDocumentsAlone } from './headers.ts';

type Assets = (request: IncomingMessage, response: ServerResponse, otherwise: () => void) => void;

const yearSeconds = 31_536_000;
/** No browser makes a document of these that could do anything: text, under a policy of nothing. */
const isPartOfDocuments = (pathname: string): boolean =>
  /^\/assets\/[^/]+\.(?:js|css)$/.test(pathname);

/**
 * The client's files. Those under `assets/` are named by their content and kept for ever; the rest
 * is asked for anew. Each is there a second time as `.br`, compressed once at the build.
 */
export const assetsOf = (buildFolder: string): Assets =>
  sirv(join(buildFolder, 'client'), {
    brotli: true,
    etag: true,
    setHeaders(response, pathname) {
      const isNamedByContent = pathname.startsWith('/assets/');
      response.setHeader('content-security-policy', assetPolicy);
      if (isPartOfDocuments(pathname))
        for (const name of ofDocumentsAlone) response.removeHeader(name);
      response.setHeader(
        'cache-control',
        isNamedByContent ? `public, max-age=${yearSeconds}, immutable` : 'no-cache',
      );
    },
  });
