import * as z from 'zod/mini';
import { TOTP } from 'otpauth';
import { signIn, takeKeys, type Gate } from '../app/acts/accounts/enter.ts';
import { newSession, trustRoot, type Session, type Surface } from '../app/acts/session.ts';
import { newWire, type Send } from '../app/acts/wire.ts';
import type { PartyId } from '../app/domain/basis/id.ts';
import type { Result } from '../app/domain/basis/result.ts';
import type { Fingerprint } from '../app/domain/keys/fingerprint.ts';
import { newKeeper } from '../app/vault/keeper.ts';

/** A person of a demonstration or a test, with everything that they would keep in their head. */
export const Person = z.strictObject({
  surface: z.enum(['provider', 'staff']),
  role: z.string(),
  signInName: z.string(),
  passphrase: z.string(),
  /** Base32, RFC 4648 §6; null without a second factor. */
  totpSecret: z.nullable(z.string()),
});
export type Person = z.infer<typeof Person>;

/** The value of an outcome that may not fail: in a demonstration a refusal is a fault of ours. */
export const sure = <T>(outcome: Result<T, string>, doing: string): T => {
  if (!outcome.ok) throw new Error(`${doing}: ${outcome.code}`);
  return outcome.value;
};

/** The one-time code of a secret at a moment (RFC 6238: SHA-1, six digits, 30 seconds). */
export const codeOf = (secret: string, at = Date.now()): string =>
  new TOTP({ secret }).generate({ timestamp: at });

/** A client that trusts the root and has no session yet. */
export const newClient = async (
  surface: Surface,
  send: Send,
  root: Fingerprint,
): Promise<{ gate: Gate; session: Session }> => {
  const vault = newKeeper();
  const wire = newWire(send);
  sure(await trustRoot(vault, wire, root), 'trusting the root');
  return { gate: { surface, vault, wire }, session: newSession(surface, vault, wire, root) };
};

/** Signs a person in and takes the keys that they were granted. */
export const enterAs = async (
  person: Person,
  send: Send,
  root: Fingerprint,
  party: PartyId | null = null,
): Promise<Session> => {
  const { gate, session } = await newClient(person.surface, send, root);
  const { signInName: name, passphrase, totpSecret } = person;
  const attempt = (code: string | null) => signIn(gate, { name, passphrase, code });
  // A step's code opens once: whoever comes twice within half a minute shows the next one.
  const now = await attempt(totpSecret === null ? null : codeOf(totpSecret));
  const isSpent = !now.ok && totpSecret !== null;
  const entered = isSpent ? await attempt(codeOf(totpSecret, Date.now() + 30_000)) : now;
  const holder = sure(entered, `signing in ${name}`);
  sure(await takeKeys(session, party ?? holder.party), `taking the keys of ${name}`);
  return session;
};
