import { sql } from 'kysely';
import { demonstrationParty, demonstrationValues } from '../../toolkit/demonstration-agreement.ts';
import {
  enterDesks,
  makeAgreement,
  makeOrganisation,
  type Desks,
  type Organisation,
} from '../../toolkit/demonstration-party.ts';
import type { Send } from '../../app/acts/wire.ts';
import type { Session } from '../../app/acts/session.ts';
import type { AgreementId } from '../../app/domain/basis/id.ts';
import type { EditionValues } from '../../app/domain/agreements/values.ts';
import { openDatabase } from '../../server/platform/db.ts';
import { enterAs } from '../../toolkit/people.ts';
import { socketOf } from './kill.ts';
import { openStage, type Stage } from './stage.ts';

/** A person at work: their session, and what it sends by. */
export interface AtWork {
  readonly session: Session;
  readonly send: Send;
}

/** Staff, one organisation with an agreement in force. */
export interface World extends Organisation {
  readonly stage: Stage;
  readonly desks: Desks;
  readonly values: EditionValues;
  readonly agreement: AgreementId;
  readonly member: AtWork;
  /** Signs a member of staff in, by role; `nth` counts from 0. */
  readonly enter: (role: string, nth?: number) => Promise<AtWork>;
}

const keyOf = async ({ vault }: Session): Promise<string> => {
  const holder = await vault.holder();
  if (holder === undefined) throw new Error('nobody is signed in');
  return holder.fingerprint;
};

export const openWorld = async (prepare?: (folder: string) => void): Promise<World> => {
  const stage = await openStage(prepare);
  const { place, staff } = stage;
  const desks = await enterDesks(place, staff);
  const organisation = await makeOrganisation(place, desks, demonstrationParty);
  const { director, party, people } = organisation;
  const provider = await keyOf(director);
  const values = demonstrationValues({ provider, mechanism: await keyOf(desks.head) });
  const agreement = await makeAgreement(desks, organisation, values);
  const [person] = people.filter(({ role }) => role === 'documentation');
  if (person === undefined) throw new Error('nobody documents');
  const send = place.newSend();
  const member = { session: await enterAs(person, send, place.root, party), send };
  const enter = async (role: string, nth = 0): Promise<AtWork> => {
    const who = staff.filter((each) => each.role === role)[nth];
    if (who === undefined) throw new Error(`no ${role} here`);
    const own = place.newSend();
    return { session: await enterAs(who, own, place.root), send: own };
  };
  return { ...organisation, stage, desks, values, agreement, member, enter };
};

/** As if nobody of a provider had touched anything for 31 minutes. */
export const letSessionsExpire = async ({ folder }: Stage): Promise<void> => {
  const db = openDatabase<unknown>({ kind: 'socket', folder: socketOf(folder) }, 'owner', 1);
  await sql`update provider.session set seen_at = seen_at - interval '31 minutes'`.execute(db);
  await db.destroy();
};
