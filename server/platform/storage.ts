import { createReadStream } from 'node:fs';
import { readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { dropUnfinishedIn, requireFolder, syncFolder, writeDurably } from './durable.ts';

/** A folder store. What it has answered for is on disk: file and folder entry are both synced. */
export interface Storage {
  /** Keeps octets whole under an id; what was there before is replaced. */
  readonly put: (id: string, octets: Uint8Array) => Promise<void>;
  /** Octets [from, to) of a kept thing, as they are read from the disk. */
  readonly read: (id: string, from: number, to: number) => Readable;
  /** Octets, or undefined if nothing of this id is kept. */
  readonly size: (id: string) => Promise<number | undefined>;
  readonly remove: (id: string) => Promise<void>;
  /** Where the octets of a thing lie while it arrives, and what is written beside them. */
  readonly arriving: (id: string) => { readonly folder: string; readonly octets: string };
  /** Removes what crashes left half written beside what arrives; nothing may be arriving now. */
  readonly dropUnfinished: () => Promise<void>;
  /** Ids of what is arriving, or was when a crash came. */
  readonly allArriving: () => Promise<string[]>;
  /** Gives up what is arriving, its octets and what lies beside them; nothing is also fine. */
  readonly dropArriving: (id: string) => Promise<void>;
  /**
   * Keeps what has arrived, in place of what an act that was not recorded may have left there. It may
   * be called again after a crash: what is kept already stays. A crash before the rename leaves it
   * arriving; one after it, an empty folder that nobody reads.
   */
  readonly moveToKept: (id: string) => Promise<void>;
}

const form = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const requireName = (id: string): string => {
  if (!form.test(id)) throw new RangeError('not an id'); // and so no path
  return id;
};

const isAbsent = (fault: unknown): boolean =>
  fault instanceof Error && 'code' in fault && fault.code === 'ENOENT';
const unlessAbsent = async <T>(reading: Promise<T>): Promise<T | undefined> =>
  reading.catch((fault: unknown) => {
    if (isAbsent(fault)) return undefined;
    throw fault;
  });

/** `folder/kept`, in 256 folders by the first two digits of the id, and `folder/arriving`. */
export const openStorage = async (folder: string): Promise<Storage> => {
  await requireFolder(join(folder, 'kept'));
  await requireFolder(join(folder, 'arriving'));
  const place = (id: string): string => join(folder, 'kept', requireName(id).slice(0, 2), id);
  const arriving = (id: string) => {
    const at = join(folder, 'arriving', requireName(id));
    return { folder: at, octets: join(at, 'octets') };
  };
  const size = async (id: string): Promise<number | undefined> =>
    (await unlessAbsent(stat(place(id))))?.size;
  const dropArriving = async (id: string): Promise<void> => {
    await rm(arriving(id).folder, { recursive: true, force: true });
    await syncFolder(join(folder, 'arriving'));
  };
  return {
    size,
    put: async (id, octets) => {
      await requireFolder(dirname(place(id)));
      await writeDurably(place(id), octets);
    },
    read: (id, from, to) =>
      from < to
        ? createReadStream(place(id), { start: from, end: to - 1, highWaterMark: 2 ** 18 })
        : Readable.from([]),
    remove: async (id) => {
      await rm(place(id), { force: true });
      await unlessAbsent(syncFolder(dirname(place(id))));
    },
    arriving,
    dropUnfinished: () => dropUnfinishedIn(join(folder, 'arriving')),
    allArriving: async () =>
      (await readdir(join(folder, 'arriving'))).filter((name) => form.test(name)),
    dropArriving,
    moveToKept: async (id) => {
      const { octets } = arriving(id);
      const isHere = (await unlessAbsent(stat(octets))) !== undefined;
      if (isHere || (await size(id)) === undefined) {
        await requireFolder(dirname(place(id)));
        await rename(octets, place(id));
        await syncFolder(dirname(place(id)));
      }
      await dropArriving(id);
    },
  };
};

/** What stays outside the database and its backups until a deposit: see `openDrafts`. */
export interface Drafts {
  /**
   * Keeps the sealed draft beside its share, in place of an older one.
   * @throws RangeError if the share is not the one the draft began with: its keys come from it
   */
  readonly write: (
    member: string,
    draft: string,
    octets: Uint8Array,
    share: Uint8Array,
  ) => Promise<void>;
  readonly read: (
    member: string,
    draft: string,
  ) => Promise<{ readonly octets: Uint8Array; readonly share: Uint8Array } | undefined>;
  /** Removes what crashes left half written; nothing may be written now. */
  readonly dropUnfinished: () => Promise<void>;
  /** Every draft that lies there, whosever it is. */
  readonly all: () => Promise<{ readonly member: string; readonly draft: string }[]>;
  /** Removes both, the share first: without it the rest opens for nobody. */
  readonly erase: (member: string, draft: string) => Promise<void>;
}

/**
 * Sealed drafts and their shares, by member, in a folder of its own. A crash while writing leaves
 * the draft before, or a share alone, which `read` does not show.
 */
export const openDrafts = async (folder: string): Promise<Drafts> => {
  await requireFolder(folder);
  const place = (member: string, draft: string): string =>
    join(folder, requireName(member), requireName(draft));
  const shareIn = (at: string) => unlessAbsent(readFile(join(at, 'share')));
  return {
    write: async (member, draft, octets, share) => {
      const at = place(member, draft);
      await requireFolder(at);
      const before = await shareIn(at);
      if (before === undefined) await writeDurably(join(at, 'share'), share);
      else if (!before.equals(share)) throw new RangeError('another share');
      await writeDurably(join(at, 'sealed'), octets);
    },
    read: async (member, draft) => {
      const at = place(member, draft);
      const share = await shareIn(at);
      const octets = await unlessAbsent(readFile(join(at, 'sealed')));
      return share === undefined || octets === undefined ? undefined : { octets, share };
    },
    dropUnfinished: () => dropUnfinishedIn(folder),
    all: async () => {
      const members = (await readdir(folder)).filter((name) => form.test(name));
      const found = members.map(async (member) =>
        (await readdir(join(folder, member)))
          .filter((name) => form.test(name))
          .map((draft) => ({ member, draft })),
      );
      return (await Promise.all(found)).flat();
    },
    erase: async (member, draft) => {
      const at = place(member, draft);
      await rm(join(at, 'share'), { force: true });
      await unlessAbsent(syncFolder(at));
      await rm(at, { recursive: true, force: true });
      await unlessAbsent(syncFolder(dirname(at)));
    },
  };
};
