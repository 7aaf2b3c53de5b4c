import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { openAtRest, sealAtRest } from './at-rest.ts';

const key = randomBytes(32);
const octets = randomBytes(100);

test('what is sealed opens for its own row and key', () => {
  const sealed = sealAtRest(key, 'provider/lock/a', octets);
  expect(openAtRest(key, 'provider/lock/a', sealed)).toEqual(octets);
  expect(sealed.includes(octets)).toBe(false);
  expect(sealAtRest(key, 'provider/lock/a', octets)).not.toEqual(sealed);
});

test('another row, another key or another octet opens nothing', () => {
  const sealed = sealAtRest(key, 'provider/lock/a', octets);
  expect(() => openAtRest(key, 'provider/lock/b', sealed)).toThrow();
  expect(() => openAtRest(randomBytes(32), 'provider/lock/a', sealed)).toThrow();
  for (const at of [0, 12, sealed.length - 1]) {
    const changed = Buffer.from(sealed);
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect(() => openAtRest(key, 'provider/lock/a', changed)).toThrow();
  }
});
