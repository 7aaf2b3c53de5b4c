/** Statements of every act, leaves, logs and heads: docs/formats.md §§1, 3 and 4. */
import { beforeAll, expect, test } from 'vitest';
import { canonical } from '../../app/domain/basis/canonical.ts';
import { digestOf } from '../../app/domain/basis/digest.ts';
import { fromBase64url, textOf, utf8 } from '../../app/domain/basis/octets.ts';
import { leafHash } from '../../app/domain/custody/merkle.ts';
import { emptyBook, extended, keysBook, type Book } from '../../app/paper/chain/book.ts';
import { Leaf } from '../../app/domain/custody/leaf.ts';
import { isSignedBy } from '../../app/paper/openpgp.ts';
import { parseStatement, Statement } from '../../app/paper/statement.ts';
import { commitItems, itemsTree } from '../../app/acts/submissions/manifest.ts';
import { items } from './day-items.ts';
import { keysSayings, logsOf, mechanismSayings, saltOfAll, type Saying } from './day.ts';
import { partySayings } from './day-party.ts';
import { fixedKeys, minute, type FixedKeys } from './fixed.ts';
import { frozenLogs, linesOf, logNames, sealOf, wholeAnswer, type LogName } from './frozen-day.ts';
import { readFrozen } from './individual-day.ts';
import { readMessages } from './messages-day.ts';
import { headOf, seenOf, statementOctets, verifierKeyOf } from './scribe.ts';

let keys: FixedKeys;
let sayings: Record<LogName, readonly Saying[]>;
const firsts = { keys: 100, mechanism: 200, party: 300 };
const known = frozenLogs.keys.lines.length;

beforeAll(async () => {
  keys = await fixedKeys();
  const verifierKey = await verifierKeyOf(logsOf(keys).keys);
  const commitment = await commitItems(fromBase64url(saltOfAll(34)), await itemsTree(items));
  const draft = frozenLogs.party.lines.find(({ leaf }) => leaf.includes('feedback.draft/1'));
  const drafted = {
    statement: utf8(draft?.statement ?? ''),
    signature: fromBase64url(draft?.signature ?? ''),
  };
  sayings = {
    keys: keysSayings(keys, { verifierKey }, sealOf),
    mechanism: mechanismSayings(sealOf),
    party: partySayings(keys, sealOf, commitment, drafted),
  };
});

test.each(logNames)(
  'written again, each statement of the log "%s" is the frozen one',
  async (name) => {
    const { lines } = frozenLogs[name];
    const log = logsOf(keys)[name];
    const leaves = linesOf(name).map(({ leaf }) => leaf);
    expect(sayings[name]).toHaveLength(lines.length);
    for (const [index, saying] of sayings[name].entries()) {
      const seen = await seenOf(leaves.slice(0, index));
      const octets = statementOctets(saying, { log, index, first: firsts[name], seen }, keys);
      expect(textOf(octets)).toBe(lines[index]?.statement);
      expect(parseStatement(octets)).toMatchObject({ ok: true });
    }
  },
);

test.each(logNames)('each leaf of the log "%s" is the frozen one', async (name) => {
  for (const [index, { leaf, statement, signature }] of frozenLogs[name].lines.entries()) {
    const said = {
      v: 'amana/1',
      log: logsOf(keys)[name],
      index,
      keys: name === 'keys' ? index : known,
      act: Statement.parse(JSON.parse(statement)).act,
      statement: await digestOf(utf8(statement)),
      signature: await digestOf(fromBase64url(signature)),
      recorded: minute(index),
    };
    expect(leaf).toBe(canonical(said));
    expect(Leaf.safeParse(JSON.parse(leaf)).success).toBe(true);
  }
});

test.each(logNames)('the head of the log "%s" is the frozen one, octet for octet', async (name) => {
  const leaves = linesOf(name).map(({ leaf }) => leaf);
  expect(await headOf(logsOf(keys)[name], leaves)).toBe(frozenLogs[name].checkpoint);
});

test.each(logNames)(
  'every signature of the log "%s" holds, and for these octets alone',
  async (name) => {
    for (const [index, { statement, signature }] of frozenLogs[name].lines.entries()) {
      const { by } = sayings[name][index] ?? { by: 'stranger' as const };
      const [octets, signed] = [utf8(statement), fromBase64url(signature)];
      const { certificate } = keys[by];
      expect(signed).toHaveLength(188);
      expect(await isSignedBy(octets, signed, certificate, 'statement/1')).toBe(true);
      expect(await isSignedBy(octets, signed, certificate, 'sealed/1')).toBe(false);
      expect(await isSignedBy(octets, signed, keys.stranger.certificate, 'statement/1')).toBe(
        false,
      );
      const place = (index * 97) % octets.length;
      const changed = octets.map((octet, at) => (at === place ? octet ^ 1 : octet));
      expect(await isSignedBy(changed, signed, certificate, 'statement/1')).toBe(false);
    }
  },
);

test('the frozen day, with the individual’s and the messages, has a statement of every act', () => {
  const acts = logNames.flatMap((name) =>
    frozenLogs[name].lines.map(({ statement }) => Statement.parse(JSON.parse(statement)).act),
  );
  for (const { statement } of [...readFrozen().lines, ...readMessages().lines])
    acts.push(Statement.parse(JSON.parse(statement)).act);
  const all = Statement._zod.def.options.map((option) => option._zod.def.shape.act._zod.def.values);
  expect(new Set(acts)).toEqual(new Set(all.flat()));
});

/** The frozen logs as a client takes them in. */
const taken = async (name: LogName): Promise<Book> => {
  const root = keys.root.certificate;
  const logs = logsOf(keys);
  const first = await extended(
    await keysBook(logs.keys, root),
    wholeAnswer('keys'),
    root,
    undefined,
  );
  if (!first.ok) throw new Error(first.code);
  if (name === 'keys') return first.value;
  const start = await emptyBook(logs[name], first.value.trust);
  const book = await extended(start, wholeAnswer(name), root, first.value);
  if (!book.ok) throw new Error(book.code);
  return book.value;
};

test('a client takes the frozen logs in, line by line', async () => {
  const trust = (await taken('keys')).trust;
  expect([trust.staff.size, trust.teams.size, trust.list?.serial]).toEqual([7, 3, 1]);
  expect((await taken('mechanism')).lines).toHaveLength(6);
  const { party, roots } = await taken('party');
  expect([...(party?.agreements.values() ?? [])]).toMatchObject([{ state: 'in-force' }]);
  expect([...(party?.submissions.values() ?? [])]).toMatchObject([{ state: 'acknowledged' }]);
  expect([...(party?.feedback.values() ?? [])]).toMatchObject([{ draftedAt: 22, releasedAt: 23 }]);
  expect(roots).toHaveLength(26);
});

test('the hashes of leaves are those of RFC 6962', async () => {
  const [first] = linesOf('party');
  const leaf = first?.leaf ?? utf8('');
  expect(await digestOf(Uint8Array.of(0, ...leaf))).toBe(
    `sha256:${Buffer.from(await leafHash(leaf)).toString('hex')}`,
  );
});
