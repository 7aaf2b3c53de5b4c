/** An individual's log and documents, and the short terms: docs/formats.md §§3, 5 and 16. */
import { beforeAll, expect, test } from 'vitest';
import { canonicalOctets } from '../../app/domain/basis/canonical.ts';
import { digestOf } from '../../app/domain/basis/digest.ts';
import { base64url, fromBase64url, textOf, utf8 } from '../../app/domain/basis/octets.ts';
import { choices1, terms1 } from '../../app/domain/terms/library.ts';
import { composeTerms, faithfulTerms, termsUnder } from '../../app/domain/terms/terms.ts';
import { safestConditions } from '../../app/domain/conditions/conditions.ts';
import { emptyBook, extended } from '../../app/paper/chain/book.ts';
import { isSignedBy } from '../../app/paper/openpgp.ts';
import { parseStatement, Statement } from '../../app/paper/statement.ts';
import type { OpenKey } from '../../app/vault/openpgp.ts';
import { openDocument, written } from '../../app/vault/seal.ts';
import { testTerms } from '../terms.ts';
import { codeOf, wholeKeys } from './books.ts';
import { fixedKeys, minute, otherPartyId, statementId, type FixedKeys } from './fixed.ts';
import { linesOf } from './frozen-day.ts';
import {
  descriptionBody,
  individualSayings,
  individualsLog,
  keyIn,
  readFrozen,
  termsBody,
  type Frozen,
} from './individual-day.ts';
import { seenOf } from './scribe.ts';

let keys: FixedKeys;
let individual: OpenKey;
let party: OpenKey;
let frozen: Frozen;
beforeAll(async () => {
  keys = await fixedKeys();
  frozen = readFrozen();
  individual = await keyIn(frozen.secrets.individual);
  party = await keyIn(frozen.secrets.party);
});

const entries = () =>
  frozen.lines.map(({ leaf, statement, signature }) => ({
    leaf: base64url(utf8(leaf)),
    statement: base64url(utf8(statement)),
    signature,
  }));
const take = async (lines = entries()) => {
  const known = await wholeKeys(keys);
  const start = await emptyBook(individualsLog(keys), known.trust);
  const answer = { from: 0, entries: lines, checkpoint: frozen.checkpoint };
  return extended(start, answer, keys.root.certificate, known);
};

test('each statement, written again, is the frozen one, and its signature holds', async () => {
  const { terms, description } = frozen.documents;
  const seals = { terms: terms.seal, description: description.seal };
  const sayings = await individualSayings(individual, party, seals);
  const leaves = frozen.lines.map(({ leaf }) => utf8(leaf));
  expect(sayings).toHaveLength(frozen.lines.length);
  for (const [index, said] of sayings.entries()) {
    const whole = Statement.parse({
      ...said,
      v: 'amana/1',
      log: individualsLog(keys),
      id: statementId(700 + index),
      at: minute(index),
      by: individual.certificate.fingerprint,
      seen: await seenOf(leaves.slice(0, index)),
    });
    const octets = canonicalOctets(whole);
    expect(textOf(octets)).toBe(frozen.lines[index]?.statement);
    expect(parseStatement(octets)).toMatchObject({ ok: true });
    const signature = fromBase64url(frozen.lines[index]?.signature ?? '');
    expect(await isSignedBy(octets, signature, individual.certificate, 'statement/1')).toBe(true);
  }
});

test('a client takes the log in: an individual from the first leaf on', async () => {
  const book = await take();
  expect(codeOf(book)).toBe('ok');
  const found = book.ok ? book.value.party : undefined;
  expect(found).toMatchObject({ id: otherPartyId, kind: 'self' });
  expect([...(found?.members.values() ?? [])]).toMatchObject([{ role: 'self', until: undefined }]);
  expect([found?.terms.size, found?.submissions.size, found?.descriptions.size]).toEqual([1, 1, 1]);
});

test('a changed octet of any line is seen', async () => {
  for (const index of frozen.lines.keys()) {
    const lines = entries().map((entry, at) =>
      at === index ? { ...entry, statement: linesOf('party')[0]?.entry.statement ?? '' } : entry,
    );
    expect(codeOf(await take(lines))).toBe('entry-altered');
  }
});

test.each(['terms', 'description'] as const)(
  'the document "%s" is the frozen one, and opens for intake',
  async (name) => {
    const book = await take();
    if (!book.ok) throw new Error(book.code);
    const { seal, text, octets } = frozen.documents[name];
    const line = book.value.lines[name === 'terms' ? 1 : 3];
    const body = name === 'terms' ? termsBody() : descriptionBody;
    const kind = name === 'terms' ? ('terms/1' as const) : ('description/1' as const);
    const about = line?.statement.about ?? {};
    const asked = { kind, id: seal.id, about, log: individualsLog(keys), line };
    const author = individual.certificate;
    const opened = await openDocument(fromBase64url(octets), asked, author, [keys.intake]);
    expect(opened).toMatchObject({ ok: true, value: { body } });
    if (opened.ok) expect(textOf(await written(opened.value))).toBe(text);
    expect(seal.digest).toBe(await digestOf(fromBase64url(octets)));
    const closed = await openDocument(fromBase64url(octets), asked, author, [keys.agreements]);
    expect(codeOf(closed)).toBe('not-decrypted');
  },
);

test('library 1 of the short terms is not edited: a better wording is library 2', async () => {
  const terms = terms1.map(({ id, title, paragraph }) => ({
    id,
    title: { ...title },
    paragraph: { ...paragraph },
  }));
  const library = { choices: choices1, terms };
  expect(await digestOf(canonicalOctets(library))).toBe(frozen.library);
});

test('terms whose text says something else than their values are refused', () => {
  const whole = termsUnder(testTerms, safestConditions);
  expect(codeOf(faithfulTerms(whole))).toBe('ok');
  expect(composeTerms(whole.values)).toEqual(whole);
  const wider = { ...whole.values, conditions: 'you-may-share' as const };
  for (const other of [
    { ...whole, values: wider },
    { ...whole, text: { ...whole.text, en: whole.text.en.replace('no one', 'a court') } },
    { ...whole, text: { ...whole.text, ar: whole.text.ar + ' ' } },
  ])
    expect(codeOf(faithfulTerms(other))).toBe('terms-unfaithful');
});
