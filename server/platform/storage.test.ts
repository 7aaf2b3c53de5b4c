import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDrafts, openStorage } from './storage.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'storage-'));
});
afterAll(() => rm(folder, { recursive: true }));

test('what is put is read by ranges, replaced whole, and removed', async () => {
  const storage = await openStorage(join(folder, 'one'));
  const id = randomUUID();
  expect(await storage.size(id)).toBe(undefined);
  await storage.put(id, Buffer.from('first'));
  await storage.put(id, Buffer.from('0123456789'));
  expect(await storage.size(id)).toBe(10);
  expect((await buffer(storage.read(id, 2, 5))).toString()).toBe('234');
  expect((await buffer(storage.read(id, 5, 5))).length).toBe(0);
  await expect(buffer(storage.read(randomUUID(), 0, 1))).rejects.toThrow('ENOENT');
  await storage.remove(id);
  await storage.remove(id);
  expect(await storage.size(id)).toBe(undefined);
});

test('what has arrived is kept once, and what never arrived is a fault', async () => {
  const storage = await openStorage(join(folder, 'two'));
  const id = randomUUID();
  const arriving = storage.arriving(id);
  await mkdir(arriving.folder);
  await writeFile(arriving.octets, 'body');
  await storage.moveToKept(id);
  await storage.moveToKept(id);
  expect((await buffer(storage.read(id, 0, 4))).toString()).toBe('body');
  expect(await readdir(join(folder, 'two/arriving'))).toEqual([]);
  await expect(storage.moveToKept(randomUUID())).rejects.toThrow('ENOENT');
});

test.each(['../x', '', 'A1B2C3D4-0000-4000-8000-000000000000', `${randomUUID()}/..`])(
  '"%s" names nothing',
  async (name) => {
    const storage = await openStorage(join(folder, 'three'));
    expect(() => storage.arriving(name)).toThrow(RangeError);
    expect(() => storage.read(name, 0, 1)).toThrow(RangeError);
    await expect(storage.put(name, Buffer.from('x'))).rejects.toThrow(RangeError);
    const drafts = await openDrafts(join(folder, 'four'));
    await expect(drafts.read(randomUUID(), name)).rejects.toThrow(RangeError);
    await expect(drafts.erase(name, randomUUID())).rejects.toThrow(RangeError);
  },
);

test('a draft lies beside its share, for its member alone, until both are erased', async () => {
  const at = join(folder, 'drafts');
  const drafts = await openDrafts(at);
  const [member, draft, share] = [randomUUID(), randomUUID(), Buffer.alloc(32, 5)];
  expect(await drafts.read(member, draft)).toBe(undefined);
  await drafts.write(member, draft, Buffer.from('one'), share);
  await drafts.write(member, draft, Buffer.from('two'), share);
  expect(await drafts.read(member, draft)).toEqual({ octets: Buffer.from('two'), share });
  expect(await drafts.read(randomUUID(), draft)).toBe(undefined);
  const other = drafts.write(member, draft, Buffer.from('three'), Buffer.alloc(32, 6));
  await expect(other).rejects.toThrow('another share');
  expect(await readdir(join(at, member, draft))).toEqual(['sealed', 'share']);
  await drafts.erase(member, draft);
  await drafts.erase(member, draft);
  expect(await drafts.read(member, draft)).toBe(undefined);
  expect(await readdir(join(at, member))).toEqual([]);
});

test('a share without its draft, as a crash may leave it, is no draft', async () => {
  const at = join(folder, 'crash');
  const drafts = await openDrafts(at);
  const [member, draft] = [randomUUID(), randomUUID()];
  await mkdir(join(at, member, draft), { recursive: true });
  await writeFile(join(at, member, draft, 'share'), Buffer.alloc(32));
  expect(await drafts.read(member, draft)).toBe(undefined);
});
