import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId, PartyId } from '../../app/domain/basis/id.ts';
import { keysLog, mechanismLog, partyLog, type LogId } from '../../app/domain/custody/log-id.ts';
import type { Certificate } from '../../app/paper/openpgp.ts';
import { Statement } from '../../app/paper/statement.ts';
import { newKey } from '../../app/vault/openpgp.ts';
import { anyAct, everyAct, type Ids } from './any-act.ts';
import { documentationOf, type Member } from './member.ts';
import type { Organisation } from './organisation.ts';
import { acknowledged, asked, messaged, released } from './path.ts';
import type { Person } from './person.ts';
import { postOf, rowCounts, signRaw } from './raw.ts';
import { newOrganisation, openWorld, type World } from './world.ts';

let world: World;
let other: Organisation;
let documentation: Member;
/** Ids of the world's own organisation: for the other one, someone else's. */
let foreign: Ids;
let foreignKey: Certificate;
let nobodysKey: Certificate;

const nobodys = (): Ids => ({
  party: randomUUID(),
  member: randomUUID(),
  invitation: randomUUID(),
  agreement: randomUUID(),
  edition: randomUUID(),
  submission: randomUUID(),
  question: randomUUID(),
  feedback: randomUUID(),
  document: randomUUID(),
  thread: randomUUID(),
  message: randomUUID(),
});

beforeAll(async () => {
  world = await openWorld();
  const submission = await acknowledged(world);
  const question = await asked(world, submission);
  const { feedback } = (await released(world, submission)).about;
  const { invitation } = await documentationOf(world, world.organisation);
  other = await newOrganisation(world);
  documentation = await documentationOf(world, other);
  const { party, director, log } = world.organisation;
  const book = await director.read(log);
  const agreement = book.party?.agreements.get(world.agreement);
  const document = book.lines.at(0)?.statement.seals.at(0)?.id;
  if (agreement === undefined || document === undefined) throw new Error('no agreement');
  foreignKey = director.key.certificate;
  nobodysKey = (await newKey('member:nobody')).certificate;
  foreign = {
    party,
    member: director.member,
    invitation,
    agreement: agreement.id,
    edition: agreement.edition,
    submission,
    question,
    feedback,
    document,
    thread: submission,
    message: await messaged(world, submission),
  };
  for (const person of [...Object.values(world.staff), other.director])
    await person.read(other.log);
});
afterAll(() => world.close());

test('every act there is is among those that are tried', () => {
  const known = Statement.def.options.map(({ shape }) => shape.act.def.values[0]);
  expect(known.length).toBeGreaterThan(20);
  expect([...everyAct].sort()).toEqual([...known].sort());
});

/** The same act with two sets of ids: the answers must not tell which of them is somebody's. */
const answers = async (person: Person, log: LogId, party: string | undefined) => {
  const told: unknown[][] = [[], []];
  for (const act of everyAct)
    for (const [at, ids] of [foreign, nobodys()].entries()) {
      const own = party === undefined ? ids : { ...ids, party };
      const seen = {
        size: 0,
        root: 'sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
      };
      const raw = { ...anyAct(act, own, at === 0 ? foreignKey : nobodysKey), log, seen };
      told[at]?.push([act, await person.post(postOf(await signRaw(person, raw)))]);
    }
  return { somebodys: told[0], nobodys: told[1] };
};

const roles = [
  'director',
  'documentation',
  'officer',
  'second',
  'intake',
  'analyst',
  'head',
] as const;
const personOf = (who: (typeof roles)[number]): Person => {
  if (who === 'director') return other.director;
  return who === 'documentation' ? documentation.person : world.staff[who];
};
test.each(roles)(
  "every act of the %s with another party's ids is answered as with nobody's",
  async (who) => {
    const before = await rowCounts(world.house.database.owner);
    const person = personOf(who);
    const own = await answers(person, other.log, other.party);
    expect(own.somebodys).toEqual(own.nobodys);
    const named = await answers(person, other.log, undefined);
    expect(named.somebodys).toEqual(named.nobodys);
    expect(await rowCounts(world.house.database.owner)).toEqual(before);
  },
);

test("a provider's every act in another's log is answered as in a log that is not", async () => {
  const { fingerprint } = world.ceremony.root.certificate;
  const absent = everyAct.map((act) => [act, { ok: false, code: 'absent' }]);
  const logs = [
    world.organisation.log,
    partyLog(fingerprint, newId(PartyId)),
    mechanismLog(fingerprint),
    keysLog(fingerprint),
  ];
  for (const log of logs)
    for (const person of [other.director, documentation.person]) {
      const told = await answers(person, log, undefined);
      expect([told.somebodys, told.nobodys]).toEqual([absent, absent]);
    }
});

test("a provider reads another's documents and objects as if they were not", async () => {
  const { director, log } = world.organisation;
  const book = await director.read(log);
  const absent = { ok: false, code: 'absent' };
  for (const { statement } of book.lines)
    for (const { id, kind } of statement.seals) {
      for (const desk of [other.desk, documentation.desk])
        if (kind === 'body/1') expect(await desk.mayReadBody(id)).toBe(false);
        else expect(await desk.envelope(id)).toEqual(absent);
    }
  expect(book.lines.some(({ statement }) => statement.seals.length > 0)).toBe(true);
});
