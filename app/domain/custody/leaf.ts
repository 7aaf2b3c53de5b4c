import * as z from 'zod/mini';
import { canonicalOctets } from '../basis/canonical.ts';
import { Digest } from '../basis/digest.ts';
import { Moment } from '../basis/moment.ts';
import type { Octets } from '../basis/octets.ts';
import { LogId } from './log-id.ts';

const Count = z.int().check(z.minimum(0));

/** One entry of a log: what was recorded, when, and how many keys were known then. */
export const Leaf = z.strictObject({
  v: z.literal('amana/1'),
  log: LogId,
  index: Count,
  /** Size of the keys log; in the keys log itself, the leaf's own index. */
  keys: Count,
  act: z.string().check(z.maxLength(64)),
  statement: Digest,
  /** Null for a line of the server itself, which the checkpoint alone signs. */
  signature: z.nullable(Digest),
  recorded: Moment,
});
export type Leaf = z.infer<typeof Leaf>;

/** The octets that are hashed: JCS of the leaf. */
export const leafOctets = (leaf: Leaf): Octets => canonicalOctets(leaf);
