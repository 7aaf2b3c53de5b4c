/** The next key of a party, in the log that follows the frozen one: docs/formats.md §§3 and 10. */
import { beforeAll, expect, test } from 'vitest';
import { digestOf } from '../../app/domain/basis/digest.ts';
import { base64url, fromBase64url, textOf, utf8 } from '../../app/domain/basis/octets.ts';
import { emptyBook, extended, type Book } from '../../app/paper/chain/book.ts';
import { isSignedBy } from '../../app/paper/openpgp.ts';
import { parseStatement } from '../../app/paper/statement.ts';
import { readSecret, type OpenKey } from '../../app/vault/openpgp.ts';
import { openDocument, written } from '../../app/vault/seal.ts';
import { codeOf, wholeKeys } from './books.ts';
import { logsOf } from './day.ts';
import { fixedKeys, type FixedKeys } from './fixed.ts';
import { linesOf } from './frozen-day.ts';
import { nextKeyIn, readRenewal, renewalSayings } from './renewal-day.ts';
import { seenOf, statementOctets } from './scribe.ts';

const frozen = readRenewal();
let keys: FixedKeys;
let next: OpenKey;
beforeAll(async () => {
  keys = await fixedKeys();
  next = await nextKeyIn(frozen.secret);
});

const taken = async (): Promise<Book> => {
  const more = frozen.lines.map(({ leaf, statement, signature }) => ({
    leaf: base64url(utf8(leaf)),
    statement: base64url(utf8(statement)),
    signature,
  }));
  const known = await wholeKeys(keys);
  const entries = [...linesOf('party').map(({ entry }) => entry), ...more];
  const answer = { from: 0, entries, checkpoint: frozen.checkpoint };
  const start = await emptyBook(logsOf(keys).party, known.trust);
  const book = await extended(start, answer, keys.root.certificate, known);
  if (!book.ok) throw new Error(book.code);
  return book.value;
};

test('each statement, written again, is the frozen one, and its signature holds', async () => {
  const log = logsOf(keys).party;
  const leaves = linesOf('party').map(({ leaf }) => leaf);
  const sayings = renewalSayings(keys, next, frozen.grant.seal);
  expect(sayings).toHaveLength(frozen.lines.length);
  for (const [at, saying] of sayings.entries()) {
    const line = frozen.lines[at];
    const spot = { log, index: leaves.length, first: 800, seen: await seenOf(leaves) };
    const octets = statementOctets(saying, spot, keys);
    expect(textOf(octets)).toBe(line?.statement);
    expect(parseStatement(octets)).toMatchObject({ ok: true });
    const signature = fromBase64url(line?.signature ?? '');
    const { certificate } = keys.director;
    expect(await isSignedBy(octets, signature, certificate, 'statement/1')).toBe(true);
    leaves.push(utf8(line?.leaf ?? ''));
  }
});

test('a client takes the log in: the next key is the party’s, the first stays readable by', async () => {
  const { party } = await taken();
  expect(party?.partyKey).toBe(next.certificate.fingerprint);
  expect(party?.renewal).toMatchObject({ at: 25, by: keys.director.certificate.fingerprint });
  expect(party?.formerKeys).toMatchObject([
    { fingerprint: keys.party.certificate.fingerprint, supersededAt: 25 },
  ]);
});

test('the grant is the frozen one, opens for the director alone, and holds the next key', async () => {
  const line = (await taken()).lines[26];
  const { seal, text, octets } = frozen.grant;
  const envelope = fromBase64url(octets);
  const log = logsOf(keys).party;
  const asked = { kind: 'grant/1' as const, id: seal.id, about: {}, log, line };
  const { director } = keys;
  const opened = await openDocument(envelope, asked, director.certificate, [director]);
  if (!opened.ok) throw new Error(opened.code);
  expect(textOf(await written(opened.value))).toBe(text);
  expect(seal.digest).toBe(await digestOf(envelope));
  const secret = await readSecret(fromBase64url(opened.value.body.key));
  expect(secret).toMatchObject({ ok: true });
  if (secret.ok) expect(secret.value.certificate.fingerprint).toBe(next.certificate.fingerprint);
  const closed = await openDocument(envelope, asked, director.certificate, [keys.documentation]);
  expect(codeOf(closed)).toBe('not-decrypted');
});
