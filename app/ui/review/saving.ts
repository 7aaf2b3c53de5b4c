import { readItem, type Sink } from '../../acts/submissions/file.ts';
import type { Outcome, Session } from '../../acts/session.ts';
import type { Octets } from '../../domain/basis/octets.ts';
import { ok, refuse } from '../../domain/basis/result.ts';
import type { ManifestItem } from '../../paper/documents/submissions.ts';

/** What a browser without streams to the disk holds in memory at most, in octets. */
const inMemoryBytes = 2 ** 30;
/** The largest picture that is shown, in octets. */
const pictureBytes = 64 * 2 ** 20;

/** The largest text that is shown, in octets. */
const textBytes = 256 * 2 ** 10;

// TypeScript's DOM does not know it yet: https://wicg.github.io/file-system-access/
interface SavePicker {
  showSaveFilePicker(options: { suggestedName: string }): Promise<FileSystemFileHandle>;
}
const hasPicker = (where: object): where is SavePicker => 'showSaveFilePicker' in where;

/** A name that no file system minds, without signs that turn a line round or hide an ending. */
export const safeName = (text: string | undefined, otherwise: string): string => {
  const clean = (text ?? '')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '')
    .replace(/[\\/:*?"<>|]/g, '_')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  return clean === '' ? otherwise : clean.slice(-120);
};

type Progress = (readBytes: number) => void;

const toDisk = async (
  session: Session,
  item: ManifestItem,
  handle: FileSystemFileHandle,
  onProgress: Progress,
): Outcome<undefined> => {
  // The browser writes beside the file and puts it in place at `close`: not whole, not there.
  const stream = await handle.createWritable();
  const sink: Sink = { put: (octets) => stream.write(octets) };
  const read = await readItem(session, item, sink, onProgress);
  await (read.ok ? stream.close() : stream.abort());
  return read;
};

/** A whole, verified file in memory. */
export const readInMemory = async (
  session: Session,
  item: ManifestItem,
  onProgress: Progress,
): Outcome<Blob> => {
  const parts: Octets[] = [];
  const sink: Sink = {
    put: (octets) => {
      parts.push(octets);
      return Promise.resolve();
    },
  };
  const read = await readItem(session, item, sink, onProgress);
  return read.ok ? ok(new Blob(parts)) : read;
};

const giveAway = (blob: Blob, name: string): void => {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken hold of it when the click returns, but may still be reading.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
};

/**
 * Saves a file: straight to the disk where the browser can, by memory elsewhere. `cancelled` if the
 * person chose no place; `too-large-here` for more than 1 GiB without streams.
 */
export const saveItem = async (
  session: Session,
  item: ManifestItem,
  name: string,
  onProgress: Progress,
): Outcome<undefined> => {
  if (hasPicker(window)) {
    let handle: FileSystemFileHandle;
    try {
      handle = await window.showSaveFilePicker({ suggestedName: name });
    } catch (fault) {
      if (fault instanceof DOMException && fault.name === 'AbortError') return refuse('cancelled');
      throw fault;
    }
    return toDisk(session, item, handle, onProgress);
  }
  if (item.fields.file.value.size > inMemoryBytes) return refuse('too-large-here');
  const blob = await readInMemory(session, item, onProgress);
  if (!blob.ok) return blob;
  giveAway(blob.value, name);
  return ok(undefined);
};

const ascii = (octets: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...octets.subarray(from, to));

/** The kind of picture by its first octets, never by its name: those that a browser shows safely. */
export const pictureKind = (head: Uint8Array): string | undefined => {
  if (head[0] === 0xff && head[1] === 0xd8 && head[2] === 0xff) return 'image/jpeg';
  if (ascii(head, 1, 4) === 'PNG' && head[0] === 0x89) return 'image/png';
  if (ascii(head, 0, 4) === 'GIF8') return 'image/gif';
  if (ascii(head, 0, 4) === 'RIFF' && ascii(head, 8, 12) === 'WEBP') return 'image/webp';
  return undefined;
};

/** Whether it is worth offering to show it: what it is, its octets say after opening. */
export const maybePicture = ({ fields }: ManifestItem): boolean =>
  fields.file.value.size <= pictureBytes &&
  fields.file.value.size > 0 &&
  (/\.(?:jpe?g|png|gif|webp)$/i.test(fields.name.value?.text ?? '') ||
    (fields.name.value === null && fields.kind.value === 'photograph'));

/** A short text, such as an individual's own words: read here as plain text, whatever it claims. */
export const maybeText = ({ fields }: ManifestItem): boolean =>
  fields.file.value.size <= textBytes && /\.txt$/i.test(fields.name.value?.text ?? '');
