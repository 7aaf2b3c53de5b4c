import { ok, refuse } from '../../domain/basis/result.ts';
import type { PartyId } from '../../domain/basis/id.ts';
import { SaltAnswer, SignedIn } from '../../paper/wire-accounts.ts';
import type { HolderView } from '../../vault/holder.ts';
import type { Keeper } from '../../vault/keeper.ts';
import type { Outcome, Session, Surface } from '../session.ts';
import type { Wire } from '../wire.ts';
import type { Book } from '../../paper/chain/book.ts';
import type { PartyKind } from '../../paper/chain/party.ts';
import { verifyAnswer } from './answer.ts';

/** Where an account is entered: no session yet. */
export interface Gate {
  readonly surface: Surface;
  readonly vault: Keeper;
  readonly wire: Wire;
}

/** What is asked at the door; `code` is the one-time code, null until it is asked for. */
export interface Asked {
  readonly name: string;
  readonly passphrase: string;
  readonly code: string | null;
}

/** A session that still lacks its second factor is told no locks: there is nothing to open yet. */
const openWith = ({ vault }: Gate, opened: SignedIn): Outcome<HolderView> =>
  opened.needs === 'second-factor'
    ? Promise.resolve(refuse('second-factor-needed'))
    : vault.unlock(opened);

/** Signs in: name to salt, passphrase to `auth`, locks to keys. */
export const signIn = async (gate: Gate, asked: Asked): Outcome<HolderView> => {
  const { surface, vault, wire } = gate;
  const name = await vault.nameHash(asked.name);
  const salt = await wire.post(`/api/${surface}/salt`, { name }, SaltAnswer);
  if (!salt.ok) return salt;
  const derived = await vault.derive(asked.passphrase, salt.value.salt, salt.value.scheme);
  if (!derived.ok) return derived;
  const body = { name, auth: derived.value.auth, code: asked.code };
  const opened = await wire.post(`/api/${surface}/sign-in`, body, SignedIn, vault.doWork);
  return opened.ok ? openWith(gate, opened.value) : opened;
};

/** Enters by recovery words: what follows may only set a new passphrase. */
export const recover = async (
  { surface, vault, wire }: Gate,
  words: string,
  code: string | null,
): Outcome<HolderView> => {
  const { name, auth } = await vault.deriveRecovery(words);
  const asked = { name, auth, code };
  const opened = await wire.post(`/api/${surface}/recover`, asked, SignedIn, vault.doWork);
  return opened.ok ? vault.unlock(opened.value) : opened;
};

/**
 * What shows once more whose session this is: `auth` of the passphrase, by the salt that the session
 * has. What unlocks stays in the vault until `opened` has been unlocked.
 */
export const prove = async (
  { surface, vault, wire }: Gate,
  passphrase: string,
): Outcome<{ auth: string; opened: SignedIn }> => {
  const opened = await wire.get(`/api/${surface}/locks`, SignedIn);
  if (!opened.ok) return opened;
  const { salt, scheme } = opened.value;
  if (salt === null || scheme === 0) return refuse('lock-does-not-open');
  const derived = await vault.derive(passphrase, salt, scheme);
  return derived.ok ? ok({ auth: derived.value.auth, opened: opened.value }) : derived;
};

/** Opens the keys again in a session that is still open: after ten quiet minutes, or a reload. */
export const unlock = async (gate: Gate, passphrase: string): Outcome<HolderView> => {
  const proven = await prove(gate, passphrase);
  return proven.ok ? openWith(gate, proven.value.opened) : proven;
};

/**
 * Verifies the holder's logs and takes the keys that they were granted: a team's, a party's. The
 * party must be the one that the holder's key belongs to, and its inviter have answered; an
 * individual has none, and their log must be of their kind: whoever opens anything after this opens
 * it in the log of the kind that they came for.
 */
export const takeKeys = async (
  session: Session,
  party: PartyId | null,
  kind: PartyKind = 'vouched',
): Outcome<Book> => {
  const holder = await session.vault.holder();
  if (holder === undefined) return refuse('keys-locked');
  await session.memory.open(session.surface === 'staff');
  const log = party === null ? session.logs.keys : session.logs.party(party);
  const book = await session.refresh(log);
  if (!book.ok) return book;
  if (party !== null && book.value.party?.kind !== kind) return refuse('party-of-other-kind');
  if (kind === 'self') {
    if (book.value.party?.members.has(holder.fingerprint) !== true) return refuse('key-unknown');
  } else if (party !== null) {
    const answered = await verifyAnswer(session, book.value, holder.fingerprint);
    if (!answered.ok) return answered;
  }
  const taken = await session.takeAllGrants(book.value);
  return taken.ok ? book : taken;
};
