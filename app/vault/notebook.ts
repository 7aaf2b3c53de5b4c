import { DocumentId } from '../domain/basis/id.ts';
import type { Moment } from '../domain/basis/moment.ts';
import type { Octets } from '../domain/basis/octets.ts';
import { ok, refuse, type Result } from '../domain/basis/result.ts';
import { keysLog } from '../domain/custody/log-id.ts';
import type { Book } from '../paper/chain/book.ts';
import type { Head } from '../paper/documents/notebook.ts';
import { holderOf, rootIn, type Notebook, type Ring } from './ring.ts';
import { openDocument, sealDocument } from './seal.ts';

/** A log that is not the one that this device remembers: lines are gone, or are other lines. */
export type MemoryRefusal = 'log-rolled-back' | 'log-forked';

/**
 * Whether a log is the one that this device remembers. @param isAll false while more of it is still
 * to come: it may be shorter until then
 */
export const agrees = (
  notebook: Notebook | undefined,
  { log, roots }: Pick<Book, 'log' | 'roots'>,
  isAll: boolean,
): Result<undefined, MemoryRefusal> => {
  const head = notebook?.heads.get(log);
  if (head === undefined) return ok(undefined);
  const root = roots[head.size];
  if (root === undefined) return isAll ? refuse('log-rolled-back') : ok(undefined);
  return root === head.root ? ok(undefined) : refuse('log-forked');
};

/** What is the same for all notebooks of a member: there is one of each, so its id is the member's. */
const frameOf = (ring: Ring) => ({
  kind: 'notebook/1' as const,
  id: DocumentId.parse(holderOf(ring).member),
  about: {},
  log: keysLog(rootIn(ring).fingerprint),
});

const opened = async (ring: Ring, octets: Octets | null): Promise<Notebook | undefined> => {
  if (octets === null) return undefined;
  const { key } = holderOf(ring);
  const asked = { ...frameOf(ring), line: undefined };
  const document = await openDocument(octets, asked, key.certificate, [key]);
  // Of a key that is no more, or damaged: nothing of it can be believed, and a new one begins.
  if (!document.ok) return undefined;
  const { since, heads } = document.value.body;
  return { since, heads: new Map(heads.map((head) => [head.log, head])) };
};

const headOf = ({ log, lines, roots }: Book): Head | undefined => {
  const root = roots.at(-1);
  return root === undefined ? undefined : { log, size: lines.length, root };
};

/** The vault's part in what a device remembers between two visits. */
export const notebookOf = (ring: Ring) => ({
  /** Takes up what this device remembers; from here on no log may be another. @returns since when */
  async openNotebook(kept: Octets | null): Promise<Moment | null> {
    ring.notebook = await opened(ring, kept);
    return ring.notebook?.since ?? null;
  },

  /**
   * Brings the notebook to what was verified since. @param kept what lies on the device now: another
   * tab may have written it, and seen more
   * @returns what is to lie there, or null if that is so already
   */
  async keepNotebook(
    kept: Octets | null,
    now: Moment,
  ): Promise<Result<Octets | null, MemoryRefusal>> {
    if (ring.holder === undefined) return ok(null); // locked meanwhile: the next visit reads it again
    const there = await opened(ring, kept);
    const heads = new Map(there?.heads);
    let isNew = there === undefined;
    for (const book of ring.books.values()) {
      const agreed = agrees(there, book, false);
      if (!agreed.ok) return agreed;
      const head = headOf(book);
      if (head === undefined || head.size <= (heads.get(book.log)?.size ?? 0)) continue;
      heads.set(book.log, head);
      isNew = true;
    }
    const notebook = { since: there?.since ?? now, heads };
    ring.notebook = notebook;
    if (!isNew) return ok(null);
    const { key } = holderOf(ring);
    const body = { since: notebook.since, heads: [...heads.values()] };
    const document = { ...frameOf(ring), to: [key.certificate.fingerprint], body };
    return ok((await sealDocument(document, key, [key.certificate])).sealed.octets);
  },
});
