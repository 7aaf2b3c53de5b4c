import { expect } from 'vitest';
import type { PartyId } from '../../app/domain/basis/id.ts';
import { fromBase64url } from '../../app/domain/basis/octets.ts';
import type { Book } from '../../app/paper/chain/book.ts';
import type { Post, Posted } from '../../app/paper/post.ts';
import type { Result } from '../../app/domain/basis/result.ts';
import { parseStatement } from '../../app/paper/statement.ts';
import { sure } from '../../toolkit/people.ts';
import type { AtWork } from './people.ts';
import { nameOf, pointsOf, type Point } from './points.ts';
import type { Stage } from './stage.ts';
import { freshBook, troubleIn } from './whole.ts';

/** One act that is about to be posted. */
export interface Attempt {
  readonly by: AtWork;
  readonly post: Post;
  /** Lines that it adds to the party's log: a release brings the draft's line with it. */
  readonly lines: number;
  /** What must hold once it is done, beyond what holds for every act. */
  readonly check: () => Promise<void>;
}

export interface Tally {
  readonly points: number;
  /** Of requests that nobody was answered: what the next start found. */
  readonly done: number;
  readonly undone: number;
  readonly answered: number;
}

type Answer = Result<Posted, string>;

/** Posts while the point is armed. @returns the answer; undefined if the line was cut */
const postUnder = async (stage: Stage, { by, post }: Attempt, point: Point): Promise<Answer> => {
  const { victim, at } = point;
  const kill = (): void => stage.kill(victim);
  await stage.arm(at === 'step' ? point.step : null, victim);
  if (at === 'octet') stage.line.cut({ of: 'request', after: point.after, then: kill });
  else stage.line.cut(at === 'answer' ? { of: 'answer', after: 0, then: kill } : undefined);
  const answer = await by.session.send(post);
  // What was answered was not harmed on the way, unless at its very last step.
  if (answer.ok) kill();
  return answer;
};

const idsOf = (post: Post): string[] =>
  post.acts.map(({ statement }) => sure(parseStatement(fromBase64url(statement)), 'reading').id);

const linesOf = (book: Book, post: Post): number => {
  const ids = idsOf(post);
  return book.lines.filter(({ statement }) => ids.includes(statement.id)).length;
};

/** Posted once unharmed, then once under each point; after each everything is looked at. */
export const harm = async (
  stage: Stage,
  party: PartyId,
  seed: number,
  make: (nth: number) => Promise<Attempt>,
): Promise<Tally> => {
  // As in every round after it, the server has recorded one such act since its start.
  const zeroth = await make(0);
  sure(await zeroth.by.session.send(zeroth.post), 'posting unharmed');
  const first = await make(1);
  await stage.arm(null, 'server');
  stage.line.cut(undefined);
  sure(await first.by.session.send(first.post), 'posting unharmed');
  const steps = await stage.steps();
  const points = pointsOf(seed, stage.line.passed('request'), steps);
  await first.check();
  const tally = { points: points.length, done: 0, undone: 0, answered: 0 };

  for (const [nth, point] of points.entries()) {
    const name = nameOf(point, steps);
    const attempt = await make(nth + 2);
    const { by, post, lines } = attempt;
    const log = by.session.logs.party(party);
    const before = sure(await by.session.refresh(log), 'reading').lines.length;
    const answer = await postUnder(stage, attempt, point);
    await stage.restart();

    const found = await freshBook(by.session, by.send, log);
    const isDone = linesOf(found, post) === 1;
    // Or the harness kills somewhere else than it says.
    expect(isDone, `${name}: done`).toBe(point.isDone ?? isDone);
    expect(await troubleIn(stage, found), `${name}: after the start`).toEqual([]);
    expect(found.lines.length, `${name}: lines`).toBe(before + (isDone ? lines : 0));
    if (answer.ok) expect(isDone, `${name}: what was acknowledged is there`).toBe(true);
    if (answer.ok) tally.answered += 1;
    else tally[isDone ? 'done' : 'undone'] += 1;

    const again = [await by.session.send(post), await by.session.send(post)];
    const [one] = again;
    expect(again, `${name}: sent again`).toEqual([
      { ok: true, value: [expect.objectContaining({ log, id: idsOf(post)[0] })] },
      one,
    ]);
    if (answer.ok) expect(one, `${name}: the same answer`).toEqual(answer);
    // The client that was there before the kill: its head is still a head of this log.
    const book = sure(await by.session.refresh(log), 'reading on');
    expect(linesOf(book, post), `${name}: one line`).toBe(1);
    expect(book.lines.length, `${name}: one effect`).toBe(before + lines);
    if (!isDone) expect(await troubleIn(stage, book), `${name}: at the end`).toEqual([]);
    await attempt.check();
  }
  return tally;
};
