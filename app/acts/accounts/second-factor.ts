import { TotpSecret } from '../../paper/wire-accounts.ts';
import { ok } from '../../domain/basis/result.ts';
import type { Outcome } from '../session.ts';
import { Nothing } from '../wire.ts';
import type { Gate } from './enter.ts';

/** A new secret, base32; the one before stands until a code of this one has been shown. */
export const beginSecondFactor = async ({ surface, wire }: Gate): Outcome<string> => {
  const begun = await wire.post(`/api/${surface}/totp/begin`, {}, TotpSecret);
  return begun.ok ? ok(begun.value.secret) : begun;
};

/** The first code of it; from now on one is asked for at every sign-in. */
export const confirmSecondFactor = ({ surface, wire }: Gate, code: string): Outcome<undefined> =>
  wire.post(`/api/${surface}/totp/confirm`, { code }, Nothing);
