import { listSubmissions } from '../../acts/feedback/read.ts';
import type { Outcome, Session } from '../../acts/session.ts';
import type { Moment } from '../../domain/basis/moment.ts';
import { ok, refuse } from '../../domain/basis/result.ts';
import type { StaffRole } from '../../domain/keys/roles.ts';
import { AgreementRows, HeldFeedbackRows, PartyRows, ThreadRows } from '../../paper/wire-acts.ts';

export type WaitingKind =
  'unvouched' | 'declined' | 'signed' | 'received' | 'opened' | 'held' | 'messages';

/** So many things of one kind that wait, since when, and where they are worked on. */
export interface Waiting {
  readonly kind: WaitingKind;
  readonly count: number;
  readonly oldest: Moment | undefined;
  readonly to: string;
}

const gathered = (kind: WaitingKind, to: string, since: readonly Moment[]): Waiting => ({
  kind,
  to,
  count: since.length,
  oldest: [...since].sort()[0],
});

const ofAgreements = async ({ wire }: Session, role: StaffRole): Outcome<readonly Waiting[]> => {
  const parties = await wire.get('/api/staff/parties', PartyRows);
  if (!parties.ok) return parties;
  const agreements = await wire.get('/api/staff/agreements', AgreementRows);
  if (!agreements.ok) return agreements;
  const changed = (wanted: string) =>
    agreements.value.filter(({ state }) => state === wanted).map(({ changedAt }) => changedAt);
  const unvouched = parties.value.filter(({ isVouched }) => !isVouched);
  const joined = unvouched.map(({ joinedAt }) => joinedAt);
  return ok([
    ...(role === 'head' ? [gathered('signed', '/staff/agreements', changed('signed'))] : []),
    gathered('unvouched', '/staff/providers', joined),
    gathered('declined', '/staff/agreements', changed('declined')),
  ]);
};

const ofSubmissions = async (session: Session): Outcome<readonly Waiting[]> => {
  const rows = await listSubmissions(session);
  if (!rows.ok) return rows;
  const since = (wanted: string) =>
    rows.value.filter(({ state }) => state === wanted).map(({ depositedAt }) => depositedAt);
  return ok([
    gathered('received', '/staff/submissions', since('received')),
    gathered('opened', '/staff/submissions', since('opened')),
  ]);
};

const ofFeedback = async ({ wire }: Session): Outcome<readonly Waiting[]> => {
  const held = await wire.get('/api/staff/held-feedback', HeldFeedbackRows);
  if (!held.ok) return held;
  const { length } = held.value;
  return ok([{ kind: 'held', count: length, oldest: undefined, to: '/staff/feedback' }]);
};

const ofMessages = async ({ wire }: Session): Outcome<readonly Waiting[]> => {
  const threads = await wire.get('/api/staff/messages', ThreadRows);
  if (!threads.ok) return threads;
  const since = threads.value.filter(({ isAnswered }) => !isAnswered).map(({ sentAt }) => sentAt);
  return ok([gathered('messages', '/staff/messages', since)]);
};

const partsOf: Readonly<
  Record<StaffRole, readonly ((session: Session, role: StaffRole) => Outcome<readonly Waiting[]>)[]>
> = {
  'agreements-officer': [ofAgreements],
  'intake-officer': [ofSubmissions, ofMessages],
  analyst: [ofFeedback],
  head: [ofAgreements, ofSubmissions, ofMessages, ofFeedback],
};

/** What waits on a role: by the server's lists, which know no name. Nothing that waits is left out. */
export const readWaiting = async (
  session: Session,
  role: StaffRole | undefined,
): Outcome<readonly Waiting[]> => {
  if (role === undefined) return refuse('absent');
  const all: Waiting[] = [];
  for (const part of partsOf[role]) {
    const found = await part(session, role);
    if (!found.ok) return found;
    all.push(...found.value.filter(({ count }) => count > 0));
  }
  return ok(all);
};
