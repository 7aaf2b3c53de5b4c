import { expect } from 'vitest';
import type { Send } from '../../app/acts/wire.ts';
import type { Outcome } from '../../app/acts/session.ts';

/** Makes of an honest answer a lie; undefined leaves it as it was. */
export type Lie = (
  path: string,
  honest: Response,
  init?: RequestInit,
) => Promise<Response | undefined> | Response | undefined;

/** A line to an honest server that lies when it is told to, and remembers what was sent to it. */
export interface Liar {
  readonly send: Send;
  /** Tells one lie until the next; undefined for the truth. */
  readonly tell: (lie: Lie | undefined) => void;
  /** Everything that the client has sent for keeping since the lie began: acts, documents, locks. */
  readonly sent: () => readonly string[];
  /** What was sent of a body, for whoever would go on from it. */
  readonly bodies: () => readonly string[];
}

/** Addresses that only ask; whatever else is posted would leave something with the server. */
const asking = /\/(?:salt|sign-in|recover|invitation|invitation\/log)$/;

export const newLiar = (honest: Send): Liar => {
  let lie: Lie | undefined;
  let sent: string[] = [];
  let bodies: string[] = [];
  return {
    send: async (path, init) => {
      const method = init?.method ?? 'GET';
      if (method !== 'GET') bodies.push(typeof init?.body === 'string' ? init.body : '');
      if (method !== 'GET' && !asking.test(path)) sent.push(path);
      const response = await honest(path, init);
      return (await lie?.(path, response, init)) ?? response;
    },
    tell: (next) => {
      lie = next;
      sent = [];
      bodies = [];
    },
    sent: () => sent,
    bodies: () => bodies,
  };
};

/** A lie about answers to some addresses: their JSON, changed. */
export const changing =
  (path: RegExp, change: (honest: unknown, init?: RequestInit) => unknown): Lie =>
  async (asked, honest, init) =>
    path.test(asked)
      ? Response.json(await change(honest.ok ? await honest.json() : undefined, init))
      : undefined;

/** A lie about octets: of envelopes and bodies. */
export const octetsInstead =
  (path: RegExp, change: (honest: Uint8Array) => Uint8Array | Promise<Uint8Array>): Lie =>
  async (asked, honest) => {
    if (!path.test(asked)) return undefined;
    const changed = await change(new Uint8Array(await honest.arrayBuffer()));
    return new Response(new Uint8Array(changed));
  };

/** Tells a lie once: whatever the client then tries is refused by this name, and nothing leaves it. */
export const refusedAs = async (
  { liar }: { readonly liar: Liar },
  lie: Lie,
  code: string,
  ...attempts: (() => Outcome<unknown>)[]
): Promise<void> => {
  liar.tell(lie);
  try {
    for (const attempt of attempts) expect(await attempt()).toEqual({ ok: false, code });
    expect(attempts.length).toBeGreaterThan(0);
    expect(liar.sent()).toEqual([]);
  } finally {
    liar.tell(undefined);
  }
};

/** Octets with one bit changed at a place that their number tells. */
export const flipped = (at: (length: number) => number) => (octets: Uint8Array) => {
  const changed = new Uint8Array(octets);
  const place = at(octets.length);
  changed[place] = (changed[place] ?? 0) ^ 1;
  return changed;
};
