import { digestOf, type Digest } from '../../app/domain/basis/digest.ts';
import type { DocumentId } from '../../app/domain/basis/id.ts';
import { fromBase64url, type Octets } from '../../app/domain/basis/octets.ts';
import { ok, refuse, type Result } from '../../app/domain/basis/result.ts';
import type { Post } from '../../app/paper/post.ts';
import type { PostRefusal } from '../../app/paper/refusal.ts';
import { parseStatement, type Statement } from '../../app/paper/statement.ts';

/** A statement as it came: parsed, and in the octets that were signed. */
export interface ReadAct {
  readonly statement: Statement;
  readonly statementOctets: Octets;
  readonly statementDigest: Digest;
  readonly signatureOctets: Octets;
  readonly signatureDigest: Digest;
}

export interface ReadPost {
  readonly acts: readonly ReadAct[];
  readonly envelopes: ReadonlyMap<DocumentId, Octets>;
}

/** Octets of base64url, or undefined where the text is another spelling: the sender's fault. */
const octetsOf = (text: string): Octets | undefined => {
  try {
    return fromBase64url(text);
  } catch {
    return undefined;
  }
};

/** Reads a statement and its signature; whether the signature holds is not asked here. */
export const readAct = async (act: Post['acts'][number]): Promise<Result<ReadAct, PostRefusal>> => {
  const statementOctets = octetsOf(act.statement);
  const signatureOctets = octetsOf(act.signature);
  if (statementOctets === undefined || signatureOctets === undefined)
    return refuse('post-malformed');
  const statement = parseStatement(statementOctets);
  if (!statement.ok) return statement;
  return ok({
    statement: statement.value,
    statementOctets,
    statementDigest: await digestOf(statementOctets),
    signatureOctets,
    signatureDigest: await digestOf(signatureOctets),
  });
};

/** Reads a post: each envelope once, named by one of its statements; each statement once. */
export const readPost = async (post: Post): Promise<Result<ReadPost, PostRefusal>> => {
  const acts: ReadAct[] = [];
  for (const each of post.acts) {
    const read = await readAct(each);
    if (!read.ok) return read;
    acts.push(read.value);
  }
  const envelopes = new Map<DocumentId, Octets>();
  const named = new Set(acts.flatMap(({ statement }) => statement.seals.map(({ id }) => id)));
  for (const { id, octets } of post.envelopes) {
    const read = octetsOf(octets);
    if (read === undefined || envelopes.has(id) || !named.has(id)) return refuse('post-malformed');
    envelopes.set(id, read);
  }
  const ids = new Set(acts.map(({ statement }) => statement.id));
  return ids.size === acts.length ? ok({ acts, envelopes }) : refuse('post-malformed');
};
