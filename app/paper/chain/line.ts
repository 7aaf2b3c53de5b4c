import type { Digest } from '../../domain/basis/digest.ts';
import type { Moment } from '../../domain/basis/moment.ts';
import type { Refusal } from '../../domain/basis/result.ts';
import type { Seal } from '../acts/envelope.ts';
import type { Statement } from '../statement.ts';

/** Where and when a statement joins its log. */
export interface Place {
  readonly index: number;
  /** Size of the keys log at that moment: which keys were known. */
  readonly keys: number;
  /** The server's clock. */
  readonly recorded: Moment;
}

/** A statement, its place, and the digests that its leaf names. */
export interface Line<S extends Statement = Statement> extends Place {
  readonly statement: S;
  readonly statementDigest: Digest;
  readonly signatureDigest: Digest;
}

/** Why an act may not join a log now. Each has words in both languages (locales, refusals). */
export type ChainRefusal =
  | 'act-not-of-this-log'
  | 'not-permitted'
  | 'not-open'
  | 'not-vouched'
  | 'already-done'
  | 'edition-superseded'
  | 'no-agreement-in-force'
  | 'terms-not-accepted'
  | 'not-of-this-kind'
  | 'seals-not-of-this-act'
  | 'second-person-needed'
  | 'log-not-empty'
  | 'key-unknown'
  | 'key-revoked'
  | 'key-expired'
  | 'key-superseded'
  | 'list-rolled-back'
  | 'message-crossed'
  | 'not-found';
export type Refused = Refusal<ChainRefusal>;

/** Whether the seals are exactly so many of each kind; `many` is one or more. */
export const sealsAre = (
  seals: readonly Seal[],
  kinds: Readonly<Record<string, number | 'many'>>,
): boolean =>
  seals.every(({ kind }) => Object.hasOwn(kinds, kind)) &&
  Object.entries(kinds).every(([kind, wanted]) => {
    const found = seals.filter((seal) => seal.kind === kind).length;
    return wanted === 'many' ? found > 0 : found === wanted;
  }) &&
  new Set(seals.map(({ id }) => id)).size === seals.length;
