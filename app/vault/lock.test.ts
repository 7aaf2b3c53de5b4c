/** What closing the keys closes, and what it leaves: a running upload (experience.md). */
import { expect, test } from 'vitest';
import { itemId, memberOf, fixedKey } from '../../tests/formats/fixed.ts';
import { digestsOf, equal, made } from '../../tests/formats/body-made.ts';
import { base64url } from '../domain/basis/octets.ts';
import { filesOf } from './keeper-files.ts';
import { newKeeper } from './keeper.ts';
import { accountsOf } from './keeper-accounts.ts';
import { emptyRing, VaultMissing } from './ring.ts';

const secret32 = (octet: number) => base64url(new Uint8Array(32).fill(octet));

test('a running upload outlives the lock; keys, opened files and what was derived do not', async () => {
  const ring = emptyRing();
  const vault = { ...accountsOf(ring), ...filesOf(ring) };
  const key = await fixedKey('director');
  ring.holder = { member: memberOf('director'), party: null, key };
  ring.granted = [await fixedKey('party')];
  const octets = made(600_000);
  const item = itemId(1);
  const { sealedSize } = await vault.prepare({
    item,
    file: new Blob([octets]),
    draftSecret: secret32(1),
    draftShare: secret32(2),
    segments: await digestsOf(octets),
  });
  const half = Math.floor(sealedSize / 2);
  const before = await vault.readSealed(item, half, sealedSize);
  ring.itemKeys.set(item, new Uint8Array(32));
  await vault.lock();

  expect(await vault.holder()).toBeUndefined();
  expect([ring.granted.length, ring.itemKeys.size, ring.opened.size]).toEqual([0, 0, 0]);
  expect(ring.derived).toBeUndefined();
  // The next part, after the lock: the same octets, and the tree that the deposit will sign.
  const after = await vault.readSealed(item, half, sealedSize);
  if (!before.ok || !after.ok) throw new Error('a part was refused');
  const parts = await Promise.all(
    [before, after].map(async ({ value }) => new Uint8Array(await value.arrayBuffer())),
  );
  expect(parts[0]?.length).toBe(sealedSize - half);
  expect(equal(parts[0] ?? new Uint8Array(), parts[1] ?? new Uint8Array(1))).toBe(true);
  await vault.forget(item);
  await expect(vault.readSealed(item, 0, 10)).rejects.toThrow(VaultMissing);
});

test('a vault that nobody has opened has no file to go on with', async () => {
  await expect(newKeeper().readSealed(itemId(2), 0, 10)).rejects.toThrow(VaultMissing);
});
