/**
 * The portal as a process of its own that can be killed at a step: at a query before it is sent, at
 * a change of the disk before it is made. It imports everything at once and opens when it is told,
 * so that a test need not wait for its modules after each kill.
 */
import fsPromises from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import pg from 'pg';
import * as z from 'zod';
import { openConfigured, sayOpen } from '../../server/main.ts';
import { killPostgres } from './kill.ts';

const Order = z.union([
  z.object({ kind: z.literal('open') }),
  /**
   * Counts steps from here on. `victim` is killed at the one of this number, counted from 0; or at
   * the commit of the transaction that writes a line; or at the step after that commit.
   */
  z.object({
    kind: z.literal('arm'),
    at: z.nullable(z.union([z.int(), z.enum(['commit', 'committed'])])),
    victim: z.enum(['server', 'postgres']),
  }),
  z.object({ kind: z.literal('steps') }),
  z.object({ kind: z.literal('bring'), file: z.unknown() }),
]);

let steps: string[] = [];
let armed: { at: number | 'commit' | 'committed'; victim: 'server' | 'postgres' } | undefined;

const step = (name: string): void => {
  const isCommit = name === 'commit' && steps.some((text) => text.includes('.append('));
  const isIt = armed?.at === steps.length || (armed?.at === 'commit' && isCommit);
  if (armed?.at === 'committed' && isCommit) armed.at = steps.length + 1;
  steps.push(name);
  if (!isIt || armed === undefined) return;
  if (armed.victim === 'server') process.kill(process.pid, 'SIGKILL');
  else killPostgres(process.env['DATA_DIR'] ?? '');
  armed = undefined;
};
/** Each call is a step before it is anything else. */
const stepping = <Work extends (...given: never[]) => unknown>(
  name: (given: readonly unknown[]) => string,
  work: Work,
): Work =>
  new Proxy(work, {
    apply: (target, self, given: unknown[]) => {
      step(name(given));
      const done: unknown = Reflect.apply(target, self, given);
      return done;
    },
  });

const textOf = (query: unknown): string => {
  if (typeof query === 'string') return query;
  const isText = typeof query === 'object' && query !== null && 'text' in query;
  return isText ? String(query.text) : '?';
};
Object.assign(pg.Client.prototype, {
  // eslint-disable-next-line @typescript-eslint/unbound-method -- a proxy calls it as it was called
  query: stepping(([query]) => textOf(query), pg.Client.prototype.query),
});
for (const name of ['open', 'rename', 'rm', 'mkdir'] as const)
  Object.assign(fsPromises, { [name]: stepping(() => name, fsPromises[name]) });
syncBuiltinESMExports();

type Portal = Awaited<ReturnType<typeof openConfigured>>;
let portal: Portal | undefined;
const obey = async (given: unknown): Promise<unknown> => {
  const order = Order.parse(given);
  switch (order.kind) {
    case 'open':
      portal = await openConfigured();
      return sayOpen(portal);
    case 'arm':
      steps = [];
      armed = order.at === null ? undefined : { at: order.at, victim: order.victim };
      return undefined;
    case 'steps':
      return steps;
    case 'bring':
      return portal?.bring(order.file);
  }
};
process.on('message', (given) => {
  void obey(given).then(
    (answer) => process.send?.({ answer: answer ?? null }),
    (fault: unknown) => process.send?.({ fault: String(fault) }),
  );
});
// The parent's end is ours: nothing stays behind after a test that was stopped.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.send?.({ answer: 'warm' });
