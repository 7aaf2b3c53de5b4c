import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Waits until what happened to a folder's entries is on disk. */
export const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

/**
 * Writes a file durably: after a crash there is the old one or the new one, never half of one.
 * A crash before the rename leaves `<name>.<random>.new`, which nobody reads (`dropUnfinished` removes it).
 */
export const writeDurably = async (path: string, octets: Uint8Array): Promise<void> => {
  const fresh = `${path}.${randomUUID()}.new`;
  const handle = await open(fresh, 'wx', 0o600);
  try {
    await handle.writeFile(octets);
    await handle.sync();
    await rename(fresh, path);
  } catch (fault) {
    await rm(fresh, { force: true }); // a full disk is not made fuller
    throw fault;
  } finally {
    await handle.close();
  }
  await syncFolder(dirname(path));
};

/** Removes what crashes left of `writeDurably`, here and below. */
export const dropUnfinishedIn = async (folder: string): Promise<void> => {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }))
    if (entry.isFile() && /\.[0-9a-f-]{36}\.new$/.test(entry.name))
      await rm(join(entry.parentPath, entry.name), { force: true });
};

/** Makes a folder, and its entry durable. */
export const requireFolder = async (folder: string): Promise<void> => {
  const made = await mkdir(folder, { recursive: true, mode: 0o700 });
  if (made !== undefined) await syncFolder(dirname(made));
  if (made !== undefined && made !== folder) await syncFolder(dirname(folder));
};
