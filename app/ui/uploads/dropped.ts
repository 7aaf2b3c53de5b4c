/** A file as it was chosen; `path` is where it lay in a folder, with the folder's own name. */
export interface Picked {
  readonly file: File;
  readonly path: string | null;
}

/** All that was dropped or chosen: the files, and the paths of what could not be read. */
export interface PickedAll {
  readonly files: readonly Picked[];
  readonly unread: readonly string[];
}

/** Files from a picker; those of a chosen folder carry their path in it. */
export const picked = (files: readonly File[]): PickedAll => ({
  files: files.map((file) => ({
    file,
    path: file.webkitRelativePath === '' ? null : file.webkitRelativePath,
  })),
  unread: [],
});

const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;

/** All entries of a folder: a browser hands them out by the hundred, and then none. */
const entriesOf = async (folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> => {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((done, fail) => {
      reader.readEntries(done, fail);
    });
    if (some.length === 0) return all;
    all.push(...some);
  }
};

const walk = async (
  entry: FileSystemEntry,
  isInFolder: boolean,
  files: Picked[],
  unread: string[],
): Promise<void> => {
  const path = entry.fullPath.replace(/^\//, '');
  try {
    if (isFolder(entry))
      for (const inside of await entriesOf(entry)) await walk(inside, true, files, unread);
    else if (isFile(entry)) {
      const file = await new Promise<File>((done, fail) => {
        entry.file(done, fail);
      });
      files.push({ file, path: isInFolder ? path : null });
    } else unread.push(path);
  } catch {
    unread.push(path); // a folder without permission, a file that has gone: it is named
  }
};

/**
 * What was dropped, folders included. Call it while the event is going on: a browser takes the data
 * away when it has passed.
 */
export const dropped = (data: DataTransfer): Promise<PickedAll> => {
  const items = [...data.items].filter(({ kind }) => kind === 'file');
  const entries = items.map((item) => item.webkitGetAsEntry());
  const alone = items.map((item) => item.getAsFile());
  const read = async (): Promise<PickedAll> => {
    const files: Picked[] = [];
    const unread: string[] = [];
    for (const [at, entry] of entries.entries()) {
      const file = alone[at];
      if (entry !== null) await walk(entry, false, files, unread);
      else if (file) files.push({ file, path: null });
    }
    return { files, unread };
  };
  return read();
};
