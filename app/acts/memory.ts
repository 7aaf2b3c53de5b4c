import { sha256 } from '../domain/basis/digest.ts';
import type { MemberId } from '../domain/basis/id.ts';
import { momentOf, type Moment } from '../domain/basis/moment.ts';
import {
  base64url,
  fromBase64url,
  hex,
  joined,
  utf8,
  type Octets,
} from '../domain/basis/octets.ts';
import { ok, type Result } from '../domain/basis/result.ts';
import type { Keeper } from '../vault/keeper.ts';
import type { MemoryRefusal } from '../vault/notebook.ts';

/** Where a device keeps one text from a visit to the next, under a name that says nothing. */
export interface Shelf {
  /** Null where there is none, or where nothing can be kept. */
  readonly read: () => string | null;
  /** @returns false where the device keeps nothing: a private window, a full disk */
  readonly write: (text: string) => boolean;
  readonly clear: () => void;
}

/** What a device remembers of logs, so that a later visit knows if lines are gone or others. */
export interface Memory {
  /**
   * After the keys were opened: takes up what lies here. @param isAlways whether it remembers in any
   * case (staff), or only if somebody chose that here
   */
  readonly open: (isAlways: boolean) => Promise<void>;
  /** After a log was read: keeps its newest head. Refused if another tab saw another log. */
  readonly keep: () => Promise<Result<undefined, MemoryRefusal>>;
  /** From now on. @returns false where the device keeps nothing */
  readonly begin: () => Promise<Result<boolean, MemoryRefusal>>;
  readonly forget: () => Promise<void>;
  /** Since when this device remembers; null if it does not. */
  readonly since: () => Moment | null;
}

/** Of a client that lives for one visit. */
export const noMemory: Memory = {
  open: () => Promise.resolve(),
  keep: () => Promise.resolve(ok(undefined)),
  begin: () => Promise.resolve(ok(false)),
  forget: () => Promise.resolve(),
  since: () => null,
};

/** docs/formats.md §18: no two members of one device share a notebook, and the name tells of neither. */
const shelfName = async (member: MemberId): Promise<string> =>
  hex(await sha256(joined(utf8('amana/1 notebook'), Uint8Array.of(0), utf8(member)))).slice(0, 16);

const octetsOf = (text: string | null): Octets | null => {
  try {
    return text === null ? null : fromBase64url(text);
  } catch {
    return null; // damaged: as if nothing lay there
  }
};

type Vault = Pick<Keeper, 'holder' | 'openNotebook' | 'keepNotebook'>;

/** The memory of one client. @param shelfOf the device's place of a name */
export const newMemory = (vault: Vault, shelfOf: (name: string) => Shelf): Memory => {
  let shelf: Shelf | undefined;
  let isOn = false;
  let since: Moment | null = null;
  const keep = async (): Promise<Result<undefined, MemoryRefusal>> => {
    if (!isOn || shelf === undefined) return ok(undefined);
    const now = momentOf(new Date());
    const kept = await vault.keepNotebook(octetsOf(shelf.read()), now);
    if (!kept.ok) return kept;
    if (kept.value === null) return ok(undefined);
    isOn = shelf.write(base64url(kept.value));
    since = isOn ? (since ?? now) : null;
    return ok(undefined);
  };
  return {
    async open(isAlways) {
      const holder = await vault.holder();
      if (holder === undefined) return;
      shelf = shelfOf(await shelfName(holder.member));
      const kept = shelf.read();
      isOn = isAlways || kept !== null;
      since = await vault.openNotebook(octetsOf(kept));
    },
    keep,
    async begin() {
      isOn = true;
      const kept = await keep();
      return kept.ok ? ok(isOn) : kept;
    },
    async forget() {
      shelf?.clear();
      isOn = false;
      since = await vault.openNotebook(null);
    },
    since: () => since,
  };
};
