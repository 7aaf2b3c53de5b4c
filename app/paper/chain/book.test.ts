/** A client reads a log line by line: each lie about the log as a whole is told once. */
import { beforeAll, expect, test } from 'vitest';
import {
  codeOf,
  readLines,
  wholeKeys,
  withLine,
  type Written,
} from '../../../tests/formats/books.ts';
import { digestOfAll, logsOf, none, said, type Saying } from '../../../tests/formats/day.ts';
import { fixedKeys, inAYear, invitationId, type FixedKeys } from '../../../tests/formats/fixed.ts';
import { linesOf } from '../../../tests/formats/frozen-day.ts';
import { answerOf, headOf, seenOf } from '../../../tests/formats/scribe.ts';
import { emptyBook, extended, type Book } from './book.ts';

let keys: FixedKeys;
let known: Book;
let half: Book;
beforeAll(async () => {
  keys = await fixedKeys();
  known = await wholeKeys(keys);
  const read = await readLines(keys, 'party', linesOf('party').slice(0, 12));
  if (!read.ok) throw new Error(read.code);
  half = read.value;
});

const party = linesOf('party');
const leavesOf = (lines: readonly Written[]) => lines.map(({ leaf }) => leaf);
/** What the client that knows the first half says to an answer. */
const answered = async (answer: Parameters<typeof extended>[1], book = half) =>
  codeOf(await extended(book, answer, keys.root.certificate, known));
const invite = (number = 9): Saying =>
  said('director', {
    act: 'invitation.make/1',
    about: { invitation: invitationId(number) },
    commits: {},
    facts: { role: 'documentation', redeem: digestOfAll(1), until: inAYear },
  });

test('the rest of the log is taken in, and the book that was stays as it was', async () => {
  const log = half.log;
  expect(await answered(await answerOf(log, party, 12))).toBe('ok');
  expect(half.lines).toHaveLength(12);
  expect(await answered(await answerOf(log, party.slice(0, 12), 12))).toBe('ok');
});

test('log-gap: lines from elsewhere, a line left out, a head beyond the lines', async () => {
  const log = half.log;
  expect(await answered(await answerOf(log, party, 11))).toBe('log-gap');
  expect(await answered(await answerOf(log, party, 13))).toBe('log-gap');
  const skipped = [...party.slice(0, 12), ...party.slice(13)];
  expect(await answered(await answerOf(log, skipped, 12))).toBe('log-gap');
  const more = {
    ...(await answerOf(log, party.slice(0, 14), 12)),
    checkpoint: (await answerOf(log, party, 0)).checkpoint,
  };
  expect(await answered(more)).toBe('log-gap');
});

test('log-gap: a line of another log', async () => {
  const foreign = linesOf('mechanism')[0];
  const log = half.log;
  const lines = foreign ? [foreign, ...party.slice(1)] : [];
  const start = await emptyBook(log, known.trust);
  expect(await answered(await answerOf(log, lines), start)).toBe('log-gap');
});

test('log-rolled-back: a head older than what was verified', async () => {
  const checkpoint = await headOf(half.log, leavesOf(party.slice(0, 11)));
  expect(await answered({ from: 12, entries: [], checkpoint })).toBe('log-rolled-back');
});

test('log-rolled-back: fewer keys than the line before knew', async () => {
  const lines = await withLine(keys, 'party', 12, invite(), { leaf: { keys: 13 } });
  expect(codeOf(await readLines(keys, 'party', lines))).toBe('log-rolled-back');
});

test('log-forked: a signed head of as many other lines', async () => {
  const other = await withLine(keys, 'party', 11, invite());
  const checkpoint = await headOf(half.log, leavesOf(other));
  expect(await answered({ from: 12, entries: [], checkpoint })).toBe('log-forked');
});

test('checkpoint-wrong: another log, another key, no note at all', async () => {
  const lines = leavesOf(party.slice(0, 12));
  const foreign = await headOf(logsOf(keys).mechanism, lines);
  const good = await headOf(half.log, lines);
  const noRoot = good.replace(/\n[A-Za-z0-9+/=]{44}\n/, '\n\n');
  for (const checkpoint of [
    foreign,
    good.replace('/provider ', '/staff '),
    noRoot,
    '',
    good.slice(0, -1),
  ])
    expect(await answered({ from: 12, entries: [], checkpoint })).toBe('checkpoint-wrong');
  expect(await answered({ from: 12, entries: [], checkpoint: good })).toBe('ok');
});

test('checkpoint-wrong: a log key that root has not certified', async () => {
  const answer = {
    from: 12,
    entries: [],
    checkpoint: await headOf(half.log, leavesOf(party.slice(0, 12))),
  };
  const none = { ...known, trust: { ...known.trust, logKeys: [] } };
  expect(codeOf(await extended(half, answer, keys.root.certificate, none))).toBe(
    'checkpoint-wrong',
  );
});

test('keys-unknown: a line that knows more keys than the keys log has', async () => {
  const lines = await withLine(keys, 'party', 12, invite(), { leaf: { keys: 15 } });
  expect(codeOf(await readLines(keys, 'party', lines))).toBe('keys-unknown');
  const ahead = await withLine(
    keys,
    'keys',
    13,
    said('root', {
      ...none,
      act: 'keys.revoke/1',
      facts: { fingerprint: keys.head.certificate.fingerprint },
    }),
    { leaf: { keys: 14 } },
  );
  expect(codeOf(await readLines(keys, 'keys', ahead))).toBe('keys-unknown');
});

test('seen-unknown: a head that this log never had', async () => {
  const leaves = leavesOf(party.slice(0, 12));
  const roots = [
    { ...(await seenOf(leaves)), root: digestOfAll(0) },
    { ...(await seenOf(leaves)), size: 11 },
    { ...(await seenOf(leaves)), size: 99 },
  ];
  for (const seen of roots) {
    const lines = await withLine(keys, 'party', 12, invite(), { seen });
    expect(codeOf(await readLines(keys, 'party', lines))).toBe('seen-unknown');
  }
  const older = await withLine(keys, 'party', 12, invite(), {
    seen: await seenOf(leaves.slice(0, 7)),
  });
  expect(codeOf(await readLines(keys, 'party', older))).toBe('ok');
});

test('signature-wrong: a line that another key signed', async () => {
  const lines = await withLine(keys, 'party', 12, invite(), { signer: 'stranger' });
  expect(codeOf(await readLines(keys, 'party', lines))).toBe('signature-wrong');
  const revoke = said('root', {
    ...none,
    act: 'keys.revoke/1',
    facts: { fingerprint: keys.head.certificate.fingerprint },
  });
  const root = await withLine(keys, 'keys', 14, revoke, { signer: 'officerOne' });
  expect(codeOf(await readLines(keys, 'keys', root))).toBe('signature-wrong');
});

test('second-person-needed: the draft of a feedback without its release', async () => {
  expect(codeOf(await readLines(keys, 'party', party.slice(0, 23)))).toBe('second-person-needed');
  expect(codeOf(await readLines(keys, 'party', party.slice(0, 24)))).toBe('ok');
});

test('act-not-of-this-log: a log that does not begin with the founding', async () => {
  const officer = { ...invite(), by: 'officerOne' as const };
  const lines = await withLine(keys, 'party', 0, officer);
  expect(codeOf(await readLines(keys, 'party', lines))).toBe('act-not-of-this-log');
});
