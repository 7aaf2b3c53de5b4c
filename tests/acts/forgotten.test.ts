/** What keys have opened is gone when they lock, from wherever a page keeps it. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newDraft } from '../../app/acts/submissions/drafts.ts';
import { newParking } from '../../app/acts/submissions/parking.ts';
import { asNew, withItems } from '../../app/acts/submissions/chosen.ts';
import { unlock } from '../../app/acts/accounts/enter.ts';
import { readAllKnown, readKnown } from '../../app/ui/providers/known-parties.ts';
import { sure } from '../../toolkit/people.ts';
import { openWorld, passphrase, type World } from '../hostile/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

test('names of parties are opened once, and forgotten when the keys lock', async () => {
  const { session } = world.staff.officer;
  const { party } = world.one;
  const known = sure(await readKnown(session, party), 'reading a card');
  expect(sure(await readKnown(session, party), 'once more').card).toBe(known.card);
  await session.lock();
  await expect(readKnown(session, party)).rejects.toThrow('the keys are locked');
  await expect(readAllKnown(session, [party])).rejects.toThrow('the keys are locked');
});

test('a draft at work is sealed while the keys are locked, and there again with its files', async () => {
  const { gate, session } = world.one.documentation;
  const { party, agreement } = world.one;
  const files = asNew([{ file: new File(['1'], 'شهادة.txt'), path: null }]);
  const begun = newDraft(agreement);
  const draft = { ...withItems(begun.draft, files), title: 'الحيّ القديم' };
  const { submission } = draft;
  const parking = newParking();
  session.beforeLock(() =>
    parking.park(session, party, {
      draft,
      share: begun.share,
      isKept: false,
      files: new Map(files.map(({ of, file }) => [of.item, file])),
    }),
  );
  await session.lock();
  expect(parking.holdsUnkept()).toBe(true);
  await expect(parking.take(session, party, submission)).rejects.toThrow('the keys are locked');
  sure(await unlock(gate, passphrase), 'unlocking');
  const taken = await parking.take(session, party, submission);
  expect(taken).toMatchObject({ draft, share: begun.share, isKept: false });
  expect([...(taken?.files.values() ?? [])]).toEqual(files.map(({ file }) => file));
  expect(await parking.take(session, party, submission)).toBeUndefined();
  expect(parking.holdsUnkept()).toBe(false);
});

test('a draft does not open for another person who unlocks', async () => {
  const { documentation, director, agreement, party } = world.one;
  const begun = newDraft(agreement);
  const parking = newParking();
  const of = { ...begun, isKept: true, files: new Map() };
  await parking.park(documentation.session, party, of);
  const { submission } = begun.draft;
  expect(await parking.take(director.session, party, submission)).toBeUndefined();
});
