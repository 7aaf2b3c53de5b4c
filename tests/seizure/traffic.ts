import { createServer, request as ask, type IncomingMessage } from 'node:http';
import { once } from 'node:events';
import type { Piece } from './search.ts';

/** Stands before the server and keeps all that passes: what the host of the server could keep. */
export interface Recorder {
  readonly origin: string;
  readonly pieces: () => readonly Piece[];
  readonly close: () => void;
}

const headOf = (message: IncomingMessage): string => {
  const lines: string[] = [];
  for (let at = 0; at < message.rawHeaders.length; at += 2)
    lines.push(`${message.rawHeaders[at]}: ${message.rawHeaders[at + 1]}`);
  return [`${message.method ?? message.statusCode} ${message.url}`, ...lines].join('\r\n');
};

export const openRecorder = async (upstream: string): Promise<Recorder> => {
  const kept: Piece[] = [];
  const { hostname, port } = new URL(upstream);
  const keep = (place: string, message: IncomingMessage): void => {
    const parts: Buffer[] = [];
    message.on('data', (part: Buffer) => parts.push(part));
    message.on('close', () => {
      kept.push({ place: `${place}, head`, octets: Buffer.from(headOf(message), 'latin1') });
      kept.push({ place: `${place}, body`, octets: Buffer.concat(parts) });
    });
  };
  const server = createServer((request, response) => {
    const { method, url, headers } = request;
    const path = url?.split('?')[0] ?? '';
    keep(`request ${method} ${path}`, request);
    const onward = ask({ hostname, port, method, path: url, headers }, (answer) => {
      keep(`answer to ${method} ${path}`, answer);
      response.writeHead(answer.statusCode ?? 500, answer.rawHeaders);
      answer.pipe(response);
    });
    onward.on('error', () => response.destroy());
    response.on('close', () => onward.destroy());
    request.pipe(onward);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    pieces: () => kept,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
};
