import { beforeAll, describe, expect, test } from 'vitest';
import { readThread, sendMessage } from '../../app/acts/messages/thread.ts';
import { MessageId, newId, ThreadId, type SubmissionId } from '../../app/domain/basis/id.ts';
import { sure } from '../../toolkit/people.ts';
import { keyOf, reloaded, type Client } from './client.ts';
import { fieldsOf, saidIn, toForge } from './forge.ts';
import { refusedAs, type Lie } from './liar.ts';
import { deposited } from './material.ts';
import { sceneOf, toldOneMore } from './scene.ts';
import type { World } from './world.ts';

export const tellLiesAboutMessages = (world: () => World): void => {
  let submission: SubmissionId;
  let first: MessageId;
  let newest: MessageId;
  const thread = () => ThreadId.parse(submission);
  const read = ({ session }: Client) => readThread(session, world().one.party, thread());
  const write = async (client: Client, after: MessageId | null, text: string) => {
    const { session } = client;
    const to = { party: world().one.party, thread: thread(), after };
    sure(await session.send(sure(await sendMessage(session, to, text), 'sealing')), 'sending');
    const last = sure(await read(client), 'reading').messages.at(-1)?.id;
    if (last === undefined) throw new Error('nothing was written');
    return last;
  };
  beforeAll(async () => {
    submission = await deposited(world());
    first = await write(world().one.director, null, 'نعم');
    newest = await write(world().staff.intake, first, 'لا');
  });

  /** The line of a message, as its log has it. */
  const lineOf = async (message: MessageId) => {
    const { entries } = await sceneOf(world());
    const found = entries.find((entry) => fieldsOf(saidIn(entry)['about'])['message'] === message);
    if (found === undefined) throw new Error('no such line');
    // When and by whom is the forger's own.
    const { act, about, facts, seals } = toForge(found);
    return { act, about, facts: fieldsOf(facts), seals: seals ?? [] };
  };
  const envelopeOf = async (message: MessageId): Promise<string> => {
    const id = (await lineOf(message)).seals[0]?.id;
    if (id === undefined) throw new Error('nothing is sealed');
    return id;
  };

  describe('a server that lies about a message', () => {
    test('is not lying: both open, for both sides', async () => {
      const { staff, one, portal } = world();
      for (const whose of [staff.intake, one.director]) {
        const { messages } = sure(await read(await reloaded(portal.place, whose)), 'reading');
        expect(messages.map(({ id, text }) => [id, text])).toEqual([
          [first, 'نعم'],
          [newest, 'لا'],
        ]);
      }
    });

    test('hands over another message of the same thread', async () => {
      const [asked, given] = [await envelopeOf(first), await envelopeOf(newest)];
      const { one, portal } = world();
      const client = await reloaded(portal.place, one.director);
      const lie: Lie = (path) =>
        path.endsWith(asked)
          ? one.director.liar.send(`/api/provider/envelopes/${given}`)
          : undefined;
      await refusedAs(client, lie, 'inner-shape', () => read(client));
    });

    test('tells it in another thread', async () => {
      const { one } = world();
      const said = await lineOf(first);
      const key = keyOf(one.director);
      const now = { ...said, about: { ...said.about, thread: one.party } };
      // Signed anew, by its own author even: a message stands once, and in one thread.
      await toldOneMore(world(), key, now, 'already-done');
      const nowhere = { ...now.about, thread: newId(ThreadId), message: newId(MessageId) };
      await toldOneMore(world(), key, { ...now, about: nowhere }, 'not-found');
    });

    test('leaves out what was written before it, or tells it as an answer to another', async () => {
      const { staff } = world();
      const said = await lineOf(newest);
      const key = keyOf(staff.intake);
      const about = { ...said.about, message: newId(MessageId) };
      for (const after of [null, first])
        await toldOneMore(world(), key, { ...said, about, facts: { after } }, 'message-crossed');
      const facts = { after: first };
      await toldOneMore(world(), key, { ...said, facts }, 'message-crossed', (entries) =>
        entries.slice(
          0,
          entries.findIndex((entry) => saidIn(entry)['act'] === said.act),
        ),
      );
    });

    test('invents one by whoever may not write', async () => {
      const { staff, other } = world();
      const said = await lineOf(newest);
      const about = { ...said.about, message: newId(MessageId) };
      const facts = { after: newest };
      const more = { ...said, about, facts };
      await toldOneMore(world(), keyOf(staff.officer), more, 'not-permitted');
      await toldOneMore(world(), keyOf(other.director), more, 'key-unknown');
    });
  });
};
