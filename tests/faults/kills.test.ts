import { afterAll, beforeAll, expect, test } from 'vitest';
import { decide, propose } from '../../app/acts/agreements/edition.ts';
import { readHeld } from '../../app/acts/feedback/read.ts';
import { draftFeedback, release } from '../../app/acts/feedback/write.ts';
import { acknowledge, recordOpening } from '../../app/acts/submissions/review.ts';
import type { SubmissionId } from '../../app/domain/basis/id.ts';
import { fromBase64url } from '../../app/domain/basis/octets.ts';
import type { Post } from '../../app/paper/post.ts';
import { parseStatement } from '../../app/paper/statement.ts';
import { partyNow } from '../../toolkit/demonstration-party.ts';
import { sure } from '../../toolkit/people.ts';
import { openWorld, type AtWork, type World } from './people.ts';
import { harm, type Attempt, type Tally } from './rounds.ts';
import { depositOf, fileOf, makeReady, sendRest, type Ready } from './sending.ts';

/** Another number walks other points: `FAULTS_SEED=7 npm test -- faults`. */
const seed = Number(process.env['FAULTS_SEED'] ?? 1);
const limitMs = 600_000;

let world: World;
let intake: AtWork;
beforeAll(async () => {
  world = await openWorld();
  intake = await world.enter('intake-officer');
}, limitMs);
afterAll(() => world.stage.close());

const inSession = (session: AtWork['session'], send = world.member.send): AtWork => ({
  session,
  send,
});

/** At least twelve points, and among them requests that ended either way with nobody told. */
const expectAll = ({ points, done, undone, answered }: Tally): void => {
  console.info(`points ${points}: answered ${answered}, done ${done}, not done ${undone}`);
  expect(points).toBeGreaterThanOrEqual(12);
  expect(Math.min(done, undone, answered)).toBeGreaterThan(0);
};

const readyToDeposit = async (nth: number): Promise<{ ready: Ready; post: Post }> => {
  const { session, send } = world.member;
  const ready = await makeReady(session, world, fileOf(200_000 + nth, nth));
  await sendRest(send, ready);
  return { ready, post: await depositOf(session, world.party, ready) };
};

/** What staff are given is what was sealed, octet by octet. */
const expectBody = async ({ object, body }: Ready): Promise<void> => {
  const stored = sure(await intake.session.wire.octets(`/api/staff/bodies/${object}`), 'fetching');
  expect(Buffer.compare(stored, body)).toBe(0);
};

test(
  'a deposit is done or not, wherever server or database is killed',
  async () => {
    const make = async (nth: number): Promise<Attempt> => {
      const { ready, post } = await readyToDeposit(nth);
      return { by: world.member, post, lines: 1, check: () => expectBody(ready) };
    };
    expectAll(await harm(world.stage, world.party, seed, make));
  },
  limitMs,
);

test(
  'a signing is done or not, wherever server or database is killed',
  async () => {
    const { desks, director, party, values, stage } = world;
    const make = async (): Promise<Attempt> => {
      const proposal = sure(await propose(desks.officer, party, null, values), 'composing');
      sure(await desks.officer.send(proposal), 'proposing');
      const [act] = proposal.acts;
      const said = sure(parseStatement(fromBase64url(act?.statement ?? '')), 'reading');
      if (said.act !== 'agreement.propose/1') throw new Error('not a proposal');
      const id = said.about.agreement;
      const now = await partyNow(director, party);
      const post = sure(await decide(director, now, id, 'agreement.sign/1'), 'signing');
      const check = async (): Promise<void> => {
        const { agreements } = await partyNow(desks.head, party);
        expect(agreements.get(id)?.state).toBe('signed');
      };
      return { by: inSession(director), post, lines: 1, check };
    };
    expectAll(await harm(stage, party, seed + 1, make));
  },
  limitMs,
);

/** One deposit, opened and acknowledged: feedback may be given of it. */
const acknowledged = async (): Promise<SubmissionId> => {
  const { ready, post } = await readyToDeposit(999);
  sure(await world.member.session.send(post), 'depositing');
  const { submission } = ready.kept.draft;
  const { session } = intake;
  const stand = async () => {
    const party = await partyNow(session, world.party);
    const of = party.submissions.get(submission);
    if (of === undefined) throw new Error('the deposit is not there');
    return { party, of };
  };
  const opening = await stand();
  sure(
    await session.send(sure(await recordOpening(session, opening.party, opening.of), 'opening')),
    'opening',
  );
  const { party, of } = await stand();
  const said = { items: 1, damaged: [], text: '' };
  sure(
    await session.send(sure(await acknowledge(session, party, of, said), 'signing')),
    'acknowledging',
  );
  return submission;
};

test(
  'a release is done or not, wherever server or database is killed',
  async () => {
    const { party, stage } = world;
    const submission = await acknowledged();
    const analyst = await world.enter('analyst');
    const head = inSession(world.desks.head, analyst.send);
    const make = async (): Promise<Attempt> => {
      const entries = [{ code: 'reviewed-and-kept', items: null } as const];
      const drafted = await draftFeedback(analyst.session, { party, submission }, entries, '');
      sure(await analyst.session.send(sure(drafted, 'drafting')), 'holding');
      const [held] = sure(await readHeld(head.session), 'reading what waits');
      if (held === undefined) throw new Error('nothing waits');
      const { feedback } = held.document.body;
      const about = { party, submission, feedback };
      const post = sure(await release(head.session, about, held.octets), 'releasing');
      const check = async (): Promise<void> => {
        const { feedback: read } = await partyNow(world.director, party);
        expect(read.get(feedback)?.releasedAt).toBeDefined();
        expect(sure(await readHeld(head.session), 'reading what waits')).toEqual([]);
      };
      return { by: head, post, lines: 2, check };
    };
    expectAll(await harm(stage, party, seed + 2, make));
  },
  limitMs,
);
