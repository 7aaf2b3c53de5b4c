/** Every kind of envelope, in the act that brings it: misshapen in every way, refused, and no row. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Json } from '../../app/domain/basis/canonical.ts';
import {
  AgreementId,
  EditionId,
  FeedbackId,
  InvitationId,
  MessageId,
  newId,
  QuestionId,
  SubmissionId,
} from '../../app/domain/basis/id.ts';
import { keysLog, mechanismLog } from '../../app/domain/custody/log-id.ts';
import type { Kind } from '../../app/paper/document.ts';
import type { Certificate } from '../../app/paper/openpgp.ts';
import type { Act } from '../../app/paper/statement.ts';
import { deed } from '../../app/vault/deed.ts';
import { newKey, type OpenKey } from '../../app/vault/openpgp.ts';
import { anyAct, everyAct, type Ids } from './any-act.ts';
import { kindsOf, postOf, sealsWith } from './bringing.ts';
import { refusalsOf, type Brought } from './malformed.ts';
import { documentationOf, invitedMember, type Member } from './member.ts';
import { invite, newDirector, type Joiner } from './organisation.ts';
import { acknowledged, asked, deposited } from './path.ts';
import type { Person } from './person.ts';
import { changed, rowCounts, signRaw } from './raw.ts';
import { individualIn, type Scene } from './standing.ts';
import { openWorld, type World } from './world.ts';

let world: World;
let member: Member;
let ids: Ids;
let inReview: SubmissionId;
let individual: Scene['individual'];
let founder: Joiner;
let joiner: Awaited<ReturnType<typeof invitedMember>>;
let stranger: OpenKey;

beforeAll(async () => {
  world = await openWorld();
  const { organisation, staff, ceremony, house } = world;
  member = await documentationOf(world, organisation);
  const submission = await acknowledged(world);
  const question = await asked(world, submission);
  inReview = await deposited(world);
  const { party, log } = organisation;
  const about = { party, submission: inReview };
  await staff.intake.act(deed({ act: 'submission.open/1', log, about, commits: {}, facts: {} }));
  const fresh = { agreement: world.agreement, edition: newId(EditionId) };
  const nobodys = { invitation: newId(InvitationId), feedback: newId(FeedbackId) };
  const told = { document: party, thread: party, message: newId(MessageId) };
  const known = { party, member: member.person.member, submission, question };
  ids = { ...fresh, ...nobodys, ...told, ...known };
  founder = await newDirector(house, await invite(staff.officer, ceremony.root.certificate));
  individual = await individualIn(world);
  joiner = await invitedMember(world, organisation);
  stranger = await newKey('member:stranger');
});
afterAll(() => world.close());

type Who = 'root' | 'director' | 'individual' | keyof World['staff'];
interface Bringing {
  readonly who: Who;
  readonly log: 'keys' | 'mechanism' | 'party' | 'individual';
  readonly ids?: () => Partial<Ids>;
  readonly facts?: () => Json;
}
const theirs = () => ({ submission: individual.submission, agreement: individual.agreement });
const grantOf = (key: Certificate | undefined, to: Certificate): Json => {
  return { key: key?.fingerprint ?? '', to: to.fingerprint };
};
/** Acts that bring documents, as they are allowed now: what is refused is the envelope. */
const bringing: readonly [act: Act, how: Bringing][] = [
  [
    'keys.grant/1',
    {
      who: 'root',
      log: 'keys',
      facts: () =>
        grantOf(world.ceremony.teams.get('intake')?.certificate, world.staff.head.key.certificate),
    },
  ],
  [
    'keys.grant/1',
    {
      who: 'director',
      log: 'party',
      facts: () => grantOf(world.organisation.partyKey.certificate, member.person.key.certificate),
    },
  ],
  ['member.answer/1', { who: 'officer', log: 'party' }],
  [
    'agreement.propose/1',
    { who: 'officer', log: 'party', ids: () => ({ agreement: newId(AgreementId) }) },
  ],
  [
    'submission.deposit/1',
    { who: 'director', log: 'party', ids: () => ({ submission: newId(SubmissionId) }) },
  ],
  [
    'submission.ask/1',
    { who: 'intake', log: 'party', ids: () => ({ question: newId(QuestionId) }) },
  ],
  ['submission.answer/1', { who: 'director', log: 'party' }],
  [
    'submission.acknowledge/1',
    { who: 'intake', log: 'party', ids: () => ({ submission: inReview }) },
  ],
  [
    'terms.accept/1',
    {
      who: 'individual',
      log: 'individual',
      ids: () => ({ party: individual.of.party, agreement: newId(AgreementId) }),
    },
  ],
  [
    'submission.describe/1',
    {
      who: 'individual',
      log: 'individual',
      ids: () => ({ party: individual.of.party, ...theirs() }),
    },
  ],
  ['message.send/1', { who: 'intake', log: 'party' }],
  ['submission.note/1', { who: 'intake', log: 'mechanism' }],
  ['material.hand-over/1', { who: 'intake', log: 'mechanism' }],
  ['use.record/1', { who: 'analyst', log: 'mechanism' }],
  ['feedback.prepare/1', { who: 'analyst', log: 'mechanism' }],
  ['feedback.draft/1', { who: 'analyst', log: 'party' }],
];

type Send = (of: Brought) => Promise<unknown>;
const triedIn = async (kind: Kind, send: Send): Promise<void> => {
  const before = await rowCounts(world.house.database.owner);
  for (const [sentence, of, code] of await refusalsOf(kind, stranger))
    expect([sentence, await send(of)]).toEqual([sentence, { ok: false, code }]);
  expect(await rowCounts(world.house.database.owner)).toEqual(before);
};

const tries = bringing.flatMap(([act, how]) =>
  kindsOf(act).map((kind) => [kind, act, how.log, how] as const),
);
test.each(tries)('%s of %s in the %s log', async (kind, act, _, how) => {
  const { root, organisation, staff, ceremony } = world;
  const people = { ...staff, root, director: organisation.director };
  const person: Person = how.who === 'individual' ? individual.of.director : people[how.who];
  const { fingerprint } = ceremony.root.certificate;
  const logs = {
    keys: keysLog(fingerprint),
    mechanism: mechanismLog(fingerprint),
    party: organisation.log,
    individual: individual.of.log,
  };
  const log = logs[how.log];
  await person.read(log);
  if (act === 'feedback.draft/1') await person.read(logs.mechanism);
  await triedIn(kind, async (of) => {
    const plain = anyAct(act, { ...ids, ...how.ids?.() }, stranger.certificate);
    const facts = how.facts?.() ?? plain.facts;
    const seals = sealsWith(of, plain.seals);
    const acts = [await signRaw(person, { ...plain, log, facts, seals })];
    // A draft waits only beside the line that prepares it.
    if (act === 'feedback.draft/1') {
      const prepared = anyAct('feedback.prepare/1', ids, stranger.certificate);
      acts.push(await signRaw(person, { ...prepared, log: logs.mechanism }));
    }
    return person.post(postOf(acts, of));
  });
});

test.each([
  ['join-proof/1', 'party.join/1'],
  ['party-card/1', 'party.join/1'],
  ['join-proof/1', 'member.join/1'],
] as const)('%s of %s', async (kind, act) => {
  const { key, asked: whole } = act === 'party.join/1' ? founder : joiner;
  const { seals } = anyAct(act, ids, stranger.certificate);
  await triedIn(kind, async (of) => {
    const but = { seals: sealsWith(of, seals) };
    const { acts } = await changed(whole.post, key, (it) => ({ ...it, ...but }));
    return world.house.visitor.join({ ...whole, post: postOf(acts, of) });
  });
});

test('every act that brings documents was tried, with every kind that it brings', () => {
  const joining: Act[] = ['party.join/1', 'member.join/1'];
  const tried = new Set([...bringing.map(([act]) => act), ...joining]);
  const bringers = everyAct.filter((act) => kindsOf(act).length > 0);
  expect([...tried].sort()).toEqual(bringers.sort());
});
