import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { padme, padmeCapped } from '../../app/domain/submissions/padme.ts';

const file = join(process.env['VECTORS'] ?? '../shared/vectors', 'padding/padme.json');
const isThere = existsSync(file);
if (!isThere) console.warn(`SKIPPED: no vectors at ${file}; name their folder in VECTORS`);
const Vectors = z.object({
  cases: z.array(z.object({ length: z.number(), padded: z.number() })).check(z.minLength(1)),
});

test.skipIf(!isThere)('Padmé gives every length of the vectors', () => {
  const { cases } = Vectors.parse(JSON.parse(readFileSync(file, 'utf8')));
  const got = cases.map(({ length }) => ({ length, padded: padme(length) }));
  expect(got).toEqual(cases);
});

test('Padmé is exact where floating logarithms are not', () => {
  expect(padme(2 ** 49 - 1)).toBe(2 ** 49);
  expect(padme(2 ** 49)).toBe(2 ** 49);
  expect(() => padme(-1)).toThrow(RangeError);
  expect(() => padme(0.5)).toThrow(RangeError);
});

test('steps of bodies stop at 64 MiB', () => {
  const hundred = 100 * 2 ** 30 + 1;
  expect(padmeCapped(hundred)).toBe(100 * 2 ** 30 + 2 ** 26);
  expect(padme(hundred)).toBeGreaterThan(padmeCapped(hundred));
  expect(padmeCapped(2 ** 32 + 1)).toBe(padme(2 ** 32 + 1));
});
