import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from 'react';
import { takeKeys, type Gate } from '../../acts/accounts/enter.ts';
import {
  newSession,
  trustRoot,
  type Outcome,
  type Session,
  type Surface,
} from '../../acts/session.ts';
import { newWire } from '../../acts/wire.ts';
import type { LogId } from '../../domain/custody/log-id.ts';
import { ok } from '../../domain/basis/result.ts';
import type { StaffRole } from '../../domain/keys/roles.ts';
import type { Book } from '../../paper/chain/book.ts';
import type { HolderView } from '../../vault/keeper-accounts.ts';
import type { Vault } from '../../vault/vault.ts';

/** The client's one constant of a deployment: set when it is built. */
declare const __ROOT_FINGERPRINT__: string;

/** A client before and after signing in: the vault is there, its keys may not be. */
export interface Client {
  readonly gate: Gate;
  readonly session: Session;
}

/** `out`: nobody is signed in here · `locked`: a session, and closed keys · `open`: both. */
export type Phase = 'out' | 'locked' | 'open';

interface Opened {
  readonly holder: HolderView;
  readonly role: StaffRole | undefined;
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
  readonly enter: (client: Client, holder: HolderView) => Outcome<undefined>;
  readonly noticeSession: (surface: Surface) => void;
  readonly refresh: (log: LogId) => Outcome<Book>;
  /** Closes the keys; the page keeps its draft. */
  readonly lock: () => void;
  /** Ends the vault: every key and every verified log is gone from this device. */
  readonly end: () => void;
  /** Keeps the keys from locking by themselves, while files are sent; call what comes back. */
  readonly hold: () => () => void;
}

const AccountContext = createContext<Account | undefined>(undefined);

/** After so long without a touch the keys lock (experience.md). */
const quietMilliseconds = 10 * 60 * 1000;
/** A running upload keeps keys and session open no longer than this. */
const heldMilliseconds = 12 * 60 * 60 * 1000;

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

const makeClient = async (surface: Surface): Promise<{ vault: Vault; client: Outcome<Client> }> => {
  const { newVault } = await import('../../vault/vault.ts');
  const vault = newVault();
  const wire = newWire((path, init) => fetch(path, { ...init, credentials: 'same-origin' }));
  const client = async (): Outcome<Client> => {
    const root = await trustRoot(vault, wire, __ROOT_FINGERPRINT__);
    if (!root.ok) return root;
    const session = newSession(surface, vault, wire, root.value);
    return ok({ gate: { surface, vault, wire }, session });
  };
  return { vault, client: client() };
};

/** Stands above every page that may hold keys, so that walking between them keeps the vault. */
export const AccountProvider = ({ children }: { readonly children: ReactNode }) => {
  const [phase, setPhase] = useState<Phase>('out');
  const [surface, setSurface] = useState<Surface>();
  const [opened, setOpened] = useState<Opened>();
  const [books, setBooks] = useState<ReadonlyMap<LogId, Book>>(new Map());
  const made = useRef(new Map<Surface, ReturnType<typeof makeClient>>());
  const holds = useRef(new Map<symbol, number>());

  const client = useCallback(async (wanted: Surface): Outcome<Client> => {
    const making = made.current.get(wanted) ?? makeClient(wanted);
    made.current.set(wanted, making);
    const { client: coming } = await making;
    const outcome = await coming;
    if (!outcome.ok) made.current.delete(wanted); // a lost line: the next try begins anew
    return outcome;
  }, []);

  const end = useCallback(() => {
    for (const making of made.current.values()) void making.then(({ vault }) => vault.end());
    made.current.clear();
    holds.current.clear();
    setOpened(undefined);
    setBooks(new Map());
    setPhase('out');
  }, []);

  const lock = useCallback(() => {
    for (const making of made.current.values()) void making.then(({ vault }) => vault.lock());
    setPhase((was) => (was === 'open' ? 'locked' : was));
  }, []);

  const enter = useCallback(async (of: Client, holder: HolderView): Outcome<undefined> => {
    const taken = await takeKeys(of.session, holder.party);
    if (!taken.ok) return taken;
    const role = taken.value.trust.staff.get(holder.fingerprint)?.role;
    setBooks((known) => new Map(known).set(taken.value.log, taken.value));
    setSurface(of.gate.surface);
    setOpened({ holder, role, client: of });
    setPhase('open');
    return ok(undefined);
  }, []);

  const noticeSession = useCallback((which: Surface) => {
    setSurface(which);
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

  const hold = useCallback(() => {
    const mine = Symbol('hold');
    holds.current.set(mine, Date.now());
    return () => {
      holds.current.delete(mine);
    };
  }, []);

  useEffect(() => {
    addEventListener('amana:leave', end);
    return () => {
      removeEventListener('amana:leave', end);
    };
  }, [end]);

  useEffect(() => {
    if (phase !== 'open') return;
    let touchedAt = Date.now();
    const touched = () => {
      touchedAt = Date.now();
    };
    const isHeld = () =>
      [...holds.current.values()].some((since) => Date.now() - since < heldMilliseconds);
    const timer = setInterval(() => {
      if (Date.now() - touchedAt >= quietMilliseconds && !isHeld()) lock();
    }, 5_000);
    const events = ['pointerdown', 'keydown', 'touchstart'] as const;
    for (const name of events) addEventListener(name, touched, { capture: true, passive: true });
    return () => {
      clearInterval(timer);
      for (const name of events) removeEventListener(name, touched, { capture: true });
    };
  }, [phase, lock]);

  const account = useMemo(
    () => ({
      phase,
      surface,
      opened,
      books,
      client,
      enter,
      noticeSession,
      refresh,
      lock,
      end,
      hold,
    }),
    [phase, surface, opened, books, client, enter, noticeSession, refresh, lock, end, hold],
  );
  return <AccountContext.Provider value={account}>{children}</AccountContext.Provider>;
};
