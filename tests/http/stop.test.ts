import { once } from 'node:events';
import { request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { serve } from '../../server/http/serve.ts';
import { freePort } from './site.ts';

test('a stop lets a request that is under way come to its end, and takes no other', async () => {
  const port = await freePort();
  let asked = (_: ServerResponse): void => undefined;
  const isAsked = new Promise<ServerResponse>((settle) => (asked = settle));
  const stop = await serve(port, (_, response) => asked(response));
  const sent = ask({ host: '127.0.0.1', port });
  sent.end();
  const answer = once(sent, 'response');
  const response = await isAsked;
  const stopped = stop();
  const late = ask({ host: '127.0.0.1', port, agent: false });
  late.end();
  const [refused] = (await once(late, 'error')) as [Error];
  expect(refused).toMatchObject({ code: 'ECONNREFUSED' });
  response.end('whole');
  const [got] = (await answer) as [IncomingMessage];
  expect(await text(got)).toBe('whole');
  await stopped;
});
