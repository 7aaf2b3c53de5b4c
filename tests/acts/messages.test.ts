/** Messages as they are sent: two at once, sent again, and what each side's desk has of them. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { MessageId, newId, ThreadId, type SubmissionId } from '../../app/domain/basis/id.ts';
import { messagesIn } from '../../app/paper/chain/party.ts';
import { deed, enclose } from '../../app/vault/deed.ts';
import { deposited } from './path.ts';
import type { Person } from './person.ts';
import { rowCounts } from './raw.ts';
import { openWorld, type World } from './world.ts';

let world: World;
let submission: SubmissionId;
beforeAll(async () => {
  world = await openWorld();
  submission = await deposited(world);
});
afterAll(() => world.close());

const written = async (person: Person, thread: string, after: MessageId | null) => {
  const { party, log } = world.organisation;
  const message = newId(MessageId);
  const about = { party, thread: ThreadId.parse(thread), message };
  await person.read(log);
  const post = await person.compose(
    deed({ act: 'message.send/1', log, about, commits: {}, facts: { after } }, [
      enclose('message/1', { message, text: 'وصلنا ما أرسلتم.' }),
    ]),
  );
  return { message, post };
};

test('of two members of staff who answer at once the second is told, and answers after', async () => {
  const { organisation, staff, house } = world;
  const { director, party, log } = organisation;
  const first = await written(director, submission, null);
  expect(await director.post(first.post)).toMatchObject({ ok: true });
  const one = await written(staff.intake, submission, first.message);
  const other = await written(staff.head, submission, first.message);
  expect(await staff.intake.post(one.post)).toMatchObject({ ok: true });
  const before = await rowCounts(house.database.owner);
  expect(await staff.head.post(other.post)).toEqual({ ok: false, code: 'message-crossed' });
  expect(await rowCounts(house.database.owner)).toEqual(before);
  const again = await written(staff.head, submission, one.message);
  const told = await staff.head.post(again.post);
  expect(told).toMatchObject({ ok: true });
  // No answer came, and the very same octets are sent once more: the same answer, no second effect.
  const after = await rowCounts(house.database.owner);
  expect(await staff.head.post(again.post)).toEqual(told);
  expect(await rowCounts(house.database.owner)).toEqual(after);
  const known = (await director.read(log)).party;
  if (known === undefined) throw new Error('no party');
  const ids = messagesIn(known, ThreadId.parse(submission)).map(({ id }) => id);
  expect(ids).toEqual([first.message, one.message, again.message]);
  expect(messagesIn(known, ThreadId.parse(party))).toEqual([]);
});

test('intake and the head are told where somebody wrote, what waits first; nobody else is', async () => {
  const { organisation, ceremony, house } = world;
  const { director, party } = organisation;
  const { post } = await written(director, party, null);
  expect(await director.post(post)).toMatchObject({ ok: true });
  const rows = async (who: keyof typeof ceremony.staff) =>
    (await (await house.staffDesk(ceremony.staff[who])).threads()).map(
      ({ thread, kind, isAnswered }) => [thread, kind, isAnswered],
    );
  const all = [
    [party, 'vouched', false],
    [submission, 'vouched', true],
  ];
  expect([await rows('intake'), await rows('head')]).toEqual([all, all]);
  expect([await rows('officer'), await rows('analyst')]).toEqual([[], []]);
});
