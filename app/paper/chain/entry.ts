import * as z from 'zod/mini';
import { digestOf } from '../../domain/basis/digest.ts';
import { fromBase64url, textOf, type Octets } from '../../domain/basis/octets.ts';
import { ok, refuse, type Result } from '../../domain/basis/result.ts';
import { canonical, type Json } from '../../domain/basis/canonical.ts';
import { Leaf } from '../../domain/custody/leaf.ts';
import { Base64url, OctetsText } from '../acts/envelope.ts';
import { parseStatement } from '../statement.ts';
import type { Line } from './line.ts';

/** One entry of a log as it travels: leaf and statement as they were hashed and signed. */
export const Entry = z.strictObject({
  leaf: z.string().check(z.maxLength(2_048)),
  statement: OctetsText,
  signature: Base64url,
});
export type Entry = z.infer<typeof Entry>;

/** What a server answers when asked for a log: entries from an index on, and the newest head. */
export const LogAnswer = z.strictObject({
  from: z.int().check(z.minimum(0)),
  entries: z.array(Entry),
  checkpoint: z.string().check(z.maxLength(4_096)),
  /** Whether the answer was cut for its size, and there is more to ask for. */
  more: z.optional(z.boolean()),
});
export type LogAnswer = z.infer<typeof LogAnswer>;

/** An entry, read: everything in it agrees with itself, nothing is verified yet. */
export interface ReadEntry {
  readonly leaf: Leaf;
  readonly leafOctets: Octets;
  readonly line: Line;
  readonly statementOctets: Octets;
  readonly signatureOctets: Octets;
}

export type EntryRefusal = 'entry-malformed' | 'entry-altered';

/** Reads one entry; its leaf must name exactly these octets of statement and signature. */
export const readEntry = async (entry: Entry): Promise<Result<ReadEntry, EntryRefusal>> => {
  let raw: unknown;
  let leafOctets: Octets;
  let statementOctets: Octets;
  let signatureOctets: Octets;
  try {
    leafOctets = fromBase64url(entry.leaf);
    raw = JSON.parse(textOf(leafOctets));
    statementOctets = fromBase64url(entry.statement);
    signatureOctets = fromBase64url(entry.signature);
  } catch {
    return refuse('entry-malformed'); // not base64url, UTF-8 or JSON: the sender's
  }
  const leaf = Leaf.safeParse(raw);
  if (!leaf.success) return refuse('entry-malformed');
  const plain: Json = leaf.data;
  if (canonical(plain) !== textOf(leafOctets)) return refuse('entry-malformed');
  const statement = parseStatement(statementOctets);
  if (!statement.ok) return refuse('entry-malformed');
  const statementDigest = await digestOf(statementOctets);
  const signatureDigest = await digestOf(signatureOctets);
  if (leaf.data.statement !== statementDigest || leaf.data.signature !== signatureDigest)
    return refuse('entry-altered');
  if (leaf.data.act !== statement.value.act || leaf.data.log !== statement.value.log)
    return refuse('entry-altered');
  const { index, keys, recorded } = leaf.data;
  const line: Line = {
    index,
    keys,
    recorded,
    statement: statement.value,
    statementDigest,
    signatureDigest,
  };
  return ok({ leaf: leaf.data, leafOctets, line, statementOctets, signatureOctets });
};
