import type { PartyId } from '../../domain/basis/id.ts';
import { ok, refuse } from '../../domain/basis/result.ts';
import type { Party } from '../../paper/chain/party.ts';
import type { BodyOf } from '../../paper/document.ts';
import type { Outcome, Session } from '../session.ts';

export type Card = BodyOf<'party-card/1'>;

/** What an organisation's verified log says, and the name that it gave itself when it joined. */
export interface Known {
  readonly party: Party;
  readonly card: Card;
}

/** Opens the card of a party: for the agreements team and the party itself. */
export const readCard = async (session: Session, id: PartyId): Outcome<Known> => {
  const log = session.logs.party(id);
  const book = await session.refresh(log);
  if (!book.ok) return book;
  const { party, lines } = book.value;
  // A card is an organisation's: whoever opens one demands a log of that kind.
  if (party?.kind === 'self') return refuse('party-of-other-kind');
  const statement = lines[0]?.statement;
  const seal = statement?.seals.find(({ kind }) => kind === 'party-card/1');
  if (party === undefined || statement === undefined || seal === undefined) return refuse('absent');
  const { about } = statement;
  const card = await session.open({ kind: 'party-card/1', id: seal.id, about, log, index: 0 });
  return card.ok ? ok({ party, card: card.value.body }) : card;
};
