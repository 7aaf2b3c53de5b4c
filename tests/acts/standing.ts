/** A world in which every step has been taken once, so that each refusal can be provoked. */
import { AgreementId, newId, type SubmissionId } from '../../app/domain/basis/id.ts';
import { deed, enclose } from '../../app/vault/deed.ts';
import { newKey, type OpenKey } from '../../app/vault/openpgp.ts';
import { given, newOpening, opened } from './individual.ts';
import { documentationOf, invitedMember, joinedMember, type Member } from './member.ts';
import { invite, joined, newDirector, type Organisation } from './organisation.ts';
import { acknowledged, asked, deposited, drafted, messaged, released } from './path.ts';
import { certifyingKey, granting, nextKey, revoking } from './renewing.ts';
import { openWorld, proposal, type World } from './world.ts';

/** Where everything stands. */
export interface Scene extends World {
  readonly documentation: Member;
  /** Joined, and nobody has certified them. */
  readonly loose: Member;
  /** Certified, and then revoked. */
  readonly gone: Member;
  /** Revoked before anybody certified them. */
  readonly dropped: Member;
  /** Joined; no officer has vouched for it. */
  readonly unvouched: Organisation;
  /** Opened by words, and has handed something over under the short terms. */
  readonly individual: {
    readonly of: Organisation;
    readonly submission: SubmissionId;
    readonly agreement: AgreementId;
  };
  readonly proposed: Awaited<ReturnType<typeof proposal>>;
  readonly inForce: { readonly edition: string; readonly commitment: string };
  readonly submissions: Readonly<Record<'received' | 'opened' | 'acknowledged', SubmissionId>>;
  readonly questions: Readonly<Record<'open' | 'answered', string>>;
  /** The one message of the thread of what was acknowledged. */
  readonly message: string;
  readonly waiting: Awaited<ReturnType<typeof drafted>>;
  readonly done: Awaited<ReturnType<typeof drafted>>;
  readonly usedRedeem: string;
  /** An invitation that nobody has used. */
  readonly open: string;
  readonly stranger: OpenKey;
  /** The organisation's key of now, in the place of the one that it began with. */
  readonly next: OpenKey;
}

const answered = async ({ organisation }: World, submission: SubmissionId, question: string) => {
  const { party, log, director } = organisation;
  const about = { party, submission, question: question as never };
  const enclosed = enclose('answer/1', { question: question as never, text: '2014' });
  await director.act(
    deed({ act: 'submission.answer/1', log, about, commits: {}, facts: {} }, [enclosed]),
  );
};

/** Somebody who came by words alone, and what they have handed over. */
export const individualIn = async ({ house }: World): Promise<Scene['individual']> => {
  const of = await opened(house, await newOpening(house));
  const submission = await given(house, of);
  const book = await of.director.read(of.log);
  const agreement = book.party?.submissions.get(submission)?.agreement;
  if (agreement === undefined) throw new Error('nothing was handed over');
  return { of, submission, agreement };
};

export const openScene = async (): Promise<Scene> => {
  const world = await openWorld();
  const { organisation, house, staff, ceremony } = world;
  const { director, party, log } = organisation;
  const documentation = await documentationOf(world, organisation, 800);
  const loose = await joinedMember(world, organisation);
  const dropped = await joinedMember(world, organisation);
  const gone = await documentationOf(world, organisation);
  await director.act(revoking(organisation, dropped.person));
  await director.act(revoking(organisation, gone.person));
  const next = await nextKey(organisation);
  await director.act(certifyingKey(organisation, next), granting(organisation, next, director));
  const invited = await invite(staff.officer, ceremony.root.certificate);
  const unvouched = await joined(house, await newDirector(house, invited));
  const book = await director.read(log);
  const inForce = book.party?.agreements.get(world.agreement);
  if (inForce === undefined) throw new Error('no agreement');
  const proposed = await proposal(organisation, staff.head, newId(AgreementId));
  await staff.officer.act(proposed);
  const done = await acknowledged(world);
  const questions = { open: await asked(world, done), answered: await asked(world, done) };
  await answered(world, done, questions.answered);
  const inReview = await deposited(world);
  const about = { party, submission: inReview };
  await staff.intake.act(deed({ act: 'submission.open/1', log, about, commits: {}, facts: {} }));
  const received = await deposited(world);
  const waiting = await drafted(world, done);
  const ended = await released(world, done);
  return {
    ...world,
    documentation,
    loose,
    gone,
    dropped,
    unvouched,
    individual: await individualIn(world),
    proposed,
    inForce,
    submissions: { received, opened: inReview, acknowledged: done },
    questions,
    message: await messaged(world, done),
    waiting,
    done: ended,
    usedRedeem: invited.redeem,
    open: (await invitedMember(world, organisation)).invitation,
    stranger: await newKey('member:stranger'),
    next,
  };
};
