import { afterAll, beforeAll } from 'vitest';
import { tellLiesAboutDocuments } from './lies-about-documents.ts';
import { tellLiesAboutFeedback } from './lies-about-feedback.ts';
import { tellLiesAboutHeads } from './lies-about-heads.ts';
import { tellLiesAboutJoining } from './lies-about-joining.ts';
import { tellLiesAboutLogs } from './lies-about-logs.ts';
import { tellLiesAboutPeople } from './lies-about-people.ts';
import { tellLiesOnTheWayIn } from './lies-on-the-way-in.ts';
import { tellLiesOfClients } from './lying-client.ts';
import { openWorld, type World } from './world.ts';

/** One world for all lies: each is told to a client that has heard no other. */
let opened: World | undefined;
beforeAll(async () => {
  opened = await openWorld();
});
afterAll(() => opened?.close());

const world = (): World => {
  if (opened === undefined) throw new Error('there is no world');
  return opened;
};

tellLiesOnTheWayIn(world);
tellLiesAboutJoining(world);
tellLiesAboutLogs(world);
tellLiesAboutHeads(world);
tellLiesAboutPeople(world);
tellLiesAboutDocuments(world);
tellLiesAboutFeedback(world);
tellLiesOfClients(world);
