import * as openpgp from 'openpgp';
import { describe, expect, test } from 'vitest';
import { sha256 } from '../domain/basis/digest.ts';
import { joined, type Octets } from '../domain/basis/octets.ts';
import { layout } from '../domain/submissions/layout.ts';
import { segmentBytes, segmentCount, treeOf } from '../domain/submissions/segments.ts';
import type { Read } from './stream-cipher.ts';
import { BodyDamaged, FileChanged } from './stream-faults.ts';
import { openBody, openStream } from './stream-open.ts';
import { sealBody, sealItem } from './stream.ts';

const sessionKey = new Uint8Array(32).fill(7);
const salt = new Uint8Array(32).fill(9);
const draft = { draftSecret: sessionKey, draftShare: salt, layout: 1 };
const itemId = '5f0c7a52-6a50-4c1e-9d5c-2f6a8f8b1c11';
const reader =
  (octets: Octets): Read =>
  (from, to) =>
    Promise.resolve(octets.slice(from, to));
const made = (sizeBytes: number, seed = 1): Octets => {
  const words = new Uint32Array(Math.ceil(sizeBytes / 4));
  let state = seed;
  for (let i = 0; i < words.length; i += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    words[i] = state;
  }
  return new Uint8Array(words.buffer, 0, sizeBytes);
};
const digestsOf = async (octets: Octets): Promise<Octets[]> =>
  Promise.all(
    Array.from({ length: segmentCount(octets.length) }, (_, i) =>
      sha256(octets.subarray(i * segmentBytes, (i + 1) * segmentBytes)),
    ),
  );
const sealed = async (file: Octets) =>
  sealBody({
    sessionKey,
    salt,
    sizeBytes: file.length,
    read: reader(file),
    segments: await digestsOf(file),
  });
const equal = (one: Uint8Array, other: Uint8Array): boolean => Buffer.compare(one, other) === 0;
const pieces = (octets: Octets, bytes: number): ReadableStream<Octets> => {
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at >= octets.length) controller.close();
      else controller.enqueue(octets.subarray(at, at + bytes));
      at += bytes;
    },
  });
};
const streamed = async (body: Octets, sizeBytes: number): Promise<Octets> => {
  const parts: Octets[] = [];
  for await (const part of openStream({ sessionKey, sizeBytes, source: pieces(body, 70_001) }))
    parts.push(part);
  return joined(...parts);
};

const chunk = 2 ** 18;
const segment = 2 ** 23;
const sizes = [0, 1, 2, 249, chunk - 13, chunk - 12, chunk - 11, chunk - 1, chunk, chunk + 1];
const around = [5 * chunk + 17, segment - 13, segment - 1, segment, segment + 1, 2 * segment + 5];

describe.each([...sizes, ...around])('a file of %d octets', (sizeBytes) => {
  test('is read by openpgp.js, by ranges and as a stream', async () => {
    const file = made(sizeBytes);
    const body = await sealed(file);
    const all = await body.read(0, body.sizeBytes);
    expect(all.length).toBe(layout(sizeBytes).sizeBytes);

    const { data } = await openpgp.decrypt({
      message: await openpgp.readMessage({ binaryMessage: all }),
      sessionKeys: { data: sessionKey, algorithm: 'aes256' },
      format: 'binary',
    });
    expect(data instanceof Uint8Array && equal(data, file)).toBe(true);

    const opened = await openBody({ sessionKey, sizeBytes, read: reader(all) });
    let state = sizeBytes + 1;
    const some = (most: number): number => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return state % (most + 1);
    };
    for (let i = 0; i < 12; i += 1) {
      const [a, b] = [some(all.length), some(all.length)].sort((one, other) => one - other);
      if (a === undefined || b === undefined) throw new Error('two numbers');
      expect(equal(await body.read(a, b), all.subarray(a, b))).toBe(true);
      const [c, d] = [Math.min(a, sizeBytes), Math.min(b, sizeBytes)];
      expect(equal(await opened.read(c, d), file.subarray(c, d))).toBe(true);
    }
    expect(equal(await streamed(all, sizeBytes), file)).toBe(true);
    expect(
      equal(await treeOf(await body.segmentDigests()), await treeOf(await digestsOf(all))),
    ).toBe(true);
  });

  test('cut or prolonged is refused, before anything is given', async () => {
    const body = await sealed(made(sizeBytes));
    const all = await body.read(0, body.sizeBytes);
    for (const cut of [1, 16, 17, 60]) {
      const read = reader(all.slice(0, all.length - cut));
      await expect(openBody({ sessionKey, sizeBytes, read })).rejects.toMatchObject({
        damage: 'size',
      });
      await expect(streamed(all.slice(0, all.length - cut), sizeBytes)).rejects.toThrow(
        BodyDamaged,
      );
    }
    const longer = joined(all, Uint8Array.of(0));
    await expect(streamed(longer, sizeBytes)).rejects.toMatchObject({ damage: 'size' });
  });
});

test('an octet changed anywhere is seen, by the name of its place', async () => {
  const sizeBytes = 2 * chunk;
  const body = await sealed(made(sizeBytes));
  const all = await body.read(0, body.sizeBytes);
  const places = [
    [0, 'head'],
    [5, 'head'],
    [9, 'head'],
    [41, 'final-tag'], // in the salt: another message key
    [all.length - 1, 'final-tag'],
    [60, 'chunk'],
    [42 + chunk, 'chunk'], // the tag of the first chunk
  ] as const;
  for (const [at, damage] of places) {
    const other = all.slice();
    other[at] = (other[at] ?? 0) ^ 0x40;
    const opening = openBody({ sessionKey, sizeBytes, read: reader(other) });
    await expect(opening.then((opened) => opened.read(0, 9))).rejects.toMatchObject({ damage });
    await expect(streamed(other, sizeBytes)).rejects.toThrow(BodyDamaged);
  }
  const wrong = new Uint8Array(32);
  await expect(openBody({ sessionKey: wrong, sizeBytes, read: reader(all) })).rejects.toMatchObject(
    { damage: 'final-tag' },
  );
});

test('another size of the same class is seen: the literal says how long the file is', async () => {
  const body = await sealed(made(1000));
  const all = await body.read(0, body.sizeBytes);
  expect(layout(1001).sizeBytes).toBe(all.length);
  await expect(openBody({ sessionKey, sizeBytes: 1001, read: reader(all) })).rejects.toMatchObject({
    damage: 'framing',
  });
});

test('a file that changed between the passes is not sealed, nor a shorter one', async () => {
  const file = made(2 * segment + 100);
  const segments = await digestsOf(file);
  const at = { sessionKey, salt, sizeBytes: file.length, segments };
  const changed = file.slice();
  changed[segment + 5] = (changed[segment + 5] ?? 0) ^ 1;
  const body = await sealBody({ ...at, read: reader(changed) });
  // This chunk begins in the good segment and ends in the changed one: it waits for both.
  const crossing = 42 + 32 * (chunk + 16);
  expect((await body.read(0, crossing)).length).toBe(crossing);
  await expect(body.read(crossing, crossing + 1)).rejects.toThrow(FileChanged);
  await expect(body.read(crossing + 2 * chunk, crossing + 2 * chunk + 9)).rejects.toMatchObject({
    segment: 1,
  });

  const short = await sealBody({ ...at, read: reader(file.slice(0, file.length - 1)) });
  await expect(short.read(0, short.sizeBytes)).rejects.toMatchObject({ segment: 2 });
  await expect(
    sealBody({ ...at, segments: segments.slice(1), read: reader(file) }),
  ).rejects.toThrow(RangeError);
});

test('a file that is good again after a change can be sealed: nothing bad is held', async () => {
  const file = made(1000);
  const bad = made(1000, 2);
  const answers = [bad, file];
  const body = await sealBody({
    sessionKey,
    salt,
    sizeBytes: 1000,
    segments: await digestsOf(file),
    read: () => Promise.resolve((answers.shift() ?? file).slice()),
  });
  await expect(body.read(0, 200)).rejects.toThrow(FileChanged);
  expect(equal(await body.read(0, 200), await (await sealed(file)).read(0, 200))).toBe(true);
});

test('an item has the key of its own content', async () => {
  const one = made(3000);
  const other = made(3000, 2);
  const seal = async (file: Octets) =>
    sealItem({
      ...draft,
      itemId,
      sizeBytes: file.length,
      segments: await digestsOf(file),
      read: reader(file),
    });
  const [first, again, changed] = [await seal(one), await seal(one), await seal(other)];
  expect(again.sessionKey).toEqual(first.sessionKey);
  expect(changed.sessionKey).not.toEqual(first.sessionKey);
  expect(changed.salt).not.toEqual(first.salt);
  const read: Read = (from, to) => first.body.read(from, to);
  const opened = await openBody({ sessionKey: first.sessionKey, sizeBytes: 3000, read });
  expect(equal(await opened.read(0, 3000), one)).toBe(true);
});
