import type { SubmissionId } from '../../domain/basis/id.ts';
import { ok, type Result } from '../../domain/basis/result.ts';
import type { Outcome } from '../session.ts';
import type { Draft, DraftItem } from './drafts.ts';

/** Whether what stands on the screen is kept: a refusal is shown, and tried again by itself. */
export type Saving =
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'waiting'; readonly code: string };

export interface Kept {
  readonly draft: Draft;
  readonly saving: Saving;
}

/** A draft that is worked on: changed at once, sealed and kept a moment later. */
export interface DraftBox {
  readonly submission: SubmissionId;
  readonly get: () => Kept;
  readonly subscribe: (listener: () => void) => () => void;
  readonly change: (to: (draft: Draft) => Draft) => void;
  readonly changeItem: (item: DraftItem['item'], to: (one: DraftItem) => DraftItem) => void;
  /** Keeps what is not kept yet, now: before anything is sent. */
  readonly keepNow: () => Promise<Result<undefined, string>>;
  /**
   * `keepNow`, however long the line is lost: refused for any other reason, or once it was closed.
   * @param onLost told each time that there was no answer
   */
  readonly keepThrough: (onLost: () => void) => Promise<Result<undefined, string>>;
  /** No more saving: the draft was handed over, or erased. */
  readonly close: () => void;
}

const soonMs = 900;
const againMs = 10_000;
/** Of a lost line, and of a server that starts anew. */
const passing = new Set(['no-connection', 'later']);
/** Sealing a long list takes a while: no more than a tenth of the time goes into it. */
const rest = 10;

/**
 * @param save seals and keeps; a fault of it counts as a lost line
 * @param onLineBack calls back when what could not be kept need not wait any longer; ends by what it
 *   gives
 */
export const newDraftBox = (
  first: Draft,
  isKept: boolean,
  save: (draft: Draft) => Outcome<undefined>,
  onLineBack: (then: () => void) => () => void = () => () => undefined,
): DraftBox => {
  let kept: Kept = { draft: first, saving: isKept ? { kind: 'saved' } : { kind: 'saving' } };
  let lastSaved = isKept ? first : undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<Result<undefined, string>> | undefined;
  let isClosed = false;
  const isOver = (): boolean => isClosed;
  let pauseMs = soonMs;
  const listeners = new Set<() => void>();
  const tell = (next: Kept): void => {
    kept = next;
    for (const listener of listeners) listener();
  };

  const saveOnce = async (): Promise<Result<undefined, string>> => {
    const { draft } = kept;
    const begunAt = performance.now();
    let outcome: Result<undefined, string>;
    try {
      outcome = await save(draft);
    } catch {
      outcome = { ok: false, code: 'keys-locked' }; // the vault was locked meanwhile
    }
    pauseMs = Math.max(soonMs, (performance.now() - begunAt) * rest);
    if (outcome.ok) lastSaved = draft;
    return outcome;
  };
  const later = (ms: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void keepNow(), ms);
  };
  const keepNow = async (): Promise<Result<undefined, string>> => {
    clearTimeout(timer);
    if (running !== undefined) {
      const before = await running;
      if (!before.ok) return before;
    }
    if (isClosed || kept.draft === lastSaved) return ok(undefined);
    tell({ draft: kept.draft, saving: { kind: 'saving' } });
    running = saveOnce();
    const outcome = await running;
    running = undefined;
    if (isOver()) return outcome;
    if (!outcome.ok) {
      tell({ draft: kept.draft, saving: { kind: 'waiting', code: outcome.code } });
      later(againMs);
    } else if (kept.draft === lastSaved) tell({ draft: kept.draft, saving: { kind: 'saved' } });
    else later(pauseMs);
    return outcome;
  };
  /** When the box tries again by itself, or is asked to. */
  const nextTry = (): Promise<void> =>
    new Promise((done) => {
      const look = (): void => {
        if (kept.saving.kind === 'waiting' && !isClosed) return;
        listeners.delete(look);
        done();
      };
      listeners.add(look);
    });
  const keepThrough = async (onLost: () => void): Promise<Result<undefined, string>> => {
    for (;;) {
      const outcome = await keepNow();
      if (outcome.ok || !passing.has(outcome.code) || isOver()) return outcome;
      onLost();
      await nextTry();
    }
  };
  const change = (to: (draft: Draft) => Draft): void => {
    if (isClosed) return;
    const draft = to(kept.draft);
    if (draft === kept.draft) return;
    tell({ draft, saving: { kind: 'saving' } });
    later(pauseMs);
  };
  const stop = onLineBack(() => void keepNow());
  return {
    submission: first.submission,
    get: () => kept,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    change,
    changeItem: (item, to) =>
      change((draft) => ({
        ...draft,
        items: draft.items.map((each) => (each.item === item ? to(each) : each)),
      })),
    keepNow,
    keepThrough,
    close: () => {
      isClosed = true;
      stop();
      clearTimeout(timer);
      tell(kept); // whoever waits for a next try waits no longer
    },
  };
};
