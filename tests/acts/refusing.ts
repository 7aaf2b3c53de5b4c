/** Posts that must be refused, and what the server says to them. */
import { randomUUID } from 'node:crypto';
import type { Json } from '../../app/domain/basis/canonical.ts';
import { keysLog, mechanismLog, type LogId } from '../../app/domain/custody/log-id.ts';
import type { Post } from '../../app/paper/post.ts';
import type { Act } from '../../app/paper/statement.ts';
import type { OpenKey } from '../../app/vault/openpgp.ts';
import { anyAct, type Ids } from './any-act.ts';
import type { Organisation } from './organisation.ts';
import type { Person } from './person.ts';
import { postOf, signRaw, type Raw } from './raw.ts';
import type { Scene } from './standing.ts';

export type Who =
  | 'root'
  | 'director'
  | 'documentation'
  | 'loose'
  | 'gone'
  | 'dropped'
  | 'unvouched'
  | 'individual'
  | keyof Scene['staff'];
export const personIn = (scene: Scene, who: Who): Person => {
  switch (who) {
    case 'root':
      return scene.root;
    case 'director':
      return scene.organisation.director;
    case 'unvouched':
      return scene.unvouched.director;
    case 'individual':
      return scene.individual.of.director;
    case 'documentation':
    case 'loose':
    case 'gone':
    case 'dropped':
      return scene[who].person;
    default:
      return scene.staff[who];
  }
};

export type Where = 'keys' | 'mechanism' | 'party' | 'unvouched' | 'individual';
const organisationIn = (scene: Scene, where: Where): Organisation => {
  if (where === 'individual') return scene.individual.of;
  return where === 'unvouched' ? scene.unvouched : scene.organisation;
};
const logIn = (scene: Scene, where: Where): LogId => {
  const { fingerprint } = scene.ceremony.root.certificate;
  if (where === 'keys') return keysLog(fingerprint);
  if (where === 'mechanism') return mechanismLog(fingerprint);
  return organisationIn(scene, where).log;
};

/** What a statement says instead of what would be allowed, or beside it. */
export interface But {
  readonly ids?: Partial<Ids>;
  readonly facts?: Readonly<Record<string, Json>>;
  readonly commits?: Json;
  readonly raw?: Partial<Raw>;
  readonly signedBy?: OpenKey;
  /** Another act in the same post. */
  readonly beside?: Act | undefined;
}

/** An empty log is a head that every log had. */
const seen = {
  size: 0,
  root: 'sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
};

const isFields = (json: Json): json is Readonly<Record<string, Json>> =>
  typeof json === 'object' && json !== null && !Array.isArray(json);

/** A post of one act, by this person, in this log, with whatever is wrong with it. */
const postIn = async (
  scene: Scene,
  act: Act,
  who: Who,
  where: Where,
  { ids = {}, facts = {}, commits, raw = {}, signedBy, beside }: But,
): Promise<Post> => {
  const person = personIn(scene, who);
  const { proposed, submissions, questions } = scene;
  const known: Ids = {
    party: organisationIn(scene, where).party,
    member: person.member,
    invitation: randomUUID(),
    agreement: proposed.about.agreement,
    edition: proposed.about.edition,
    submission: submissions.opened,
    question: questions.open,
    feedback: randomUUID(),
    document: randomUUID(),
    thread: organisationIn(scene, where).party,
    message: randomUUID(),
    ...ids,
  };
  const plain = anyAct(act, known, person.key.certificate);
  const own = isFields(plain.facts) ? plain.facts : {};
  const whole = { ...plain, facts: { ...own, ...facts }, commits: commits ?? plain.commits };
  const log = logIn(scene, where);
  const acts = [await signRaw(person, { ...whole, log, seen, ...raw }, signedBy ?? person.key)];
  if (beside !== undefined) {
    const other = anyAct(beside, known, person.key.certificate);
    acts.push(await signRaw(person, { ...other, log: logIn(scene, 'mechanism'), seen }));
  }
  return postOf(...acts);
};

/** What the server says to it: `recorded`, or the name of its refusal. */
export const told = async (
  scene: Scene,
  act: Act,
  who: Who,
  where: Where,
  but: But,
): Promise<string> => {
  const post = await postIn(scene, act, who, where, but);
  const answer = await personIn(scene, who).post(post);
  return answer.ok ? 'recorded' : answer.code;
};

/** One refusal: who tries which act where, what is wrong with it, and its name. */
export interface Row {
  readonly act: Act;
  readonly where: Where;
  readonly who: Who;
  readonly code: string;
  readonly sentence: string;
  readonly but: (scene: Scene) => But | Promise<But>;
}
export const refused =
  (act: Act, where: Where) =>
  (who: Who, code: string, sentence: string, but: Row['but']): Row => ({
    act,
    where,
    who,
    code,
    sentence,
    but,
  });
