import { ok, refuse } from '../../domain/basis/result.ts';
import type { Scheme } from '../../paper/account.ts';
import { SignedIn, SaltAnswer } from '../../paper/wire-accounts.ts';
import type { Outcome } from '../session.ts';
import { Nothing } from '../wire.ts';
import { prove, type Gate } from './enter.ts';

/** What a person chooses for a new way in. */
export interface Chosen {
  readonly name: string;
  readonly passphrase: string;
  readonly scheme: Scheme;
}

/** Locks are numbered, so that an old one is never taken for the new. */
const nextVersion = ({ locks }: Pick<SignedIn, 'locks'>): number =>
  Math.max(0, ...locks.map(({ version }) => version)) + 1;

const put = async (
  { surface, vault, wire }: Gate,
  auth: string,
  version: number,
  { name, passphrase, scheme }: Chosen,
): Outcome<undefined> => {
  const credential = await vault.credential(name, passphrase, scheme, version);
  return wire.post(`/api/${surface}/passphrase`, { auth, credential }, Nothing);
};

/**
 * A new passphrase, proven by the old one; every other session ends. The name is asked because no
 * one keeps it, neither server nor client: a slip of the hand must not become a new name, so its
 * salt must be the one that this session has.
 */
export const changePassphrase = async (
  gate: Gate,
  old: string,
  chosen: Chosen,
): Outcome<undefined> => {
  const { surface, vault, wire } = gate;
  const name = await vault.nameHash(chosen.name);
  const named = await wire.post(`/api/${surface}/salt`, { name }, SaltAnswer);
  if (!named.ok) return named;
  const proven = await prove(gate, old);
  if (!proven.ok) return proven;
  const { auth, opened } = proven.value;
  if (named.value.salt !== opened.salt) return refuse('name-differs');
  return put(gate, auth, nextVersion(opened), chosen);
};

const lockedBy = ({ surface, wire }: Gate): Outcome<SignedIn> =>
  wire.get(`/api/${surface}/locks`, SignedIn);

/**
 * After entering by recovery words (16 octets, base64url): they prove the new passphrase.
 * @returns what the session still lacks: staff may not have confirmed a second factor yet, and set
 *   no new recovery words before
 */
export const replacePassphrase = async (
  gate: Gate,
  recoveryWords: string,
  chosen: Chosen,
): Outcome<SignedIn['needs']> => {
  const before = await lockedBy(gate);
  if (!before.ok) return before;
  const { auth } = await gate.vault.deriveRecovery(recoveryWords);
  const replaced = await put(gate, auth, nextVersion(before.value), chosen);
  if (!replaced.ok) return replaced;
  const after = await lockedBy(gate);
  return after.ok ? ok(after.value.needs) : after;
};

/** New recovery words in the place of the old ones, which then open nothing; the passphrase proves. */
export const renewRecovery = async (
  gate: Gate,
  passphrase: string,
  words: string,
): Outcome<undefined> => {
  const { surface, vault, wire } = gate;
  const proven = await prove(gate, passphrase);
  if (!proven.ok) return proven;
  const { auth, opened } = proven.value;
  const recovery = await vault.recovery(words, nextVersion(opened));
  return wire.post(`/api/${surface}/recovery`, { auth, recovery }, Nothing);
};
