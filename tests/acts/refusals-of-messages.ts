/** Every refusal of a message: by whom, where, and after what. */
import { randomUUID } from 'node:crypto';
import { refused, type But, type Row } from './refusing.ts';
import type { Scene } from './standing.ts';

const send = refused('message.send/1', 'party');
const nothing = (): But => ({});
/** In the thread in which one message stands, after this one. */
const after =
  (which: () => string | null) =>
  ({ submissions }: Scene): But => ({
    ids: { thread: submissions.acknowledged },
    facts: { after: which() },
  });
const inThread =
  (thread: (scene: Scene) => string) =>
  (scene: Scene): But => ({ ids: { thread: thread(scene) } });

export const refusalsOfMessages: readonly Row[] = [
  send('officer', 'not-permitted', 'by an officer', nothing),
  send('analyst', 'not-permitted', 'by the analyst', nothing),
  send('loose', 'not-vouched', 'by nobody certified', nothing),
  send('gone', 'key-revoked', 'by a member who is gone', nothing),
  refused('message.send/1', 'unvouched')('unvouched', 'not-vouched', 'of nobody vouched', nothing),
  refused('message.send/1', 'unvouched')('intake', 'not-vouched', 'to nobody vouched', nothing),

  send(
    'intake',
    'not-found',
    'in no thread',
    inThread(() => randomUUID()),
  ),
  send(
    'director',
    'not-found',
    'in no thread',
    inThread(() => randomUUID()),
  ),
  send(
    'director',
    'not-found',
    'of what an individual handed over',
    inThread(({ individual }) => individual.submission),
  ),
  send(
    'intake',
    'not-found',
    'in the thread of another party',
    inThread(({ individual }) => individual.of.party),
  ),
  refused('message.send/1', 'individual')(
    'individual',
    'not-found',
    'in the thread of an organisation',
    inThread(({ organisation }) => organisation.party),
  ),

  send(
    'intake',
    'message-crossed',
    'as if nothing stood there',
    after(() => null),
  ),
  send('director', 'message-crossed', 'after one that is not there', after(randomUUID)),
  send('head', 'message-crossed', 'after one of another thread', ({ message }) => ({
    facts: { after: message },
  })),
  send('intake', 'already-done', 'with an id that was used', ({ message, submissions }) => ({
    ids: { thread: submissions.acknowledged, message },
    facts: { after: message },
  })),
];
