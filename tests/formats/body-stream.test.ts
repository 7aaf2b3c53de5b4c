import * as openpgp from 'openpgp';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { joined, type Octets } from '../../app/domain/basis/octets.ts';
import { layout } from '../../app/domain/submissions/layout.ts';
import { treeOf } from '../../app/domain/submissions/segments.ts';
import { BodyDamaged } from '../../app/vault/stream-faults.ts';
import { openBody, openStream } from '../../app/vault/stream-open.ts';
import { digestsOf, equal, made, reader, sealed, sequence, sessionKey } from './body-made.ts';

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

    const answer: unknown = await openpgp.decrypt({
      message: await openpgp.readMessage({ binaryMessage: all }),
      sessionKeys: { data: sessionKey, algorithm: 'aes256' },
      format: 'binary',
    });
    const { data } = z.object({ data: z.instanceof(Uint8Array) }).parse(answer);
    expect(equal(data, file)).toBe(true);

    const opened = await openBody({ sessionKey, sizeBytes, read: reader(all) });
    const next = sequence(sizeBytes + 1);
    const some = (most: number): number => next() % (most + 1);
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
