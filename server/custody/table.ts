import type { Octets } from '../../app/domain/basis/octets.ts';

/** The two rooms that hold logs: the exchange (keys, parties) and the staff's (Mechanism). */
export type Room = 'exchange' | 'staff';

/** The head of a log: it moves only by `<room>.append`. */
interface LogRow {
  id: string;
  party: string | null;
  size: number;
  root: Octets;
  note: string | null;
}

/** One line, as it was hashed and signed. */
interface LeafRow {
  log: string;
  party: string | null;
  leaf_index: number;
  statement_id: string;
  act: string;
  leaf: Octets;
  statement: Octets;
  signature: Octets;
  recorded_at: Date;
}

/** The signed note of the head at each size. */
interface CheckpointRow {
  log: string;
  party: string | null;
  size: number;
  note: string;
}

/** A sealed document: octets that were checked to be an envelope. */
interface EnvelopeRow {
  id: string;
  party: string | null;
  log: string;
  kind: string;
  octets: Octets;
}

/** Asked with `withSchema(room)`: both rooms have the same four tables. */
export interface CustodyTables {
  log: LogRow;
  leaf: LeafRow;
  checkpoint: CheckpointRow;
  envelope: EnvelopeRow;
}
