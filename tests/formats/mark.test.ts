/** The mark of a log: docs/formats.md §17. */
import argon2 from 'argon2';
import { expect, test } from 'vitest';
import { Digest } from '../../app/domain/basis/digest.ts';
import { LogId } from '../../app/domain/custody/log-id.ts';
import { markPlaces, readMark, wordsOfMark } from '../../app/domain/custody/mark.ts';
import { markOf } from '../../app/vault/mark.ts';
import frozen from './mark.json' with { type: 'json' };

const marked = frozen.map(({ log, size, root, ...words }) => ({
  log: LogId.parse(log),
  size,
  root: Digest.parse(root),
  ...words,
}));

test.each(marked)(
  '$log at $size lines has the frozen mark',
  async ({ log, size, root, ar, en }) => {
    const places = await markOf({ log, size, root });
    expect((await wordsOfMark(places, 'ar')).join(' ')).toBe(ar);
    expect((await wordsOfMark(places, 'en')).join(' ')).toBe(en);
    for (const words of [ar, en])
      expect(await readMark(words)).toEqual({ ok: true, value: places });
  },
);

// RFC 9106 by another implementation, and the 44 bits read another way.
test.each(marked)(
  '$log at $size lines: another reading agrees',
  async ({ log, size, root, en }) => {
    const password = Buffer.alloc(40);
    password.writeBigUInt64BE(BigInt(size));
    password.write(root.slice('sha256:'.length), 8, 'hex');
    const settings = { memoryCost: 65_536, timeCost: 3, parallelism: 1, hashLength: 32 };
    const salt = Buffer.from(log, 'utf8');
    const out = await argon2.hash(password, {
      type: argon2.argon2id,
      raw: true,
      salt,
      ...settings,
    });
    const bits = Array.from(out, (octet) => octet.toString(2).padStart(8, '0')).join('');
    const places = [0, 11, 22, 33].map((from) => Number.parseInt(bits.slice(from, from + 11), 2));
    expect(markPlaces(new Uint8Array(out))).toEqual(places);
    expect((await wordsOfMark(places, 'en')).join(' ')).toBe(en);
  },
);

test('one line more, another root or another log has another mark', async () => {
  const [one, other] = marked;
  if (one === undefined || other === undefined) throw new Error('nothing is frozen');
  const first = await markOf(one);
  expect(await markOf({ ...one, size: one.size + 1 })).not.toEqual(first);
  expect(await markOf({ ...one, root: other.root })).not.toEqual(first);
  expect(await markOf({ ...one, log: other.log })).not.toEqual(first);
});

test('three words, five, and a word of no list are no mark', async () => {
  for (const words of ['zoo zoo zoo', 'zoo zoo zoo zoo zoo', ''])
    expect(await readMark(words)).toEqual({ ok: false, code: 'mark-words-count' });
  expect(await readMark('zoo zoo zooo zoo')).toMatchObject({ code: 'word-unknown', position: 3 });
});
