import { expect, test } from 'vitest';
import { sha256 } from '../../app/domain/basis/digest.ts';
import type { Octets } from '../../app/domain/basis/octets.ts';
import { layout } from '../../app/domain/submissions/layout.ts';
import { segmentBytes, segmentCount } from '../../app/domain/submissions/segments.ts';
import type { Read } from '../../app/vault/stream-cipher.ts';
import { openBody } from '../../app/vault/stream-open.ts';
import { sealBody } from '../../app/vault/stream.ts';
import { equal, made, salt, sequence, sessionKey } from './body-made.ts';

const GiB = 2 ** 30;
const segment = made(segmentBytes);
/** One segment over and over: large files whose digests are known without reading them. */
const read: Read = (from, to) => {
  const out = new Uint8Array(to - from);
  for (let at = 0; at < out.length;) {
    const start = (from + at) % segmentBytes;
    const part = segment.subarray(start, start + out.length - at);
    out.set(part, at);
    at += part.length;
  }
  return Promise.resolve(out);
};
const large = async (sizeBytes: number) => {
  const whole = await sha256(segment);
  const segments: Octets[] = new Array<Octets>(segmentCount(sizeBytes)).fill(whole);
  const rest = sizeBytes % segmentBytes;
  if (rest > 0) segments[segments.length - 1] = await sha256(segment.subarray(0, rest));
  return sealBody({ sessionKey, salt, sizeBytes, read, segments });
};

// The literal's head is of 6 octets: its first part ends with octet 2^30 - 7 of the file.
const partEdges = [GiB - 7, GiB - 6, GiB - 5, GiB - 1, GiB, GiB + 1];
test.each([...partEdges, 4 * GiB - 1, 4 * GiB, 4 * GiB + 1, 100 * GiB])(
  'a file of %d octets is sealed and opened at its edges and anywhere',
  async (sizeBytes) => {
    const body = await large(sizeBytes);
    expect(body.sizeBytes).toBe(layout(sizeBytes).sizeBytes);
    const opened = await openBody({ sessionKey, sizeBytes, read: (a, b) => body.read(a, b) });
    const next = sequence(sizeBytes % 2 ** 32);
    const edges = [0, GiB - 9, 2 ** 32 - 3, 2 ** 36 - 100, 99 * GiB - 50, sizeBytes - 200];
    const marks = [...edges, ...Array.from({ length: 6 }, () => (next() * 2 ** 20) % sizeBytes)];
    for (const from of marks.filter((mark) => mark < sizeBytes)) {
      const to = Math.min(sizeBytes, from + 300);
      expect(equal(await opened.read(from, to), await read(from, to))).toBe(true);
    }
    for (const mark of [GiB - 20, 2 ** 32, 2 ** 36, body.sizeBytes - 900]) {
      const from = Math.min(mark, body.sizeBytes - 900);
      const whole = await body.read(from, from + 900);
      expect(equal(await body.read(from + 17, from + 640), whole.subarray(17, 640))).toBe(true);
    }
  },
);

test('a part head that a server changed is seen where it is read', async () => {
  const sizeBytes = 2 * GiB;
  const body = await large(sizeBytes);
  const opened = await openBody({
    sessionKey,
    sizeBytes,
    read: async (from, to) => {
      const octets = await body.read(from, to);
      const head = 1 + (GiB + 1); // the second part's length octet
      if (from <= head && head < to) octets[head - from] = 0xff;
      return octets;
    },
  });
  expect((await opened.read(0, 100)).length).toBe(100);
  await expect(opened.read(GiB - 70_000, GiB + 300)).rejects.toMatchObject({ damage: 'head' });
});
