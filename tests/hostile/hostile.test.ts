import { afterAll, beforeAll } from 'vitest';
import { tellLiesAboutDocuments } from './lies-about-documents.ts';
import { tellLiesAboutFeedback } from './lies-about-feedback.ts';
import { tellLiesAboutFiles } from './lies-about-files.ts';
import { tellLiesAboutHeads } from './lies-about-heads.ts';
import { tellLiesAboutJoining } from './lies-about-joining.ts';
import { tellLiesAboutKeys } from './lies-about-keys.ts';
import { tellLiesAboutKinds } from './lies-about-kinds.ts';
import { tellLiesAboutLogs } from './lies-about-logs.ts';
import { tellLiesAboutMessages } from './lies-about-messages.ts';
import { tellLiesAboutRoles } from './lies-about-roles.ts';
import { tellLiesAcrossVisits } from './lies-across-visits.ts';
import { tellLiesOfOldSteps } from './lies-about-old-steps.ts';
import { tellLiesOnTheWayIn } from './lies-on-the-way-in.ts';
import { tellOfLostAnswers } from './lost-answers.ts';
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
tellOfLostAnswers(world);
tellLiesAboutLogs(world);
tellLiesAboutHeads(world);
tellLiesAcrossVisits(world);
tellLiesOfOldSteps(world);
tellLiesAboutKeys(world);
tellLiesAboutRoles(world);
tellLiesAboutKinds(world);
tellLiesAboutDocuments(world);
tellLiesAboutMessages(world);
tellLiesAboutFiles(world);
tellLiesAboutFeedback(world);
tellLiesOfClients(world);
