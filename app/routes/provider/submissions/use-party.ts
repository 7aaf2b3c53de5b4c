import type { PartyId } from '../../../domain/basis/id.ts';
import type { LogId } from '../../../domain/custody/log-id.ts';
import type { Session } from '../../../acts/session.ts';
import { useOpened } from '../../account/account.tsx';

/** The session, and the party whose member is signed in: its log is the one that is read here. */
export const useParty = (): { session: Session; party: PartyId; log: LogId } => {
  const { holder, client } = useOpened();
  if (holder.party === null) throw new Error('a page of providers, and no party');
  const { session } = client;
  return { session, party: holder.party, log: session.logs.party(holder.party) };
};
