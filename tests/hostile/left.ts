/** A world in which a member has left an organisation, and the log as it was told before and after. */
import { takeKeys } from '../../app/acts/accounts/enter.ts';
import { prepareEnding } from '../../app/acts/keys/renew.ts';
import { admitMember } from '../../app/acts/keys/vouch.ts';
import type { LogId } from '../../app/domain/custody/log-id.ts';
import type { Entry } from '../../app/paper/chain/entry.ts';
import type { OpenKey } from '../../app/vault/openpgp.ts';
import { sure } from '../../toolkit/people.ts';
import { keyOf, type Client } from './client.ts';
import { copyOf } from './forge.ts';
import { joinedMember, openWorld, partyNow, type World } from './world.ts';

export interface Left {
  readonly world: World;
  /** Members who are there still: since before, with pages open, and since after. */
  readonly staying: Client;
  readonly late: Client;
  readonly log: LogId;
  /** The log before and after the end of the membership, as the honest server has it. */
  readonly before: readonly Entry[];
  readonly after: readonly Entry[];
  /** The organisation's key of before, in the hands of whoever left too. */
  readonly oldKey: OpenKey;
}

/** Joined, taken in, and with the keys that they were granted. */
const takenIn = async ({ portal, one }: World, name: string): Promise<Client> => {
  const member = await joinedMember(portal, one, name);
  const { fingerprint } = keyOf(member).certificate;
  const now = await partyNow(one.director, one.party);
  sure(await admitMember(one.director.session, now, fingerprint), 'admitting');
  sure(await takeKeys(member.session, one.party), 'taking the party’s keys');
  return member;
};

/** The documentation officer of the first organisation is ended by its director. */
export const openLeft = async (): Promise<Left> => {
  const world = await openWorld();
  const { one } = world;
  const { session, ring } = one.director;
  const log = session.logs.party(one.party);
  const staying = await takenIn(world, 'staying');
  const [oldKey] = ring.granted;
  if (oldKey === undefined) throw new Error('the director has the key of the party');
  const before = await copyOf(one.director, log);
  const { fingerprint } = keyOf(one.documentation).certificate;
  const post = sure(await prepareEnding(session, { id: one.party }, fingerprint), 'preparing');
  sure(await session.send(post), 'ending a membership');
  const late = await takenIn(world, 'late');
  return { world, staying, late, log, before, after: await copyOf(one.director, log), oldKey };
};
