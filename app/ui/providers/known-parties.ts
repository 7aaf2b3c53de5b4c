import { readCard, type Known } from '../../acts/keys/card.ts';
import type { Outcome, Session } from '../../acts/session.ts';
import type { PartyId } from '../../domain/basis/id.ts';
import { ok } from '../../domain/basis/result.ts';

// Names that this session has opened: they go when its keys lock, and are nowhere else.
const opened = new WeakMap<Session, Map<PartyId, Known>>();

const knownTo = (session: Session): Map<PartyId, Known> => {
  const before = opened.get(session);
  if (before !== undefined) return before;
  const known = new Map<PartyId, Known>();
  opened.set(session, known);
  session.beforeLock(() => known.clear());
  return known;
};

/** A party's card and its log as it stands now; the card is opened once a session. */
export const readKnown = async (session: Session, party: PartyId): Outcome<Known> => {
  const known = knownTo(session);
  const before = known.get(party);
  if (before !== undefined) {
    const book = await session.refresh(session.logs.party(party));
    if (!book.ok) return book;
    return ok({ party: book.value.party ?? before.party, card: before.card });
  }
  const read = await readCard(session, party);
  if (read.ok) known.set(party, read.value);
  return read;
};

/** The cards of several parties; the first that cannot be verified stops the reading. */
export const readAllKnown = async (
  session: Session,
  parties: readonly PartyId[],
): Outcome<ReadonlyMap<PartyId, Known>> => {
  const all = new Map<PartyId, Known>();
  for (const party of new Set(parties)) {
    const read = await readKnown(session, party);
    if (!read.ok) return read;
    all.set(party, read.value);
  }
  return ok(all);
};
