import { createContext } from 'react';

/** One coming to a page; to come again, one chooses the menu entry of the very page one is on. */
export interface Visit {
  /** Another one each time: what a page has read is read anew by it. */
  readonly key: string;
  /** Whether it was walked to from the same page. */
  readonly isAgain: boolean;
  /** Whether it was walked to from another one: a new language is none. */
  readonly isWalk: boolean;
}

export const VisitContext = createContext<Visit>({ key: '', isAgain: false, isWalk: false });
