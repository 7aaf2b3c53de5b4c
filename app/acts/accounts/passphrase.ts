import { refuse } from '../../domain/basis/result.ts';
import type { Scheme } from '../../paper/account.ts';
import { SignedIn, SaltAnswer } from '../../paper/wire-accounts.ts';
import type { Outcome } from '../session.ts';
import { Nothing } from '../wire.ts';
import type { Gate } from './enter.ts';

/** What a person chooses for a new way in. */
export interface Chosen {
  readonly name: string;
  readonly passphrase: string;
  readonly scheme: Scheme;
}

/** Locks are numbered, so that an old one is never taken for the new. */
const nextVersion = (locks: readonly { readonly version: number }[]): number =>
  Math.max(0, ...locks.map(({ version }) => version)) + 1;

const put = async (
  { surface, vault, wire }: Gate,
  auth: string,
  { name, passphrase, scheme }: Chosen,
): Outcome<undefined> => {
  const locks = await wire.get(`/api/${surface}/locks`, SignedIn);
  if (!locks.ok) return locks;
  const version = nextVersion(locks.value.locks);
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
  const locks = await wire.get(`/api/${surface}/locks`, SignedIn);
  if (!locks.ok) return locks;
  const { salt, scheme } = locks.value;
  if (salt === null || scheme === 0) return refuse('lock-does-not-open');
  const name = await vault.nameHash(chosen.name);
  const named = await wire.post(`/api/${surface}/salt`, { name }, SaltAnswer);
  if (!named.ok) return named;
  if (named.value.salt !== salt) return refuse('name-differs');
  const derived = await vault.derive(old, salt, scheme);
  return derived.ok ? put(gate, derived.value.auth, chosen) : derived;
};

/** After entering by recovery words (16 octets, base64url): they prove the new passphrase. */
export const replacePassphrase = async (
  gate: Gate,
  recoveryWords: string,
  chosen: Chosen,
): Outcome<undefined> => {
  const { auth } = await gate.vault.deriveRecovery(recoveryWords);
  return put(gate, auth, chosen);
};

/** New recovery words in the place of the old ones, which then open nothing. */
export const renewRecovery = async (
  { surface, vault, wire }: Gate,
  words: string,
): Outcome<undefined> => {
  const locks = await wire.get(`/api/${surface}/locks`, SignedIn);
  if (!locks.ok) return locks;
  const recovery = await vault.recovery(words, nextVersion(locks.value.locks));
  return wire.post(`/api/${surface}/recovery`, recovery, Nothing);
};
