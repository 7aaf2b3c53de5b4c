import { createContext, useContext, type ReactNode } from 'react';
import type { Member, Party } from '../../paper/chain/party.ts';
import { isVouched } from '../../paper/chain/party-keys.ts';
import type { Book } from '../../paper/chain/book.ts';
import type { PartyId } from '../../domain/basis/id.ts';
import { Calm } from '../../ui/accounts/calm.tsx';
import { Standing } from '../../ui/accounts/standing.tsx';
import { AbsentPage } from '../../ui/frame/absent-page.tsx';
import { usePlace } from '../../ui/frame/go.tsx';
import { natureOf } from '../../ui/text/refusal-natures.ts';
import { Refusal } from '../../ui/text/refusal.tsx';
import { useOpened } from '../account/account.tsx';
import { useBook } from '../account/use-book.ts';

/** The party of whoever reads, as its verified log has it: an organisation, or an individual. */
interface OwnParty {
  readonly party: Party;
  readonly book: Book;
  /** The reader, as the log knows them. */
  readonly me: Member;
  readonly isDirector: boolean;
  readonly refresh: () => Promise<void>;
}

/** Pages that an individual has no use for: there they are absent. */
const organisationsAlone = /^\/(?:agreements|members|settings)(?:\/|$)/;

const PartyContext = createContext<OwnParty | undefined>(undefined);

export const useParty = (): OwnParty => {
  const own = useContext(PartyContext);
  if (own === undefined) throw new Error('this page stands outside the organisation’s pages');
  return own;
};

const WithLog = ({ id, children }: { readonly id: PartyId; readonly children: ReactNode }) => {
  const { holder, client } = useOpened();
  const { path } = usePlace();
  const { book, refusal, refresh } = useBook(client.session.logs.party(id));
  const again = () => {
    void refresh();
  };
  // A log that does not verify ends everything here; a lost line leaves what was verified before.
  if (refusal !== undefined && (book === undefined || natureOf(refusal) === 'altered'))
    return <Refusal code={refusal} onAgain={again} />;
  const party = book?.party;
  const me = party?.members.get(holder.fingerprint);
  if (book === undefined || party === undefined) return <Calm />;
  if (me === undefined) return <Refusal code="key-unknown" />;
  const isDirector = me.role === 'director';
  return (
    <PartyContext.Provider value={{ party, book, me, isDirector, refresh }}>
      {refusal !== undefined && <Refusal code={refusal} onAgain={again} />}
      {party.kind === 'vouched' && (
        <Standing isVouched={isVouched(party)} isAdmitted={me.role !== undefined} />
      )}
      {party.kind === 'self' && organisationsAlone.test(path) ? <AbsentPage /> : children}
    </PartyContext.Provider>
  );
};

/** Reads and verifies the organisation's log once for all pages below. */
export const PartyPages = ({ children }: { readonly children: ReactNode }) => {
  const { party } = useOpened().holder;
  return party === null ? <AbsentPage /> : <WithLog id={party}>{children}</WithLog>;
};
