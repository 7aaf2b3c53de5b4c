import { TotpSecret } from '../../paper/wire-accounts.ts';
import { ok } from '../../domain/basis/result.ts';
import type { Outcome } from '../session.ts';
import { Nothing } from '../wire.ts';
import { prove, type Gate } from './enter.ts';

/** A new secret, base32; the one before stands until a code of this one has been shown. */
export const beginSecondFactor = async ({ surface, wire }: Gate): Outcome<string> => {
  const begun = await wire.post(`/api/${surface}/totp/begin`, {}, TotpSecret);
  return begun.ok ? ok(begun.value.secret) : begun;
};

/** The first code of it, proven by the passphrase; from now on one is asked for at every sign-in. */
export const confirmSecondFactor = async (
  gate: Gate,
  passphrase: string,
  code: string,
): Outcome<undefined> => {
  const { surface, wire } = gate;
  const proven = await prove(gate, passphrase);
  if (!proven.ok) return proven;
  return wire.post(`/api/${surface}/totp/confirm`, { auth: proven.value.auth, code }, Nothing);
};
