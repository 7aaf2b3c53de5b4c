import { expect, test } from 'vitest';
import { bodyBytesIn, encodedOffset, frameOf, partBytes, stretches } from './layout-frame.ts';
import { innerStretches } from './layout-inner.ts';
import { isBodySize, layout, layoutOfBody, looksSealed } from './layout.ts';

const GiB = 2 ** 30;
const sizes = [0, 1, 2, 511, 262_132, 262_143, 262_144, 262_145, 2 ** 23 - 1, 2 ** 23, 2 ** 23 + 1];
const large = [GiB - 7, GiB - 6, GiB - 5, GiB, 4 * GiB - 1, 4 * GiB, 4 * GiB + 1, 5 * GiB + 17];
const largest = [
  100 * GiB - 1,
  100 * GiB,
  100 * GiB + 1,
  2 ** 45,
  2 ** 48 - 1,
  2 ** 48,
  2 ** 48 + 1,
];

test.each([
  // file, inner, chunks, body: the table of docs/formats.md
  [0, 18, 1, 92],
  [1, 20, 1, 94],
  [262_126, 262_144, 1, 262_218],
  [262_127, 270_336, 2, 270_426],
  [8_388_608, 8_650_752, 33, 8_651_338],
  [GiB, 1_107_296_256, 4_224, 1_107_363_899],
  [100 * GiB, 107_441_291_264, 409_856, 107_447_849_118],
])('a file of %d octets has its layout', (sizeBytes, innerBytes, chunks, bodyBytes) => {
  expect(layout(sizeBytes)).toMatchObject({ innerBytes, chunks, sizeBytes: bodyBytes });
});

test.each([...sizes, ...large, ...largest])(
  'the body of %d octets is possible, its neighbours are not',
  (n) => {
    const plan = layout(n);
    expect(isBodySize(plan.sizeBytes)).toBe(true);
    expect(layoutOfBody(plan.sizeBytes)?.outer).toEqual(plan.outer);
    expect(isBodySize(plan.sizeBytes - 1)).toBe(false);
    expect(isBodySize(plan.sizeBytes + 1)).toBe(false);
  },
);

/** docs/formats.md, "The body of a file", in whole numbers of any size: no rounding can hide. */
const exact = (sizeBytes: bigint): { readonly inner: bigint; readonly body: bigint } => {
  const part = 2n ** 30n;
  const framed = (bytes: bigint): bigint => 1n + bytes / part + 5n + bytes;
  const least = framed(6n + sizeBytes) + 6n;
  const exponent = BigInt(least.toString(2).length - 1);
  const bits = BigInt(exponent.toString(2).length - 1) + 1n;
  const padme = 2n ** (exponent - bits);
  const step = padme < 2n ** 26n ? padme : 2n ** 26n;
  const inner = ((least + step - 1n) / step) * step;
  const chunks = (inner + 2n ** 18n - 1n) / 2n ** 18n;
  return { inner, body: framed(36n + inner + 16n * (chunks + 1n)) };
};

test('the layout of every size up to the largest is the one of exact arithmetic', () => {
  const edges = [18, 23, 30, 32, 36, 44, 48, 51].flatMap((exponent) =>
    Array.from({ length: 65 }, (_, i) => 2 ** exponent - 32 + i),
  );
  const sizesBelow = Array.from({ length: 52 }, (_, bits) => Math.floor(2 ** bits * 1.414_213_56));
  for (const n of [...sizes, ...large, ...largest, ...edges, ...sizesBelow, 2 ** 52 - 1, 2 ** 52]) {
    const { innerBytes, sizeBytes } = layout(n);
    expect([n, BigInt(innerBytes), BigInt(sizeBytes)]).toEqual([
      n,
      exact(BigInt(n)).inner,
      exact(BigInt(n)).body,
    ]);
    expect(sizeBytes).toBeLessThan(Number.MAX_SAFE_INTEGER);
  }
});

test('every size of a small file is possible, and no other size is', () => {
  const possible = new Set(Array.from({ length: 5000 }, (_, n) => layout(n).sizeBytes));
  const most = layout(4999).sizeBytes;
  const found = Array.from({ length: most + 1 }, (_, n) => n).filter(isBodySize);
  expect(found).toEqual([...possible]);
});

test.each([-1, 0.5, Number.NaN, Infinity, 2 ** 52 + 1, 2 ** 53])('%d is no size', (n) => {
  expect(() => layout(n)).toThrow(RangeError);
  expect(isBodySize(n)).toBe(false);
});

test.each([0, 1, partBytes - 1, partBytes, partBytes + 1, 7 * partBytes + 3])(
  'a frame of %d octets is split at every edge, and found again',
  (bodyBytes) => {
    const frame = frameOf(11, bodyBytes);
    expect(bodyBytesIn(frame.sizeBytes)).toBe(bodyBytes);
    let at = 0;
    let body = 0;
    for (const piece of stretches(frame, 0, frame.sizeBytes)) {
      if (piece.kind === 'body') {
        expect([piece.from, at]).toEqual([body, encodedOffset(frame, body)]);
        body = piece.to;
        at += piece.to - piece.from;
      } else at += piece.octets.length;
    }
    expect([at, body]).toEqual([frame.sizeBytes, bodyBytes]);
  },
);

test('ranges that run over each other agree about the inside', () => {
  const plan = layout(1000);
  const whole = (from: number, to: number): string[] =>
    innerStretches(plan, from, to).flatMap((piece) =>
      piece.kind === 'frame'
        ? [...piece.octets].map(String)
        : Array.from({ length: piece.to - piece.from }, (_, i) => `file ${piece.from + i}`),
    );
  const all = whole(0, plan.innerBytes);
  expect(all).toHaveLength(plan.innerBytes);
  for (const [from, to] of [
    [0, 3],
    [5, 13],
    [11, 12],
    [900, 1020],
    [1012, 1019],
    [1016, 1016],
  ] as const)
    expect(whole(from, to)).toEqual(all.slice(from, to));
  expect(() => whole(0, plan.innerBytes + 1)).toThrow(RangeError);
});

test('what does not begin as a body of its size is seen, however it is cut', () => {
  const plan = layout(5000);
  const { bodyBytes } = plan.outer;
  const head = Uint8Array.of(0xd2, 255, 0, 0, bodyBytes >> 8, bodyBytes, 2, 9, 3, 12, 77, 78);
  for (let cut = 0; cut <= head.length; cut += 1) {
    expect(looksSealed(plan, 0, head.subarray(0, cut))).toBe(true);
    expect(looksSealed(plan, cut, head.subarray(cut))).toBe(true);
  }
  for (let at = 0; at < 10; at += 1) {
    const other = head.slice();
    other[at] = (other[at] ?? 0) ^ 1;
    expect(looksSealed(plan, 0, other)).toBe(false);
    expect(looksSealed(plan, at, other.subarray(at))).toBe(false);
  }
  const inPart = layout(2 * GiB);
  expect(looksSealed(inPart, 1 + partBytes, Uint8Array.of(9, 0xfe))).toBe(true);
  expect(looksSealed(inPart, 1 + partBytes, Uint8Array.of(9, 0xff))).toBe(false);
});
