import { createServer, type RequestListener } from 'node:http';
import { CannotStart } from '../platform/cannot-start.ts';

/** How long a stop waits for what is under way: a part of an upload, a page. */
const patienceMs = 8_000;
const headersMs = 20_000;
/** So long may a connection say nothing, also in the middle of a body; tus goes on from there. */
const silenceMs = 120_000;
/** Longer than a proxy in front keeps its own end: or it sends into a line that is being closed. */
const keepAliveMs = 75_000;

const portFault = (port: number, cause: Error & { code?: string }): Error => {
  if (cause.code === 'EADDRINUSE')
    return new CannotStart(
      `Port ${port} is in use by another program. Choose another one: PORT=${port + 1} npm start.`,
    );
  if (cause.code === 'EACCES')
    return new CannotStart(`This user may not open port ${port}. Choose one above 1023 with PORT.`);
  return cause;
};

/**
 * Listens on 127.0.0.1; what faces the network is a proxy's work.
 * @returns what ends it: no new requests, those under way to their end, at most 8 seconds
 * @throws CannotStart if the port is in use
 */
export const serve = async (
  port: number,
  listener: RequestListener,
): Promise<() => Promise<void>> => {
  // An upload over a bad line may take hours: only its silence ends it.
  const server = createServer(
    { requestTimeout: 0, headersTimeout: headersMs, keepAliveTimeout: keepAliveMs },
    listener,
  );
  server.setTimeout(silenceMs);
  await new Promise<void>((ready, fail) => {
    server.once('error', (cause) => fail(portFault(port, cause)));
    server.listen(port, '127.0.0.1', ready);
  });
  return () =>
    new Promise<void>((done) => {
      const enough = setTimeout(() => server.closeAllConnections(), patienceMs);
      server.close(() => {
        clearTimeout(enough);
        done();
      });
      server.closeIdleConnections();
    });
};

/** Fails before anything else is started, if the port is taken. */
export const requireFreePort = async (port: number): Promise<void> => {
  const stop = await serve(port, (_, response) => response.writeHead(503).end());
  await stop();
};
