import type { ItemId } from '../../domain/basis/id.ts';
import type { Octets } from '../../domain/basis/octets.ts';
import { ok, refuse, type Result } from '../../domain/basis/result.ts';
import type { ManifestItem } from '../../paper/documents/submissions.ts';
import type { Outcome, Session } from '../session.ts';

/** Where the octets of a file go; what `put` refuses ends the reading. */
export interface Sink {
  readonly put: (octets: Octets) => Promise<void>;
}

/** Fetches a sealed body and opens it; no octet of it has been read yet. */
const openItem = async (session: Session, { id, fields }: ManifestItem): Outcome<undefined> => {
  const { size, body } = fields.file.value;
  const blob = await session.wire.blob(`/api/staff/bodies/${body.object}`);
  if (!blob.ok) return blob;
  if (blob.value.size !== body.length) return refuse('body-damaged');
  return session.vault.openFile(id, blob.value, size);
};

const readAll = async (
  { vault }: Session,
  id: ItemId,
  sink: Sink,
  onProgress: (readBytes: number) => void,
): Promise<Result<undefined, 'body-damaged'>> => {
  await vault.beginWhole(id);
  for (let readBytes = 0; ;) {
    const part = await vault.readOn(id);
    if (!part.ok) return part;
    if (part.value === undefined) return ok(undefined);
    await sink.put(part.value);
    readBytes += part.value.length;
    onProgress(readBytes);
  }
};

/**
 * Reads an item whole: each chunk's tag, then SHA-256 and tree of all of it against what the
 * provider's manifest says. Only after `ok` is it called whole; until then the sink holds what may
 * be thrown away.
 * @param onProgress octets read so far
 */
export const readItem = async (
  session: Session,
  item: ManifestItem,
  sink: Sink,
  onProgress: (readBytes: number) => void,
): Outcome<undefined> => {
  const opened = await openItem(session, item);
  if (!opened.ok) return opened;
  try {
    const read = await readAll(session, item.id, sink, onProgress);
    if (!read.ok) return read;
    const found = await session.vault.endWhole(item.id);
    const { sha256, tree } = item.fields.file.value;
    return found.sha256 === sha256 && found.tree === tree ? ok(undefined) : refuse('body-damaged');
  } finally {
    await session.vault.closeFile(item.id);
  }
};
