import { canonicalOctets, type Json } from '../../app/domain/basis/canonical.ts';
import { digestFrom, digestOf } from '../../app/domain/basis/digest.ts';
import { newId, StatementId } from '../../app/domain/basis/id.ts';
import { momentOf, type Moment } from '../../app/domain/basis/moment.ts';
import { base64url, fromBase64url, textOf, type Octets } from '../../app/domain/basis/octets.ts';
import { checkpointText, signNote } from '../../app/domain/custody/checkpoint.ts';
import { Leaf, leafOctets } from '../../app/domain/custody/leaf.ts';
import type { LogId } from '../../app/domain/custody/log-id.ts';
import { leafHash, rootOf } from '../../app/domain/custody/merkle.ts';
import { LogAnswer, type Entry } from '../../app/paper/chain/entry.ts';
import type { Seal } from '../../app/paper/acts/envelope.ts';
import { signOctets, type OpenKey } from '../../app/vault/openpgp.ts';
import type { LogSigner } from '../../server/custody/log-key.ts';
import { sure } from '../../toolkit/people.ts';
import type { Client } from './client.ts';

/** A log as the honest server has it, whole, before a lie is made of it. */
export const copyOf = async ({ session }: Client, log: LogId): Promise<readonly Entry[]> => {
  const name = log === session.logs.keys ? undefined : (log.split('/')[2] ?? '');
  const base = `/api/${session.surface}/log?log=`;
  const asked = session.surface === 'provider' ? 'party' : name;
  const address = name === undefined ? '/api/keys?' : `${base}${asked}&`;
  return sure(await session.wire.get(`${address}from=0`, LogAnswer), 'copying a log').entries;
};

const hashesOf = (entries: readonly Entry[]): Promise<Octets[]> =>
  Promise.all(entries.map(({ leaf }) => leafHash(fromBase64url(leaf))));

/** The root of these entries: what a statement says to have seen. */
export const rootOfEntries = async (entries: readonly Entry[]) =>
  digestFrom(await rootOf(await hashesOf(entries)));

/** A head over these entries, signed with the server's own key: the lie of one who holds it. */
export const headOf = async (
  origin: string,
  entries: readonly Entry[],
  { name, publicKey, sign }: LogSigner,
): Promise<string> => {
  const root = await rootOf(await hashesOf(entries));
  const text = checkpointText({ origin, size: entries.length, root });
  return signNote(text, name, publicKey, sign);
};

/** An answer that holds together: these entries from an index on, and a head over all of them. */
export const answerOf = async (
  log: LogId,
  entries: readonly Entry[],
  signer: LogSigner,
  from = 0,
): Promise<LogAnswer> => ({
  from,
  entries: entries.slice(from),
  checkpoint: await headOf(log, entries, signer),
});

export interface Forged {
  readonly act: string;
  readonly log: LogId;
  readonly about: Readonly<Record<string, string>>;
  readonly commits?: Json;
  readonly facts?: Json;
  readonly seals?: readonly Seal[];
  readonly at?: Moment;
  /** Whom the statement names as its signer, if it is not the one who signs. */
  readonly by?: string;
  /** Where a fork began, if it is not the log itself. */
  readonly seen?: { readonly size: number; readonly root: string };
}

export interface Statement {
  readonly statement: string;
  readonly signature: string;
}

/** A statement with a good signature of this key: nothing is asked of rules. */
export const signed = async (
  key: OpenKey,
  { facts = {}, commits = {}, seals = [], ...rest }: Forged,
  before: readonly Entry[],
): Promise<Statement> => {
  const seen = { size: before.length, root: await rootOfEntries(before) };
  const own = {
    v: 'amana/1',
    id: newId(StatementId),
    at: momentOf(new Date()),
    by: key.certificate.fingerprint,
    seen,
  };
  const plain = { ...own, ...rest, facts, commits, seals: seals.map((seal) => ({ ...seal })) };
  const statement = canonicalOctets(plain);
  const signature = await signOctets(statement, key, 'statement/1');
  return { statement: base64url(statement), signature: base64url(signature) };
};

export const leafIn = ({ leaf }: Entry): Leaf =>
  Leaf.parse(JSON.parse(textOf(fromBase64url(leaf))));

/** The statement in an entry, as the plain values that it says. */
export const saidIn = ({ statement }: Pick<Entry, 'statement'>): Record<string, Json> =>
  // It was parsed and verified by a client of ours a moment ago.
  JSON.parse(textOf(fromBase64url(statement))) as Record<string, Json>;

/** The fields of a value that came as JSON; of one that is no object, none. */
export const fieldsOf = (value: unknown): Readonly<Record<string, Json>> =>
  // Whatever JSON brings is made of JSON.
  typeof value === 'object' && value !== null ? (value as Record<string, Json>) : {};

/** The same statement, to be signed anew with some fields changed. */
export const toForge = (entry: Pick<Entry, 'statement'>): Forged => {
  const fields = Object.entries(saidIn(entry)).filter(([name]) => name !== 'seen' && name !== 'id');
  // It was parsed by the schema of its act: its fields are those of a forged one.
  return Object.fromEntries(fields) as unknown as Forged;
};

/** An entry whose leaf names exactly this statement and signature, at this place. */
export const entryOf = async (
  { statement, signature }: Statement,
  place: Pick<Leaf, 'log' | 'index' | 'keys'> & { readonly recorded?: Moment },
): Promise<Entry> => {
  const { act } = saidIn({ statement });
  const leaf = Leaf.parse({
    v: 'amana/1',
    recorded: momentOf(new Date()),
    ...place,
    act,
    statement: await digestOf(fromBase64url(statement)),
    signature: await digestOf(fromBase64url(signature)),
  });
  return { leaf: base64url(leafOctets(leaf)), statement, signature };
};

/** These entries and one more, recorded now, which knows as many keys as the one before it. */
export const extendedBy = async (
  entries: readonly Entry[],
  log: LogId,
  statement: Statement,
  place: { readonly keys?: number; readonly recorded?: Moment } = {},
): Promise<Entry[]> => {
  const last = entries.at(-1);
  const keys = last === undefined ? 0 : leafIn(last).keys;
  const more = await entryOf(statement, { log, index: entries.length, keys, ...place });
  return [...entries, more];
};

/** An entry with some fields of its leaf changed. */
export const releafed = (entry: Entry, change: Partial<Leaf>): Entry => ({
  ...entry,
  leaf: base64url(leafOctets(Leaf.parse({ ...leafIn(entry), ...change }))),
});
