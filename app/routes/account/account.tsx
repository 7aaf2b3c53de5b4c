import { createContext, useContext } from 'react';
import type { Outcome, Session, Surface } from '../../acts/session.ts';
import type { LogId } from '../../domain/custody/log-id.ts';
import type { StaffRole } from '../../domain/keys/roles.ts';
import type { PartyKind } from '../../paper/chain/party.ts';
import type { Book } from '../../paper/chain/book.ts';
import type { HolderView } from '../../vault/holder.ts';
import type { KeptTexts } from '../../acts/kept-texts.ts';
import type { Client } from './client.ts';

/** `out`: nobody is signed in here · `locked`: a session, and closed keys · `open`: both. */
export type Phase = 'out' | 'locked' | 'open';

export interface Opened {
  readonly holder: HolderView;
  readonly role: StaffRole | undefined;
  /** How one came in: an organisation by name and passphrase, an individual by return words. */
  readonly kind: PartyKind;
  readonly client: Client;
}

interface Account {
  readonly phase: Phase;
  readonly surface: Surface | undefined;
  readonly opened: Opened | undefined;
  /** Verified logs, as this page has read them so far. */
  readonly books: ReadonlyMap<LogId, Book>;
  /** The client of a surface; made once, and its root checked, when it is first asked for. */
  readonly client: (surface: Surface) => Outcome<Client>;
  /** After signing in, joining or unlocking: takes the granted keys, and opens the account. */
  readonly enter: (client: Client, holder: HolderView, kind: PartyKind) => Outcome<undefined>;
  readonly noticeSession: (surface: Surface, kind: PartyKind) => void;
  /** Of the session that stands here, open or locked. */
  readonly kind: PartyKind;
  readonly refresh: (log: LogId) => Outcome<Book>;
  /** What is typed in forms below opened content. */
  readonly kept: KeptTexts;
  /** Closes the keys; what they opened leaves page and memory, and what was typed stays, hidden. */
  readonly lock: () => void;
  /** Ends the vault: every key and every verified log is gone from this device. */
  readonly end: () => void;
  /** Keeps the keys from locking by themselves, while files are sent; call what comes back. */
  readonly hold: () => () => void;
}

export const AccountContext = createContext<Account | undefined>(undefined);

export const useAccount = (): Account => {
  const account = useContext(AccountContext);
  if (account === undefined) throw new Error('this page stands outside the account');
  return account;
};

/** Whoever is in, with open keys. Pages behind the guard may rely on it. */
export const useOpened = (): Opened => {
  const { opened } = useAccount();
  if (opened === undefined) throw new Error('this page stands outside the guard');
  return opened;
};

export const useSession = (): Session => useOpened().client.session;
