import { readInvitations, type Invited } from '../../acts/keys/invite.ts';
import type { Outcome, Session } from '../../acts/session.ts';
import { wordsOf } from '../../domain/accounts/words/code.ts';
import type { InvitationId, PartyId } from '../../domain/basis/id.ts';
import { momentOf, type Moment } from '../../domain/basis/moment.ts';
import { fromBase64url } from '../../domain/basis/octets.ts';
import { ok } from '../../domain/basis/result.ts';
import { PartyRows } from '../../paper/wire-acts.ts';
import { readAllKnown } from './known-parties.ts';

export interface OwnInvitation {
  readonly id: InvitationId;
  readonly label: string;
  readonly until: Moment | undefined;
  readonly state: 'open' | 'used' | 'over';
  readonly words: Readonly<Record<'ar' | 'en', readonly string[]>>;
}

const used = async (session: Session): Outcome<ReadonlySet<InvitationId>> => {
  const rows = await session.wire.get('/api/staff/parties', PartyRows);
  if (!rows.ok) return rows;
  const ids = rows.value.map(({ party }): PartyId => party);
  const known = await readAllKnown(session, ids);
  if (!known.ok) return known;
  const members = [...known.value.values()].flatMap(({ party }) => [...party.members.values()]);
  return ok(new Set(members.flatMap(({ invitation }) => invitation ?? [])));
};

/** The invitations that this officer made, newest first, with their words and what became of them. */
export const readOwnInvitations = async (session: Session): Outcome<readonly OwnInvitation[]> => {
  const mine = await readInvitations(session, null);
  if (!mine.ok) return mine;
  const taken = await used(session);
  if (!taken.ok) return taken;
  const book = await session.refresh(session.logs.mechanism);
  if (!book.ok) return book;
  const untilOf = new Map<InvitationId, Moment>();
  for (const { statement } of book.value.lines)
    if (statement.act === 'invitation.make/1')
      untilOf.set(statement.about.invitation, statement.facts.until);
  const now = momentOf(new Date());
  const written = async ({ invitation, label, words }: Invited): Promise<OwnInvitation> => {
    const octets = fromBase64url(words);
    const until = untilOf.get(invitation);
    const isOver = until === undefined || until < now;
    return {
      id: invitation,
      label,
      until,
      state: taken.value.has(invitation) ? 'used' : isOver ? 'over' : 'open',
      words: { ar: await wordsOf(octets, 'ar'), en: await wordsOf(octets, 'en') },
    };
  };
  const all = await Promise.all(mine.value.map(written));
  return ok(all.sort((one, other) => ((one.until ?? '') < (other.until ?? '') ? 1 : -1)));
};
