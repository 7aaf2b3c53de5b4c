import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

test('an organisation is vouched for and its agreement is in force', async () => {
  const { organisation, agreement } = world;
  const book = await organisation.director.read(organisation.log);
  expect(book.party?.agreements.get(agreement)?.state).toBe('in-force');
});
