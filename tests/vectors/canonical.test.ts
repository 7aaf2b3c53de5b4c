/** RFC 8785: inputs and outputs of its author, and the numbers of its appendix B. */
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { canonical, canonicalOctets } from '../../app/domain/basis/canonical.ts';
import { fromHex, hex } from '../../app/domain/basis/octets.ts';
import { suite } from './folder.ts';

const { isThere, json, octets } = suite('json-canonicalization');
const tried = test.skipIf(!isThere);
const names = ['arrays', 'french', 'structures', 'unicode', 'values', 'weird'];

tried.each(names)('%s is written as its author writes it', (name) => {
  const value = z.json().parse(json(`input/${name}.json`));
  expect(hex(canonicalOctets(value))).toBe(hex(octets(`output/${name}.json`)));
});

const Numbers = z.array(
  z.looseObject({ ieee754: z.string(), json: z.optional(z.nullable(z.string())) }),
);
const numberOf = (bits: string): number => new DataView(fromHex(bits).buffer).getFloat64(0);

tried('every number of appendix B is written so, and what is none is refused', () => {
  const numbers = Numbers.parse(json('numbers.json'));
  expect(numbers.length).toBeGreaterThan(20);
  for (const { ieee754, json: text } of numbers) {
    const value = numberOf(ieee754);
    if (Number.isFinite(value)) expect([ieee754, canonical(value)]).toEqual([ieee754, text]);
    else expect(() => canonical(value)).toThrow(TypeError);
  }
});

test.each([NaN, Infinity, -Infinity, '\ud800', 'a\udc00b'])('%j is refused', (value) => {
  expect(() => canonical(value)).toThrow(TypeError);
  expect(() => canonical({ deep: [value] })).toThrow(TypeError);
});
test('a name with a lone surrogate is refused too', () => {
  expect(() => canonical({ '\ud800': 1 })).toThrow(TypeError);
});
