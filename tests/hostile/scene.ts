import type { Shelf } from '../../app/acts/memory.ts';
import { act, type Outcome } from '../../app/acts/session.ts';
import type { Json } from '../../app/domain/basis/canonical.ts';
import { digestFrom } from '../../app/domain/basis/digest.ts';
import { newId, SubmissionId } from '../../app/domain/basis/id.ts';
import type { LogId } from '../../app/domain/custody/log-id.ts';
import type { Entry, LogAnswer } from '../../app/paper/chain/entry.ts';
import type { OpenKey } from '../../app/vault/openpgp.ts';
import { deed } from '../../app/vault/deed.ts';
import type { LogSigner } from '../../server/custody/log-key.ts';
import { openTestRoot } from '../root.ts';
import { reloaded, type Client } from './client.ts';
import { answerOf, copyOf, extendedBy, fieldsOf, signed, toForge, type Forged } from './forge.ts';
import { refusedAs, type Lie } from './liar.ts';
import type { World } from './world.ts';

type Answers = (from: number) => LogAnswer | Promise<LogAnswer>;

/** Answers for one log by what the liar makes of it; `from` is what the client asks for. */
export const logLie = (name: string, answers: Answers): Lie => {
  const isIt = (path: string): boolean =>
    name === 'keys' ? path.startsWith('/api/keys?') : path.includes(`/log?log=${name}&`);
  return async (path) =>
    isIt(path)
      ? Response.json(await answers(Number(new URL(path, 'http://a').searchParams.get('from'))))
      : undefined;
};

/** Several lies at once: the first that has something to say. */
export const together =
  (...lies: readonly Lie[]): Lie =>
  async (...asked) => {
    for (const lie of lies) {
      const told = await lie(...asked);
      if (told !== undefined) return told;
    }
    return undefined;
  };

/** These entries as a whole log with a head that fits, from wherever the client asks. */
export const whole =
  (log: LogId, entries: readonly Entry[], signer: LogSigner): Answers =>
  (from) =>
    answerOf(log, entries, signer, from);

/** A device that keeps what is written on it from one visit to the next. */
export const newDevice = () => {
  const kept = new Map<string, string>();
  const shelfOf = (name: string): Shelf => ({
    read: () => kept.get(name) ?? null,
    write: (text) => kept.set(name, text).has(name),
    clear: () => void kept.delete(name),
  });
  return { kept, shelfOf };
};
export type Device = ReturnType<typeof newDevice>;

/** The director after a reload: nothing is verified yet. The log of the party is there, whole. */
export interface Scene {
  readonly client: Client;
  readonly session: Client['session'];
  readonly log: LogId;
  readonly entries: readonly Entry[];
  readonly signer: LogSigner;
}

export const sceneOf = async (world: World, device?: Device): Promise<Scene> => {
  const client = await reloaded(world.portal.place, world.one.director, device?.shelfOf);
  await client.session.memory.open(device !== undefined);
  const { session } = client;
  const log = session.logs.party(world.one.party);
  const entries = await copyOf(client, log);
  return { client, session, log, entries, signer: world.portal.signers.provider };
};

/** What the director would sign and seal next, if they believed. */
export const depositing =
  ({ session, log }: Pick<Scene, 'session' | 'log'>, world: World) =>
  (): Outcome<unknown> =>
    act(session, [
      deed({
        act: 'submission.deposit/1',
        log,
        about: {
          party: world.one.party,
          submission: newId(SubmissionId),
          agreement: world.one.agreement,
        },
        commits: { items: digestFrom(new Uint8Array(32)) },
        facts: {},
      }),
    ]);

/** Tells a lie about the party's log: reading it is refused by this name, and so is every act. */
export const toldOfParty = async (
  world: World,
  scene: Scene,
  answers: Answers,
  code: string,
): Promise<void> => {
  const read = () => scene.session.refresh(scene.log);
  await refusedAs(scene.client, logLie('party', answers), code, read, depositing(scene, world));
};

/** The party's log with one line more, that somebody has truly signed: what does the client say? */
export const toldOneMore = async (
  world: World,
  key: OpenKey,
  forged: Omit<Forged, 'log'>,
  code: string,
  before: (entries: readonly Entry[]) => readonly Entry[] = (entries) => entries,
): Promise<void> => {
  const scene = await sceneOf(world);
  const { log, signer } = scene;
  const base = before(scene.entries);
  const more = await extendedBy(base, log, await signed(key, { ...forged, log }, base));
  await toldOfParty(world, scene, whole(log, more, signer), code);
};

/** What a liar writes into a statement instead; undefined leaves it as it is. */
export type Change = (said: Forged) => Partial<Forged> | undefined;

/** The certification of whoever has this role, with other facts. */
export const certifying =
  (role: string, facts: Readonly<Record<string, Json>>): Change =>
  ({ act: name, facts: said }) =>
    name === 'keys.certify/1' && fieldsOf(said)['role'] === role
      ? { facts: { ...fieldsOf(said), ...facts } }
      : undefined;

/** Statements of one act, with other facts. */
export const saying =
  (name: string, facts: Readonly<Record<string, Json>>): Change =>
  (said) =>
    said.act === name ? { facts: { ...fieldsOf(said.facts), ...facts } } : undefined;

/**
 * The keys log as root would have written it, with some statements changed and signed anew: by
 * root, or by whoever is given.
 */
export const retoldKeys = async (
  entries: readonly Entry[],
  log: LogId,
  change: Change,
  by?: OpenKey,
): Promise<Entry[]> => {
  const root = await openTestRoot();
  let told: Entry[] = [];
  for (const entry of entries) {
    const said = toForge(entry);
    const changed = change(said);
    const statement = await signed(changed && by ? by : root, { ...said, ...changed }, told);
    told = await extendedBy(told, log, statement, { keys: told.length });
  }
  return told;
};

/** The keys log told another way, to a director who reads it for the first time. */
export const toldOfKeys = async (
  world: World,
  change: Change,
  code: string,
  by?: OpenKey,
): Promise<void> => {
  const of = await sceneOf(world);
  const { keys } = of.session.logs;
  const told = await retoldKeys(await copyOf(of.client, keys), keys, change, by);
  const read = () => of.session.refresh(of.log);
  const lie = logLie('keys', whole(keys, told, of.signer));
  await refusedAs(of.client, lie, code, read, depositing(of, world));
};
