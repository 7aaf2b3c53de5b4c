import type { ItemId } from '../../domain/basis/id.ts';
import type { UploadEvent } from '../../uploads/queue.ts';

/** What the whole is at. `refused`: not without signing in anew. `stopped`: the draft is not kept. */
export type Phase =
  | { readonly kind: 'still' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'sending' }
  | { readonly kind: 'paused'; readonly why: 'asked' | 'refused' }
  | { readonly kind: 'waiting'; readonly isOff: boolean }
  | { readonly kind: 'stopped'; readonly code: string };

/** What one item is at, where the draft says nothing of it yet: octets read, or sent. */
export type ItemPicture =
  | { readonly kind: 'given' }
  | { readonly kind: 'reading'; readonly bytes: number }
  | { readonly kind: 'read' }
  | { readonly kind: 'sending'; readonly bytes: number }
  | { readonly kind: 'failed'; readonly code: string };

/** A file that was known by its content, whatever its name. */
export interface Recognised {
  /** Of the new item that it would have been. */
  readonly item: ItemId;
  readonly name: string;
  /** The name of the item that it is. */
  readonly as: string;
  /** Whether that one had been sent already: then the file was not added again. */
  readonly isSent: boolean;
}

export interface Picture {
  readonly phase: Phase;
  readonly items: ReadonlyMap<ItemId, ItemPicture>;
  readonly recognised: readonly Recognised[];
  /** By the median rate of the last minute; undefined while it cannot be said honestly. */
  readonly secondsLeft: number | undefined;
}

const drawEveryMs = 250;

/** What a page draws of an upload: a picture that changes at a pace that can be drawn. */
export const newScreen = () => {
  let picture: Picture = {
    phase: { kind: 'still' },
    items: new Map(),
    recognised: [],
    secondsLeft: undefined,
  };
  const items = new Map<ItemId, ItemPicture>();
  let active: 'reading' | 'sending' = 'reading';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listeners = new Set<() => void>();
  const draw = (): void => {
    clearTimeout(timer);
    timer = undefined;
    picture = { ...picture, items: new Map(items) };
    for (const listener of listeners) listener();
  };
  const soon = (): void => {
    timer ??= setTimeout(draw, drawEveryMs);
  };
  const phase = (next: Phase): void => {
    picture = { ...picture, phase: next, secondsLeft: undefined };
    draw();
  };
  const at = (kind: 'reading' | 'sending'): void => {
    active = kind;
    if (picture.phase.kind !== kind) phase({ kind });
  };
  return {
    get: () => picture,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    hasFailed: (item: ItemId) => items.get(item)?.kind === 'failed',
    given: (item: ItemId) => {
      items.set(item, { kind: 'given' });
      soon();
    },
    reading: (item: ItemId, bytes: number) => {
      items.set(item, { kind: 'reading', bytes });
      at('reading');
      soon();
    },
    read: (item: ItemId) => {
      items.set(item, { kind: 'read' });
      soon();
    },
    recognised: (one: Recognised) => {
      picture = { ...picture, recognised: [...picture.recognised, one] };
      draw();
    },
    /** What was said of it has been answered. */
    answered: (item: ItemId) => {
      items.delete(item);
      const recognised = picture.recognised.filter((each) => each.item !== item);
      picture = { ...picture, recognised };
      draw();
    },
    gone: (item: ItemId) => {
      items.delete(item);
      soon();
    },
    sent: (item: ItemId) => {
      items.delete(item);
      soon();
    },
    failed: (item: ItemId, code: string) => {
      items.set(item, { kind: 'failed', code });
      soon();
    },
    paused: (why: 'asked' | 'refused') => phase({ kind: 'paused', why }),
    going: () => phase({ kind: active }),
    /** Before anything is sent: the draft itself could not be kept, and will be. */
    lost: () => phase({ kind: 'waiting', isOff: true }),
    stopped: (code: string) => phase({ kind: 'stopped', code }),
    still: () => phase({ kind: 'still' }),
    /** An event of the queue; `itemOf` knows whose object it is. */
    event: (event: UploadEvent, itemOf: (objectId: string) => ItemId | undefined) => {
      switch (event.kind) {
        case 'progress': {
          const item = itemOf(event.objectId);
          if (item !== undefined) items.set(item, { kind: 'sending', bytes: event.sentBytes });
          at('sending');
          picture = { ...picture, secondsLeft: event.secondsLeft };
          return soon();
        }
        case 'waiting':
          return phase({ kind: 'waiting', isOff: event.isOff });
        case 'paused':
          return phase({ kind: 'paused', why: event.why });
        case 'going':
          return phase({ kind: active });
        case 'sent':
        case 'failed':
          return soon();
      }
    },
  };
};
export type Screen = ReturnType<typeof newScreen>;
