/** The face: the only thing that pages know of the vault. Keys stay in the worker. */
import type { Keeper } from './keeper.ts';
import type { Answer } from './protocol.ts';
import { newHashing } from './hashing.ts';
import hashingAddress from './hashing-worker.ts?worker&url';
import vaultAddress from './worker.ts?worker&url';

/** A vault as a page sees it: the keeper's methods, across the worker's boundary. */
export type Vault = Keeper & {
  /** Ends the worker: every key is gone with it. */
  readonly end: () => void;
};

/** A fault inside the worker, by its name alone. */
export class VaultFault extends Error {
  constructor(name: string) {
    super(`vault: ${name}`);
    this.name = name;
  }
}

interface Policy {
  createScriptURL(url: string): string;
}
declare const trustedTypes: { createPolicy(name: string, rules: Policy): Policy } | undefined;

// `new Worker(string)` is a Trusted Types sink: the address must come out of a named policy, which
// the page's Content-Security-Policy allows once: here, for the vault and its hashing.
const only: Policy = {
  createScriptURL(url) {
    if (url !== vaultAddress && url !== hashingAddress) throw new TypeError('not the vault');
    return url;
  },
};
const policy =
  typeof trustedTypes === 'undefined' ? only : trustedTypes.createPolicy('vault', only);

const workerOf = (address: string): Worker =>
  new Worker(policy.createScriptURL(address), { type: 'module' });

/** Hashes files in a worker of its own: hashing is slower than sealing, and holds no key. */
export const startHashing = () => newHashing(() => workerOf(hashingAddress));

/** Opens an empty vault in a worker of its own. */
export const newVault = (): Vault => {
  const worker = workerOf(vaultAddress);
  const waiting = new Map<
    number,
    { resolve: (value: unknown) => void; reject: (fault: Error) => void }
  >();
  let count = 0;
  worker.onmessage = ({ data }: MessageEvent<Answer>) => {
    const call = waiting.get(data.number);
    waiting.delete(data.number);
    if ('fault' in data) call?.reject(new VaultFault(data.fault));
    else call?.resolve(data.value);
  };
  // Whoever still waits is of a page that is being left: nobody is answered, and nothing is refused.
  const end = () => {
    worker.terminate();
    waiting.clear();
  };
  worker.onerror = () => {
    const left = [...waiting.values()];
    end();
    for (const { reject } of left) reject(new VaultFault('VaultEnded'));
  };
  const call = (method: keyof Keeper, args: unknown[]): Promise<unknown> =>
    new Promise((resolve, reject) => {
      count += 1;
      waiting.set(count, { resolve, reject });
      worker.postMessage({ number: count, method, args });
    });
  // A record of functions that all do the same cannot be written out without saying each twice.
  return new Proxy({} as Vault, {
    get: (_, name) =>
      name === 'end'
        ? end
        : name === 'then'
          ? undefined
          : (...args: unknown[]) => call(name as keyof Keeper, args),
  });
};
