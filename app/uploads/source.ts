import type { Result } from '../domain/basis/result.ts';
import { segmentBytes } from '../domain/submissions/segments.ts';

/** What is sent at once, and at most sent twice: one segment, so that the tree needs no second look. */
export const partBytes = segmentBytes;

export type SourceRefusal = 'file-changed' | 'file-unreadable';

/** A sealed body, wherever it is sealed: size and ranges can cross to a worker as messages. */
export interface Source {
  readonly sizeBytes: number;
  readonly read: (from: number, to: number) => Promise<Result<Blob, SourceRefusal>>;
}

type Part = Promise<Result<Blob, SourceRefusal>>;

/**
 * Reads a source by parts that end at multiples of `partBytes`, one ahead: it is begun when the part
 * before it is asked for, so that two are sealed at once, and one while another is on its way.
 * Memory: two parts.
 */
export const aheadOf = (source: Source) => {
  let held: { readonly from: number; readonly to: number; readonly part: Part } | undefined;
  const endOf = (from: number): number =>
    Math.min((Math.floor(from / partBytes) + 1) * partBytes, source.sizeBytes);
  const take = (from: number): { readonly to: number; readonly part: Part } => {
    if (held?.from === from) return held;
    return { to: endOf(from), part: source.read(from, endOf(from)) };
  };
  return {
    /** The part that begins at `from`, and where it ends. */
    next: async (from: number): Promise<{ readonly to: number; readonly part: Awaited<Part> }> => {
      const { to, part } = take(from);
      held = undefined;
      if (to < source.sizeBytes) {
        const ahead = source.read(to, endOf(to));
        ahead.catch(() => undefined); // told when it is taken
        held = { from: to, to: endOf(to), part: ahead };
      }
      return { to, part: await part };
    },
    drop: (): void => {
      held = undefined;
    },
  };
};
