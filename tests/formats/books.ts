/** Books of the frozen logs, whole or up to a line, and lines that were never frozen. */
import { momentOf, type Moment } from '../../app/domain/basis/moment.ts';
import type { Octets } from '../../app/domain/basis/octets.ts';
import type { Leaf } from '../../app/domain/custody/leaf.ts';
import { emptyBook, extended, keysBook, type Book } from '../../app/paper/chain/book.ts';
import type { Entry } from '../../app/paper/chain/entry.ts';
import type { Statement } from '../../app/paper/statement.ts';
import { logsOf, type Saying } from './day.ts';
import { minute, type FixedKeys, type Owner } from './fixed.ts';
import { linesOf, wholeAnswer, type LogName } from './frozen-day.ts';
import { answerOf, lineOf, seenOf, signed, statementOctets } from './scribe.ts';

export type Written = { leaf: Octets; entry: Entry };

/** The frozen keys log, verified. */
export const wholeKeys = async (keys: FixedKeys): Promise<Book> => {
  const root = keys.root.certificate;
  const start = await keysBook(logsOf(keys).keys, root);
  const book = await extended(start, wholeAnswer('keys'), root, undefined);
  if (!book.ok) throw new Error(book.code);
  return book.value;
};

/** What a client says to these lines of a log, from nothing on. */
export const readLines = async (keys: FixedKeys, name: LogName, lines: readonly Written[]) => {
  const log = logsOf(keys)[name];
  const root = keys.root.certificate;
  const answer = await answerOf(log, lines);
  if (name === 'keys') return extended(await keysBook(log, root), answer, root, undefined);
  const known = await wholeKeys(keys);
  return extended(await emptyBook(log, known.trust), answer, root, known);
};

/** What may be otherwise in one line. */
export interface But {
  readonly seen?: Statement['seen'];
  /** Who signs, if not the one it names. */
  readonly signer?: Owner;
  readonly recorded?: Moment;
  readonly leaf?: Partial<Leaf>;
}

/** The first `upTo` lines of a frozen log, and one line more. */
export const withLine = async (
  keys: FixedKeys,
  name: LogName,
  upTo: number,
  saying: Saying,
  but: But = {},
): Promise<Written[]> => {
  const before = linesOf(name).slice(0, upTo);
  const log = logsOf(keys)[name];
  const seen = but.seen ?? (await seenOf(before.map(({ leaf }) => leaf)));
  const octets = statementOctets(saying, { log, index: upTo, first: 900, seen }, keys);
  const known = linesOf('keys').length;
  const place = {
    log,
    index: upTo,
    keys: name === 'keys' ? upTo : known,
    recorded: but.recorded ?? minute(upTo),
  };
  const line = await lineOf(await signed(octets, keys[but.signer ?? saying.by]), place, but.leaf);
  return [...before, line];
};

/** The code of a refusal, or `ok`. */
export const codeOf = (result: { ok: true } | { ok: false; code: string }): string =>
  result.ok ? 'ok' : result.code;

/** Two years after the frozen day: every certification has run out. */
export const inTwoYears = momentOf(new Date('2028-11-24T08:00:00Z'));
