import { sql, type Kysely } from 'kysely';
import { canonicalOctets, type Json } from '../../app/domain/basis/canonical.ts';
import { digestOf } from '../../app/domain/basis/digest.ts';
import { DocumentId, newId, StatementId } from '../../app/domain/basis/id.ts';
import { momentOf, type Moment } from '../../app/domain/basis/moment.ts';
import {
  base64url,
  fromBase64url,
  joined,
  textOf,
  type Octets,
} from '../../app/domain/basis/octets.ts';
import type { LogId } from '../../app/domain/custody/log-id.ts';
import type { Seal } from '../../app/paper/acts/envelope.ts';
import type { Certificate } from '../../app/paper/openpgp.ts';
import type { Post } from '../../app/paper/post.ts';
import { signedInside, signOctets, wrapFor, type OpenKey } from '../../app/vault/openpgp.ts';
import { sealPacket } from '../../app/vault/sealed-packet.ts';
import type { Person } from './person.ts';

/** A statement with every field as the test wants it: no rule of our own client stands before it. */
export interface Raw {
  readonly act: string;
  readonly log: LogId;
  readonly about: Readonly<Record<string, string>>;
  readonly commits?: Json;
  readonly facts?: Json;
  readonly seals?: readonly Seal[];
  readonly id?: string;
  readonly at?: Moment;
  readonly by?: string;
  readonly seen?: { readonly size: number; readonly root: string };
}

/** Signs whatever it is told, with the head that this person has verified where none is given. */
export const signRaw = async (
  { ring, key }: Person,
  raw: Raw,
  by: OpenKey = key,
): Promise<Post['acts'][number]> => {
  const book = ring.books.get(raw.log);
  const head = { size: book?.lines.length ?? 0, root: book?.roots.at(-1) ?? '' };
  const { commits = {}, facts = {}, seals = [], seen = head, ...rest } = raw;
  const id = newId(StatementId);
  const at = momentOf(new Date());
  const own = { v: 'amana/1', id, at, by: key.certificate.fingerprint };
  const plain = {
    ...own,
    ...rest,
    commits,
    facts,
    seals: seals.map((seal) => ({ ...seal })),
    seen,
  };
  const statement = canonicalOctets(plain);
  const signature = await signOctets(statement, by, 'statement/1');
  return { statement: base64url(statement), signature: base64url(signature) };
};

export const postOf = (...acts: Post['acts']): Post => ({ acts, envelopes: [] });

/** The same post with one field of its first statement changed, and signed again. */
export const changed = async (
  post: Post,
  key: OpenKey,
  change: (statement: Record<string, Json>) => Json,
): Promise<Post> => {
  const [first, ...rest] = post.acts;
  if (first === undefined) throw new Error('a post has an act');
  const parsed: unknown = JSON.parse(textOf(fromBase64url(first.statement)));
  // It was written by our own canonical JSON a moment ago.
  const statement = canonicalOctets(change(parsed as Record<string, Json>));
  const signature = base64url(await signOctets(statement, key, 'statement/1'));
  return { ...post, acts: [{ statement: base64url(statement), signature }, ...rest] };
};

/** An envelope of any kind, recipients and padded size; what is inside says nothing. */
export const sealRaw = async (
  kind: string,
  author: OpenKey,
  recipients: readonly Certificate[],
  contentBytes = 1024,
): Promise<{ octets: Octets; seal: Seal }> => {
  const inner = await signedInside(new Uint8Array(contentBytes).fill(0x20), author);
  const sessionKey = crypto.getRandomValues(new Uint8Array(32));
  const octets = joined(await wrapFor(sessionKey, recipients), await sealPacket(sessionKey, inner));
  return { octets, seal: await sealOf(kind, octets) };
};

export const sealOf = async (kind: string, octets: Octets): Promise<Seal> => ({
  id: newId(DocumentId),
  kind,
  digest: await digestOf(octets),
  size: octets.length,
});

/** How many rows each table of the two rooms has: what was refused must have left none. */
export const rowCounts = async (owner: Kysely<unknown>): Promise<Record<string, number>> => {
  const { rows } = await sql<{ name: string }>`
    select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname in ('exchange', 'staff', 'provider') order by 1`.execute(owner);
  const counts: Record<string, number> = {};
  for (const { name } of rows) {
    const found = await sql<{ count: number }>`select count(*) from ${sql.raw(name)}`.execute(
      owner,
    );
    counts[name] = found.rows[0]?.count ?? 0;
  }
  return counts;
};
