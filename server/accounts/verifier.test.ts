import { createHmac, randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { argon2id, openVerifier } from './verifier.ts';

const pepper = randomBytes(32);
const auth = (): string => randomBytes(32).toString('base64url');

test('a verifier is Argon2id of 19 MiB, t = 2, p = 1, over the peppered proof', async () => {
  const verifier = await openVerifier(pepper);
  const proof = auth();
  const kept = await verifier.make(proof);
  expect(kept).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  const peppered = createHmac('sha256', pepper).update(Buffer.from(proof, 'base64url')).digest();
  expect(await argon2id.verify(kept, peppered)).toBe(true);
  expect(await verifier.check(kept, proof)).toBe(true);
  expect(await verifier.check(kept, auth())).toBe(false);
});

test('another pepper opens nothing', async () => {
  const proof = auth();
  const kept = await (await openVerifier(pepper)).make(proof);
  expect(await (await openVerifier(randomBytes(32))).check(kept, proof)).toBe(false);
});

test('nobody is verified by anything, not even where the hash says yes', async () => {
  const yes = { hash: () => Promise.resolve('kept'), verify: () => Promise.resolve(true) };
  const verifier = await openVerifier(pepper, yes);
  expect(await verifier.check('kept', auth())).toBe(true);
  expect(await verifier.check(undefined, auth())).toBe(false);
});

test('only so many are worked on at once, and a fault lets the next one in', async () => {
  const open: (() => void)[] = [];
  let [running, most] = [0, 0];
  const slow = {
    hash: () => Promise.resolve('kept'),
    verify: async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise<void>((done) => open.push(done));
      running -= 1;
      if (open.length === 1) throw new Error('a fault');
      return true;
    },
  };
  const verifier = await openVerifier(pepper, slow, 2);
  const all = Array.from({ length: 5 }, () => verifier.check('kept', auth()).catch(() => 'fault'));
  let done = 0;
  const settled = Promise.all(all.map((one) => one.then(() => (done += 1))));
  while (done < 5) {
    open.shift()?.();
    await new Promise((turn) => setImmediate(turn));
  }
  await settled;
  expect(most).toBe(2);
  expect(await Promise.all(all)).toContain('fault');
});
