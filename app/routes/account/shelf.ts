import type { Shelf } from '../../acts/memory.ts';

/** The browser's own store for this site. In some windows it throws, or forgets at their end. */
export const shelfOf = (name: string): Shelf => ({
  read: () => {
    try {
      return localStorage.getItem(name);
    } catch {
      return null;
    }
  },
  write: (text) => {
    try {
      localStorage.setItem(name, text);
      return true;
    } catch {
      return false;
    }
  },
  clear: () => {
    try {
      localStorage.removeItem(name);
    } catch {
      // What cannot be written was never there.
    }
  },
});
