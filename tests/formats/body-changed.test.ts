import { expect, test } from 'vitest';
import { FileChanged, SealingEnded } from '../../app/vault/stream-faults.ts';
import { joined, type Octets } from '../../app/domain/basis/octets.ts';
import type { Read } from '../../app/vault/stream-cipher.ts';
import { openBody } from '../../app/vault/stream-open.ts';
import { sealBody, sealItem } from '../../app/vault/stream.ts';
import { treeOf } from '../../app/domain/submissions/segments.ts';
import { digestsOf, equal, made, reader, salt, sealed, sessionKey } from './body-made.ts';

const chunk = 2 ** 18;
const segment = 2 ** 23;
const draft = { draftSecret: sessionKey, draftShare: salt, layout: 1 };
const itemId = '5f0c7a52-6a50-4c1e-9d5c-2f6a8f8b1c11';

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
  const at = { ...draft, itemId, sizeBytes: 0, segments: await digestsOf(one.subarray(0, 0)) };
  await expect(sealItem({ ...at, layout: 2, read })).rejects.toThrow('layout 2');
});

test('what was good once is looked at again each time that it is read again', async () => {
  const file = made(5 * segment);
  const answers = file.slice(); // what the disk holds
  const body = await sealBody({
    sessionKey,
    salt,
    sizeBytes: file.length,
    segments: await digestsOf(file),
    read: reader(answers),
  });
  await body.pieces(100, 200);
  answers[3] = (answers[3] ?? 0) ^ 1;
  // Still the buffer that was digested: what the disk says now is not what is sealed.
  expect(equal(await body.read(100, 200), await (await sealed(file)).read(100, 200))).toBe(true);
  for (const index of [1, 2, 3, 4])
    await body.pieces(index * segment + 9000, index * segment + 9001);
  await expect(body.pieces(100, 200)).rejects.toMatchObject({ segment: 0 });
});

test('of two windows in flight, the one with the change is refused', async () => {
  const file = made(2 * segment);
  const segments = await digestsOf(file);
  const changed = file.slice();
  changed[file.length - 1] = (changed[file.length - 1] ?? 0) ^ 1;
  const at = { sessionKey, salt, sizeBytes: file.length, segments };
  const body = await sealBody({ ...at, read: reader(changed) });
  const windows = [body.pieces(0, segment), body.pieces(segment, body.sizeBytes)];
  const [first, second] = await Promise.allSettled(windows);
  expect(first?.status).toBe('fulfilled');
  expect(second).toMatchObject({ status: 'rejected', reason: { name: 'FileChanged', segment: 1 } });
  await expect(body.segmentDigests()).rejects.toThrow(FileChanged);
});

test('parts as they are sent, two at once, have the digests of the whole', async () => {
  const body = await sealed(made(2 * segment + 5));
  const all = await (await sealed(made(2 * segment + 5))).read(0, body.sizeBytes);
  const edges = [0, 77, segment, 2 * segment, body.sizeBytes];
  const parts = edges.slice(1).map((to, i) => body.pieces(edges[i] ?? 0, to));
  const pieces = (await Promise.all(parts)).flat();
  expect(equal(joined(...pieces), all)).toBe(true);
  expect(equal(await treeOf(await body.segmentDigests()), await treeOf(await digestsOf(all)))).toBe(
    true,
  );
});

test('a sealing that was ended encrypts nothing more, not even what it waits for', async () => {
  const file = made(segment + 100);
  let give = (): void => undefined;
  const waiting = new Promise<void>((resolve) => {
    give = resolve;
  });
  const body = await sealBody({
    sessionKey,
    salt,
    sizeBytes: file.length,
    segments: await digestsOf(file),
    read: (from, to) => waiting.then(() => file.slice(from, to)),
  });
  const reading = body.pieces(0, body.sizeBytes);
  body.end();
  give();
  await expect(reading).rejects.toThrow(SealingEnded);
  await expect(body.pieces(0, 200)).rejects.toThrow(SealingEnded);
});
