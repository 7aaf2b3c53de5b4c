import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DocumentId } from '../../app/domain/basis/id.ts';
import { deposited } from './path.ts';
import type { Person } from './person.ts';
import { postOf, rowCounts, signRaw } from './raw.ts';
import { openWorld, type World } from './world.ts';

let world: World;
const documents = new Map<string, DocumentId>();
beforeAll(async () => {
  world = await openWorld();
  await deposited(world);
  const { director, log } = world.organisation;
  const book = await director.read(log);
  for (const { statement } of book.lines)
    for (const { kind, id } of statement.seals) documents.set(kind, id);
  for (const person of Object.values(world.staff)) await person.read(log);
});
afterAll(() => world.close());

type Who = 'director' | keyof World['staff'];
const personOf = (who: Who): Person =>
  who === 'director' ? world.organisation.director : world.staff[who];
const everyone: readonly Who[] = ['director', 'officer', 'second', 'intake', 'analyst', 'head'];
const readers: Readonly<Record<string, readonly Who[]>> = {
  'join-proof/1': ['officer', 'second', 'head'],
  'party-card/1': ['director', 'officer', 'second', 'head'],
  'edition/1': ['director', 'officer', 'second', 'head'],
  'submission/1': ['intake', 'head'],
  'manifest-page/1': ['intake', 'head'],
  'item-keys/1': ['intake', 'head'],
  'body/1': ['intake', 'head'],
};

test.each(Object.entries(readers))(
  'only who may read %s says that it does not open',
  async (kind, may) => {
    const document = documents.get(kind) ?? expect.fail(`no ${kind}`);
    const { log, party } = world.organisation;
    for (const who of everyone) {
      const person = personOf(who);
      await person.read(log);
      const about = { party, document };
      const post = postOf(await signRaw(person, { act: 'document.unreadable/1', log, about }));
      const before = await rowCounts(world.house.database.owner);
      const told = await person.post(post);
      if (may.includes(who)) expect([who, told]).toMatchObject([who, { ok: true }]);
      else {
        expect([who, told]).toEqual([who, { ok: false, code: 'not-permitted' }]);
        expect(await rowCounts(world.house.database.owner)).toEqual(before);
      }
    }
  },
);
