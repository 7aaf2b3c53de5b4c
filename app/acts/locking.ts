import type { Keeper } from '../vault/keeper.ts';

/** What is done before the keys close: with keys still open, and never for long. */
export type Leave = () => Promise<void> | void;

/** Longer than this nothing keeps keys open that somebody wants closed. */
const mostMs = 10_000;

/** Closing the keys of a session: whoever holds what they opened lets go of it first. */
export const newLocking = (vault: Pick<Keeper, 'lock'>) => {
  const leaves = new Set<Leave>();
  const left = async (leave: Leave): Promise<void> => {
    await leave();
  };
  return {
    /** Asks to be told before the keys close; call what comes back to be told no more. */
    beforeLock: (leave: Leave): (() => void) => {
      leaves.add(leave);
      return () => {
        leaves.delete(leave);
      };
    },

    /** Closes the keys, whatever becomes of those who are told. */
    async lock(): Promise<void> {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const tooLong = new Promise<void>((over) => {
        timer = setTimeout(over, mostMs);
      });
      await Promise.race([Promise.allSettled([...leaves].map(left)), tooLong]);
      clearTimeout(timer);
      await vault.lock();
    },
  };
};
