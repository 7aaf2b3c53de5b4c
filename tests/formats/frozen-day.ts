/** The frozen logs and documents, read. */
import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { base64url, fromBase64url, utf8, type Octets } from '../../app/domain/basis/octets.ts';
import { Seal } from '../../app/paper/acts/envelope.ts';
import type { Entry, LogAnswer } from '../../app/paper/chain/entry.ts';

const FrozenLog = z.strictObject({
  lines: z.array(
    z.strictObject({ leaf: z.string(), statement: z.string(), signature: z.string() }),
  ),
  checkpoint: z.string(),
});
const FrozenDocument = z.strictObject({
  number: z.number(),
  seal: Seal,
  text: z.string(),
  octets: z.string(),
});
const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));

export const frozenLogs = z
  .strictObject({ about: z.string(), keys: FrozenLog, mechanism: FrozenLog, party: FrozenLog })
  .parse(read('./logs.json'));
export const frozenDocuments = z
  .strictObject({ about: z.string(), documents: z.array(FrozenDocument) })
  .parse(read('./documents.json')).documents;

export type LogName = 'keys' | 'mechanism' | 'party';
export const logNames = ['keys', 'mechanism', 'party'] as const;

/** The lines of a frozen log, as leaf octets and entries. */
export const linesOf = (log: LogName): { leaf: Octets; entry: Entry }[] =>
  frozenLogs[log].lines.map(({ leaf, statement, signature }) => ({
    leaf: utf8(leaf),
    entry: { leaf: base64url(utf8(leaf)), statement: base64url(utf8(statement)), signature },
  }));

/** The whole frozen log, as a server answers it. */
export const wholeAnswer = (log: LogName): LogAnswer => ({
  from: 0,
  entries: linesOf(log).map(({ entry }) => entry),
  checkpoint: frozenLogs[log].checkpoint,
});

/** A frozen document by its number. */
export const frozenDocument = (number: number) => {
  const found = frozenDocuments.find((each) => each.number === number);
  if (found === undefined) throw new Error(`there is no frozen document ${number}`);
  return { ...found, octets: fromBase64url(found.octets) };
};
/** What a statement says of it. */
export const sealOf = (number: number): Seal => frozenDocument(number).seal;
