import type { Gate } from '../../acts/accounts/enter.ts';
import {
  newSession,
  trustRoot,
  type Outcome,
  type Session,
  type Surface,
} from '../../acts/session.ts';
import type { KeptTexts } from '../../acts/kept-texts.ts';
import { newMemory } from '../../acts/memory.ts';
import { newWire } from '../../acts/wire.ts';
import { ok } from '../../domain/basis/result.ts';
import type { Vault } from '../../vault/vault.ts';
import { shelfOf } from './shelf.ts';

/** The client's one constant of a deployment: set when it is built. */
declare const __ROOT_FINGERPRINT__: string;

/** A client before and after signing in: the vault is there, its keys may not be. */
export interface Client {
  readonly gate: Gate;
  readonly session: Session;
}

/** A vault of its own, and a client that works with it once the root has been checked. */
export const makeClient = async (
  surface: Surface,
  kept: KeptTexts,
): Promise<{ vault: Vault; client: Outcome<Client> }> => {
  const { newVault } = await import('../../vault/vault.ts');
  const vault = newVault();
  const wire = newWire((path, init) => fetch(path, { ...init, credentials: 'same-origin' }));
  const client = async (): Outcome<Client> => {
    const root = await trustRoot(vault, wire, __ROOT_FINGERPRINT__);
    if (!root.ok) return root;
    const session = newSession(surface, vault, wire, root.value, newMemory(vault, shelfOf));
    session.beforeLock(() => kept.hide(vault));
    return ok({ gate: { surface, vault, wire }, session });
  };
  return { vault, client: client() };
};
