import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** What happens to the next octets that pass: after so many of a request, or at the first of an answer. */
export interface Cut {
  readonly of: 'request' | 'answer';
  /** Octets that still pass. */
  readonly after: number;
  /** Called once, when the octet after those has come and is held back for ever. */
  readonly then: () => void;
}

/** A line between clients and the server that can be cut at an octet. */
export interface Line {
  readonly origin: string;
  /** Octets of requests, or of answers, since the last `cut`. */
  readonly passed: (of: Cut['of']) => number;
  readonly cut: (plan: Cut | undefined) => void;
  readonly close: () => void;
}

/** @param port where the server listens; it may come and go */
export const openLine = async (port: number): Promise<Line> => {
  let plan: Cut | undefined;
  let passed = { request: 0, answer: 0 };
  const open = new Set<Socket>();
  const pass = (of: Cut['of'], octets: Buffer, to: Socket, from: Socket): void => {
    const before = passed[of];
    passed[of] += octets.length;
    if (plan?.of !== of || passed[of] <= plan.after) {
      // What comes faster than it goes waits: a whole body need not lie in memory.
      if (!to.write(octets)) {
        from.pause();
        to.once('drain', () => from.resume());
      }
      return;
    }
    const { after, then } = plan;
    plan = undefined;
    from.pause();
    const rest = octets.subarray(0, Math.max(0, after - before));
    if (rest.length === 0) then();
    else to.write(rest, then);
  };
  const server = createServer((client) => {
    const upstream = connect(port, '127.0.0.1');
    for (const [one, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      open.add(one);
      one.setNoDelay(true);
      one.on('error', () => undefined);
      one.on('close', () => {
        open.delete(one);
        other.destroy();
      });
    }
    client.on('data', (octets: Buffer) => pass('request', octets, upstream, client));
    upstream.on('data', (octets: Buffer) => pass('answer', octets, client, upstream));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    passed: (of) => passed[of],
    cut: (next) => {
      passed = { request: 0, answer: 0 };
      plan = next;
    },
    close: () => {
      for (const socket of open) socket.destroy();
      server.close();
    },
  };
};
