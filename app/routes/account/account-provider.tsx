import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { takeKeys } from '../../acts/accounts/enter.ts';
import { newKeptTexts } from '../../acts/kept-texts.ts';
import type { Outcome, Surface } from '../../acts/session.ts';
import type { LogId } from '../../domain/custody/log-id.ts';
import { ok } from '../../domain/basis/result.ts';
import type { PartyKind } from '../../paper/chain/party.ts';
import type { Book } from '../../paper/chain/book.ts';
import type { HolderView } from '../../vault/holder.ts';
import { AccountContext, type Opened, type Phase } from './account.tsx';
import { makeClient, type Client } from './client.ts';
import { useQuiet } from './use-quiet.ts';

/** Of the session that stands here. */
interface Here {
  readonly surface: Surface | undefined;
  readonly kind: PartyKind;
}

/** Stands above every page that may hold keys, so that walking between them keeps the vault. */
export const AccountProvider = ({ children }: { readonly children: ReactNode }) => {
  const [phase, setPhase] = useState<Phase>('out');
  const [here, setHere] = useState<Here>({ surface: undefined, kind: 'vouched' });
  const [opened, setOpened] = useState<Opened>();
  const [books, setBooks] = useState<ReadonlyMap<LogId, Book>>(new Map());
  const made = useRef(new Map<Surface, ReturnType<typeof makeClient>>());
  const [kept] = useState(newKeptTexts);
  const locking = useRef<Promise<unknown>>(Promise.resolve());

  const client = useCallback(
    async (wanted: Surface): Outcome<Client> => {
      await locking.current; // or keys that are opened now would be closed by what was begun before
      const making = made.current.get(wanted) ?? makeClient(wanted, kept);
      made.current.set(wanted, making);
      const { client: coming } = await making;
      const outcome = await coming;
      if (!outcome.ok) made.current.delete(wanted); // a lost line: the next try begins anew
      return outcome;
    },
    [kept],
  );

  const end = useCallback(() => {
    for (const making of made.current.values()) void making.then(({ vault }) => vault.end());
    made.current.clear();
    kept.clear();
    locking.current = Promise.resolve(); // nobody answers out of a vault that was ended
    setOpened(undefined);
    setBooks(new Map());
    setPhase('out');
  }, [kept]);

  const lock = useCallback(() => {
    const session = opened?.client.session;
    // At once, before anything is drawn: what is typed must be in safety when its form goes.
    const closing = session?.lock();
    const others = [...made.current.values()].map(async (making) => {
      const { vault } = await making;
      if (vault !== session?.vault) await vault.lock();
    });
    locking.current = Promise.allSettled([closing, ...others]);
    setPhase((was) => (was === 'open' ? 'locked' : was));
  }, [opened]);

  const enter = useCallback(
    async (of: Client, holder: HolderView, came: PartyKind): Outcome<undefined> => {
      const taken = await takeKeys(of.session, holder.party, came);
      if (!taken.ok) return taken;
      await kept.show(of.gate.vault);
      const role = taken.value.trust.staff.get(holder.fingerprint)?.role;
      setBooks((known) => new Map(known).set(taken.value.log, taken.value));
      setHere({ surface: of.gate.surface, kind: came });
      setOpened({ holder, role, kind: came, client: of });
      setPhase('open');
      return ok(undefined);
    },
    [kept],
  );

  const noticeSession = useCallback((which: Surface, of: PartyKind) => {
    setHere({ surface: which, kind: of });
    setPhase((was) => (was === 'out' ? 'locked' : was));
  }, []);

  const refresh = useCallback(
    async (log: LogId): Outcome<Book> => {
      if (opened === undefined) throw new Error('no session to read with');
      const book = await opened.client.session.refresh(log);
      if (book.ok) setBooks((known) => new Map(known).set(log, book.value));
      return book;
    },
    [opened],
  );

  useEffect(() => {
    addEventListener('amana:leave', end);
    return () => removeEventListener('amana:leave', end);
  }, [end]);

  const hold = useQuiet(phase === 'open', lock);

  const account = useMemo(
    () => ({
      phase,
      ...here,
      opened,
      books,
      client,
      enter,
      noticeSession,
      refresh,
      kept,
      lock,
      end,
      hold,
    }),
    [phase, here, opened, books, client, enter, noticeSession, refresh, kept, lock, end, hold],
  );
  return <AccountContext.Provider value={account}>{children}</AccountContext.Provider>;
};
