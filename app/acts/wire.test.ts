import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { workPuzzles } from '../domain/accounts/work.ts';
import { newWire, Nothing } from './wire.ts';

const challenge = 'A'.repeat(32);
const work = { challenge, numbers: Array.from({ length: workPuzzles }, () => 7) };
const doWork = (asked: string) => Promise.resolve({ ...work, challenge: asked });
const wanting = (details: object) =>
  Response.json({ code: 'work-needed', details }, { status: 429 });

/** A server that gives these answers, one after another, and what was posted to it. */
const lineOf = (...answers: Response[]) => {
  const posted: unknown[] = [];
  const wire = newWire((_path, init) => {
    posted.push(JSON.parse(z.string().parse(init?.body)));
    const answer = answers.shift();
    return answer === undefined ? Promise.reject(new Error('lost')) : Promise.resolve(answer);
  });
  return { posted, wire };
};

test('work that is asked for is done, and the same is posted again with it', async () => {
  const { posted, wire } = lineOf(wanting({ challenge }), new Response(null, { status: 204 }));
  expect(await wire.post('/a', { name: 'x' }, Nothing, doWork)).toEqual({
    ok: true,
    value: undefined,
  });
  expect(posted).toEqual([{ name: 'x' }, { name: 'x', work }]);
});

test('it is done once, however often a server asks', async () => {
  const { posted, wire } = lineOf(wanting({ challenge }), wanting({ challenge }));
  const refused = { ok: false, code: 'work-needed' };
  expect(await wire.post('/a', {}, Nothing, doWork)).toEqual(refused);
  expect(posted).toHaveLength(2);
});

test('nobody works where no work is foreseen, nor for what is no challenge', async () => {
  const one = lineOf(wanting({ challenge }));
  expect(await one.wire.post('/a', {}, Nothing)).toEqual({ ok: false, code: 'work-needed' });
  const other = lineOf(wanting({ challenge: 'short' }));
  expect(await other.wire.post('/a', {}, Nothing, doWork)).toEqual({ ok: false, code: 'later' });
});
