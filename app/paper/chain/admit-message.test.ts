/** Messages in a party's log: each refusal once, and who may write in which thread. */
import { beforeAll, expect, test } from 'vitest';
import { codeOf, inTwoYears } from '../../../tests/formats/books.ts';
import { digestOfAll } from '../../../tests/formats/day.ts';
import { fixedKeys, minute, type FixedKeys, type Owner } from '../../../tests/formats/fixed.ts';
import { messageId, sending, threadOf, wholeThread } from '../../../tests/formats/messages-day.ts';
import { judged, partyAfter, sealed, signerAs, statementOf } from '../../../tests/formats/rules.ts';
import type { ThreadId } from '../../domain/basis/id.ts';
import { admitToParty } from './admit.ts';
import { messagesIn, type Party } from './party.ts';

let keys: FixedKeys;
/** The organisation with two messages: one of the whole, one of its submission. */
let written: Party;

const send = (
  by: Owner,
  thread: ThreadId,
  number: number,
  after: number | null = null,
  seals = [sealed('message/1')],
) => sending(by, [thread, number, after], seals);
const sent = (party: Party, saying: ReturnType<typeof send>) => {
  const place = { index: 25, keys: 14, recorded: minute(25) };
  const signer = signerAs(keys, party, saying.by);
  return admitToParty(party, statementOf(keys, saying), digestOfAll(8), signer, place);
};
beforeAll(async () => {
  keys = await fixedKeys();
  const first = await sent(await partyAfter(keys, 22), send('director', wholeThread, 1));
  const second = first.ok ? await sent(first.value, send('head', threadOf(1), 2)) : first;
  if (!second.ok) throw new Error(second.code);
  written = second.value;
});

test('each message stands in its own thread', () => {
  expect(messagesIn(written, wholeThread).map(({ id }) => id)).toEqual([messageId(1)]);
  expect(messagesIn(written, threadOf(1)).map(({ id }) => id)).toEqual([messageId(2)]);
});

test.each<[code: string, what: string, saying: () => ReturnType<typeof send>]>([
  ['ok', 'intake answers', () => send('intakeOfficer', wholeThread, 3, 1)],
  ['ok', 'the head answers', () => send('head', wholeThread, 3, 1)],
  ['ok', 'a member writes on', () => send('documentation', threadOf(1), 3, 2)],
  ['not-permitted', 'an officer', () => send('officerOne', wholeThread, 3, 1)],
  ['not-permitted', 'an analyst', () => send('analystOne', wholeThread, 3, 1)],
  ['not-permitted', 'a member without a role', () => send('stranger', wholeThread, 3, 1)],
  ['not-found', 'of a submission that there is not', () => send('head', threadOf(2), 3)],
  ['already-done', 'with an id of this thread', () => send('head', wholeThread, 1, 1)],
  ['already-done', 'with an id of another thread', () => send('head', wholeThread, 2, 1)],
  ['message-crossed', 'as if nothing stood there', () => send('head', wholeThread, 3)],
  ['message-crossed', 'after one of another thread', () => send('head', wholeThread, 3, 2)],
  ['message-crossed', 'after one that there is not', () => send('director', threadOf(1), 3, 9)],
  ['seals-not-of-this-act', 'without a document', () => send('head', wholeThread, 3, 1, [])],
  [
    'seals-not-of-this-act',
    'with a question',
    () => send('head', wholeThread, 3, 1, [sealed('question/1')]),
  ],
])('a message, %s: %s', async (code, _, saying) => {
  expect(codeOf(await sent(written, saying()))).toBe(code);
});

test('of two that were written at once the second is refused, and goes after the first', async () => {
  const first = await sent(written, send('intakeOfficer', wholeThread, 3, 1));
  if (!first.ok) throw new Error(first.code);
  const second = (after: number) => sent(first.value, send('head', wholeThread, 4, after));
  expect(codeOf(await second(1))).toBe('message-crossed');
  expect(codeOf(await second(3))).toBe('ok');
});

test('terms-not-accepted: an individual who has accepted none; staff may write', async () => {
  const self = new Map(
    [...written.members].map(([key, member]) => [key, { ...member, role: 'self' as const }]),
  );
  const individual: Party = { ...written, kind: 'self', members: self };
  const writes = (by: Owner, party: Party) => sent(party, send(by, wholeThread, 3, 1));
  expect(codeOf(await writes('director', individual))).toBe('terms-not-accepted');
  expect(codeOf(await writes('head', individual))).toBe('ok');
  const accepted = { commitment: digestOfAll(1), acceptedAt: 1 };
  const terms = new Map([...written.agreements.keys()].map((id) => [id, accepted]));
  expect(codeOf(await writes('director', { ...individual, terms }))).toBe('ok');
});

test('not-vouched: nobody writes to or for an organisation that is not vouched for', async () => {
  for (const by of ['intakeOfficer', 'director'] as const)
    expect(await judged(keys, 4, send(by, wholeThread, 1))).toBe(
      by === 'director' ? 'not-permitted' : 'not-vouched',
    );
  const at = { recorded: inTwoYears };
  for (const by of ['intakeOfficer', 'director'] as const)
    expect(await judged(keys, 22, send(by, wholeThread, 1), at)).toBe('not-vouched');
});
