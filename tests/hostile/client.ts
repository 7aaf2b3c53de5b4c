import { newSession, trustRoot, type Session, type Surface } from '../../app/acts/session.ts';
import { newMemory, type Shelf } from '../../app/acts/memory.ts';
import type { Gate } from '../../app/acts/accounts/enter.ts';
import { newWire, type Send } from '../../app/acts/wire.ts';
import { accountsOf } from '../../app/vault/keeper-accounts.ts';
import { filesOf } from '../../app/vault/keeper-files.ts';
import { joiningOf } from '../../app/vault/keeper-joining.ts';
import type { Keeper } from '../../app/vault/keeper.ts';
import { papersOf } from '../../app/vault/keeper-papers.ts';
import { notebookOf } from '../../app/vault/notebook.ts';
import type { OpenKey } from '../../app/vault/openpgp.ts';
import { emptyRing, holderOf, type Ring } from '../../app/vault/ring.ts';
import type { Place } from '../../toolkit/demonstration-staff.ts';
import { sure } from '../../toolkit/people.ts';
import { newLiar, type Liar } from './liar.ts';

/** A real client at a line that may lie. Its ring is open to the test, as if it were stolen. */
export interface Client {
  readonly gate: Gate;
  readonly session: Session;
  readonly ring: Ring;
  readonly liar: Liar;
}

type ShelfOf = (name: string) => Shelf;

const clientAt = async (
  place: Place,
  surface: Surface,
  send: Send,
  shelfOf?: ShelfOf,
): Promise<Client> => {
  const ring = emptyRing();
  // As `newKeeper` makes it.
  const vault: Keeper = {
    ...accountsOf(ring),
    ...joiningOf(ring),
    ...papersOf(ring),
    ...filesOf(ring),
    ...notebookOf(ring),
  };
  const liar = newLiar(send);
  const wire = newWire(liar.send);
  sure(await trustRoot(vault, wire, place.root), 'trusting the root');
  const session = newSession(
    surface,
    vault,
    wire,
    place.root,
    shelfOf && newMemory(vault, shelfOf),
  );
  return { gate: { surface, vault, wire }, session, ring, liar };
};

export const newClient = (place: Place, surface: Surface): Promise<Client> =>
  clientAt(place, surface, place.newSend());

/** The key of whoever is signed in: what a thief of it, or a dishonest colleague, would sign with. */
export const keyOf = ({ ring }: Client): OpenKey => holderOf(ring).key;

/**
 * The same person after a reload: session and keys are there, no log has been verified yet. Each
 * lie is told to such a client, so that none of them has seen what another one was told.
 * @param shelfOf the device that they are at, if it remembers
 */
export const reloaded = async (place: Place, of: Client, shelfOf?: ShelfOf): Promise<Client> => {
  const client = await clientAt(place, of.gate.surface, of.liar.send, shelfOf);
  client.ring.holder = of.ring.holder;
  client.ring.granted = [...of.ring.granted];
  return client;
};
