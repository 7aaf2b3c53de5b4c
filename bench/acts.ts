import { recordUse } from '../app/acts/feedback/write.ts';
import type { Session } from '../app/acts/session.ts';
import { newId, SubmissionId } from '../app/domain/basis/id.ts';
import type { Post } from '../app/paper/post.ts';
import { build } from '../build.ts';
import { enterAs, sure } from '../toolkit/people.ts';
import { openSite } from '../tests/journeys/site.ts';
import { testRoot } from '../tests/root.ts';
import type { Figure } from './figure.ts';

const perClient = 25;

/** Uses, sealed and signed beforehand: what is measured is the server's work, not the clients'. */
const usesOf = async (session: Session): Promise<Post[]> => {
  const submission = newId(SubmissionId);
  const posts: Post[] = [];
  for (let nth = 0; nth < perClient; nth += 1) {
    const use = { submission, items: [], purpose: `purpose ${nth}`, note: '' };
    posts.push(sure(await recordUse(session, use), 'signing a use'));
  }
  return posts;
};

/**
 * Signed acts that the server verifies, stores and answers in a second, from several clients at
 * once, each waiting for its answer before it sends the next. All join one log: the hardest case,
 * for its head is held by one act at a time.
 */
export const actsPerSecond = async (): Promise<Figure> => {
  await build(testRoot);
  const site = await openSite();
  try {
    const { place, staff } = site;
    const analysts = staff.filter(({ role }) => role === 'analyst' || role === 'head');
    const sessions: Session[] = [];
    for (const person of analysts)
      sessions.push(await enterAs(person, place.newSend(), place.root));
    const posts: Post[][] = [];
    for (const session of sessions) posts.push(await usesOf(session));
    const begunAt = performance.now();
    await Promise.all(
      sessions.map(async (session, nth) => {
        for (const post of posts[nth] ?? []) sure(await session.send(post), 'recording a use');
      }),
    );
    const seconds = (performance.now() - begunAt) / 1000;
    const value = Math.round((sessions.length * perClient * 10) / seconds) / 10;
    return { name: 'acts-per-second', value, goal: null, unit: 'acts/s' };
  } finally {
    await site.close();
  }
};
