import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql, type Kysely } from 'kysely';
import { newSession, trustRoot, type Session } from '../../app/acts/session.ts';
import { newWire, type Send } from '../../app/acts/wire.ts';
import { digestFrom, digestOf, sha256 } from '../../app/domain/basis/digest.ts';
import type { Octets } from '../../app/domain/basis/octets.ts';
import { segmentCount, segmentRange, treeOf } from '../../app/domain/submissions/segments.ts';
import { partyOfLog } from '../../app/domain/custody/log-id.ts';
import type { Book } from '../../app/paper/chain/book.ts';
import { parseStatement, type Statement } from '../../app/paper/statement.ts';
import { newKeeper } from '../../app/vault/keeper.ts';
import { openDatabase } from '../../server/platform/db.ts';
import { sure } from '../../toolkit/people.ts';
import { socketOf } from './kill.ts';
import type { Stage } from './stage.ts';

interface Leaf {
  log: string;
  leaf_index: number;
  statement_id: string;
  statement: Octets;
}
const rooms = ['exchange', 'staff'] as const;
type Room = (typeof rooms)[number];

const statementIn = ({ statement }: Leaf): Statement =>
  sure(parseStatement(new Uint8Array(statement)), 'reading a stored statement');

/** Sealed bodies lie by their segments as the deposit says, and nothing of them is on its way. */
const troubleOfBody = async (
  { folder }: Stage,
  object: string,
  sizeBytes: number,
  tree: string,
): Promise<string[]> => {
  const path = join(folder, 'store/kept', object.slice(0, 2), object);
  if (!existsSync(path)) return [`the body ${object} is not there`];
  const octets = new Uint8Array(readFileSync(path));
  const digests: Octets[] = [];
  for (let at = 0; at < segmentCount(octets.length); at += 1) {
    const { from, to } = segmentRange(at, octets.length);
    digests.push(await sha256(octets.slice(from, to)));
  }
  const isIt = octets.length === sizeBytes && digestFrom(await treeOf(digests)) === tree;
  return isIt ? [] : [`the body ${object} is not what was signed`];
};

const troubleOfRoom = async (db: Kysely<unknown>, stage: Stage, room: Room): Promise<string[]> => {
  const trouble: string[] = [];
  const name = (table: string) => sql.id(room, table);
  const heads = await sql<{ id: string; size: number; leaves: number; notes: number; end: number }>`
    select id, size,
      (select count(*) from ${name('leaf')} where log = head.id) as leaves,
      (select count(*) from ${name('checkpoint')} where log = head.id) as notes,
      (select coalesce(max(leaf_index) + 1, 0) from ${name('leaf')} where log = head.id) as end
    from ${name('log')} head`.execute(db);
  for (const { id, size, leaves, notes, end } of heads.rows)
    if (leaves !== size || notes !== size || end !== size)
      trouble.push(`${id}: head ${size}, leaves ${leaves}, notes ${notes}, end ${end}`);
  const { rows } = await sql<Leaf>`
    select log, leaf_index, statement_id, statement from ${name('leaf')}`.execute(db);
  const envelopes = await sql<{ id: string; octets: Octets }>`
    select id, octets from ${name('envelope')}`.execute(db);
  const stored = new Map(envelopes.rows.map(({ id, octets }) => [id, new Uint8Array(octets)]));
  const named = new Set<string>();
  for (const leaf of rows)
    for (const { id, kind, digest, size } of statementIn(leaf).seals) {
      if (kind === 'body/1') {
        trouble.push(...(await troubleOfBody(stage, id, size, digest)));
        continue;
      }
      named.add(id);
      const octets = stored.get(id);
      if (octets === undefined || (await digestOf(octets)) !== digest)
        trouble.push(`${leaf.log} ${leaf.leaf_index}: its ${kind} is missing or altered`);
    }
  for (const id of stored.keys()) if (!named.has(id)) trouble.push(`no line names ${room} ${id}`);
  return trouble;
};

/** Drafts: none without its share, none of a deposit. */
const troubleOfDrafts = async (db: Kysely<unknown>, { folder }: Stage): Promise<string[]> => {
  const { rows } = await sql<{ id: string }>`select id from exchange.submission`.execute(db);
  const deposited = new Set(rows.map(({ id }) => id));
  const trouble: string[] = [];
  const within = (path: string) => (existsSync(path) ? readdirSync(path) : []);
  for (const member of within(join(folder, 'drafts')))
    for (const draft of within(join(folder, 'drafts', member))) {
      const files = within(join(folder, 'drafts', member, draft));
      if (files.includes('sealed') && !files.includes('share'))
        trouble.push(`the draft ${draft} has no share`);
      if (deposited.has(draft)) trouble.push(`the draft of the deposit ${draft} is still there`);
    }
  return trouble;
};

/** The rows of a party say what its log says, as a client reads it. */
const troubleOfRows = async (db: Kysely<unknown>, book: Book): Promise<string[]> => {
  const party = partyOfLog(book.log);
  const rows = async (table: string): Promise<string[]> => {
    const found = await sql<{ id: string; state: string }>`
      select id, state from ${sql.id('exchange', table)} where party = ${party}`.execute(db);
    return found.rows.map(({ id, state }) => `${table} ${id} ${state}`);
  };
  const said = (table: string, of: ReadonlyMap<string, { readonly state: string }> = new Map()) =>
    [...of].map(([id, { state }]) => `${table} ${id} ${state}`);
  const here = [...(await rows('agreement')), ...(await rows('submission'))];
  const there = [
    ...said('agreement', book.party?.agreements),
    ...said('submission', book.party?.submissions),
  ];
  const differ = (one: string[], other: string[], words: string) =>
    one.filter((row) => !other.includes(row)).map((row) => `${words}: ${row}`);
  return [...differ(here, there, 'no leaf says'), ...differ(there, here, 'no row says')];
};

/** A client that remembers nothing, with the cookies of another: it reads a log from leaf 0. */
export const freshBook = async (of: Session, send: Send, log: Book['log']): Promise<Book> => {
  const vault = newKeeper();
  const wire = newWire(send);
  sure(await trustRoot(vault, wire, of.root), 'trusting the root');
  return sure(await newSession(of.surface, vault, wire, of.root).refresh(log), 'reading anew');
};

/** Everything that is half done, each in a sentence; none if all is whole. */
export const troubleIn = async (stage: Stage, book: Book): Promise<string[]> => {
  const db = openDatabase<unknown>({ kind: 'socket', folder: socketOf(stage.folder) }, 'owner', 1);
  try {
    const trouble = await troubleOfRows(db, book);
    for (const room of rooms) trouble.push(...(await troubleOfRoom(db, stage, room)));
    return [...trouble, ...(await troubleOfDrafts(db, stage))];
  } finally {
    await db.destroy();
  }
};
