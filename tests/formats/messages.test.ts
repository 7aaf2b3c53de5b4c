/** Messages after the frozen log of an organisation: docs/formats.md §§3 and 5. */
import { beforeAll, expect, test } from 'vitest';
import { digestOf } from '../../app/domain/basis/digest.ts';
import { base64url, fromBase64url, textOf, utf8 } from '../../app/domain/basis/octets.ts';
import { emptyBook, extended } from '../../app/paper/chain/book.ts';
import { isSignedBy } from '../../app/paper/openpgp.ts';
import { openDocument, written } from '../../app/vault/seal.ts';
import { codeOf, wholeKeys } from './books.ts';
import { logsOf } from './day.ts';
import { fixedKeys, type FixedKeys } from './fixed.ts';
import { linesOf } from './frozen-day.ts';
import {
  authorOf,
  messageDocuments,
  messageSayings,
  readMessages,
  wholeThread,
} from './messages-day.ts';
import { seenOf, statementOctets } from './scribe.ts';

let keys: FixedKeys;
const frozen = readMessages();
beforeAll(async () => {
  keys = await fixedKeys();
});

const before = linesOf('party');
const own = frozen.lines.map(({ leaf, statement, signature }) => ({
  leaf: base64url(utf8(leaf)),
  statement: base64url(utf8(statement)),
  signature,
}));
const take = async () => {
  const known = await wholeKeys(keys);
  const start = await emptyBook(logsOf(keys).party, known.trust);
  const entries = [...before.map(({ entry }) => entry), ...own];
  const answer = { from: 0, entries, checkpoint: frozen.checkpoint };
  return extended(start, answer, keys.root.certificate, known);
};

test('each message, written again, is the frozen one, and its signature holds', async () => {
  const sayings = messageSayings(frozen.documents.map(({ seal }) => seal));
  expect(sayings).toHaveLength(frozen.lines.length);
  const leaves = [...before.map(({ leaf }) => leaf), ...frozen.lines.map(({ leaf }) => utf8(leaf))];
  for (const [at, saying] of sayings.entries()) {
    const index = before.length + at;
    const seen = await seenOf(leaves.slice(0, index));
    const octets = statementOctets(
      saying,
      { log: logsOf(keys).party, index, first: 300, seen },
      keys,
    );
    expect(textOf(octets)).toBe(frozen.lines[at]?.statement);
    const signature = fromBase64url(frozen.lines[at]?.signature ?? '');
    const { certificate } = keys[authorOf(at)];
    expect(await isSignedBy(octets, signature, certificate, 'statement/1')).toBe(true);
  }
});

test('a client takes both in: one thread, of the party as a whole', async () => {
  const book = await take();
  expect(codeOf(book)).toBe('ok');
  const { messages } = (book.ok && book.value.party) || { messages: [] };
  expect(messages.map(({ thread, sentAt }) => [thread, sentAt])).toEqual([
    [wholeThread, before.length],
    [wholeThread, before.length + 1],
  ]);
});

test.each([0, 1])('document %i is the frozen one, and opens for both sides', async (at) => {
  const book = await take();
  const document = messageDocuments(keys)[at];
  const { seal, text, octets } = frozen.documents[at] ?? {};
  if (!book.ok || document === undefined || seal === undefined || octets === undefined)
    throw new Error('there is no such message');
  const stored = fromBase64url(octets);
  expect(textOf(await written(document))).toBe(text);
  expect(seal.digest).toBe(await digestOf(stored));
  const { kind, about, log } = document;
  const line = book.value.lines[before.length + at];
  const asked = { kind, id: seal.id, about, log, line };
  const author = keys[authorOf(at)].certificate;
  for (const reader of [keys.intake, keys.party]) {
    const opened = await openDocument(stored, asked, author, [reader]);
    expect(opened).toMatchObject({ ok: true, value: { body: document.body } });
  }
  const closed = await openDocument(stored, asked, author, [keys.analysis]);
  expect(codeOf(closed)).toBe('not-decrypted');
});
