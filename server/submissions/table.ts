import type { Octets } from '../../app/domain/basis/octets.ts';

interface SubmissionRow {
  id: string;
  party: string;
  state: string;
  deposited_at: Date;
  changed_at: Date;
  bodies: number;
}

/** A deposited object: its octets lie in the store under `object`. */
interface BodyRow {
  object: string;
  party: string;
  submission: string;
  size_bytes: number;
  tree: Octets;
  /** The SHA-256 of each 8 MiB segment, one after another, 32 octets each. */
  segments: Octets;
}

/** An object on its way, until its deposit: the provider's surface alone knows of it. */
interface UploadRow {
  object: string;
  party: string;
  member: string;
  submission: string;
  size_bytes: number;
  created_at: Date;
}
interface UploadSegmentRow {
  object: string;
  segment_index: number;
  digest: Octets;
}

export interface SubmissionTables {
  'exchange.submission': SubmissionRow;
  'exchange.body': BodyRow;
  'provider.upload': UploadRow;
  'provider.upload_segment': UploadSegmentRow;
}
