import { useCallback, useEffect, useState } from 'react';
import type { Outcome } from '../../acts/session.ts';
import { useAccount } from './account.tsx';
import { useReadAnew } from './use-read-anew.ts';

/** What was asked of server and vault: the answer, or the code of why there is none. */
export interface Asked<T> {
  readonly value: T | undefined;
  readonly refusal: string | undefined;
  /** Asks once more; what is there stays until the new answer has come. */
  readonly again: () => void;
}

interface Answer<T> {
  readonly value?: T;
  readonly refusal?: string;
}

const nothing = {};

/**
 * Asks at each visit of the page, when `ask` changes (hold it by `useCallback`), and after unlocking.
 * An answer that comes after the page has asked for something else is dropped.
 */
export const useAsked = <T>(ask: () => Outcome<T>): Asked<T> => {
  const { phase } = useAccount();
  const { visit, isRead } = useReadAnew();
  const [answer, setAnswer] = useState<Answer<T>>(nothing);
  const [times, setTimes] = useState(0);
  useEffect(() => {
    if (phase !== 'open') {
      setAnswer(nothing); // what was opened leaves the page, and its memory, with the keys
      return;
    }
    let isWanted = true;
    const take = (taken: Answer<T>) => {
      if (!isWanted) return;
      setAnswer(taken);
      isRead();
    };
    ask().then(
      (outcome) => take(outcome.ok ? { value: outcome.value } : { refusal: outcome.code }),
      // A fault of the vault (locked meanwhile, ended): the page says the general sentence.
      () => take({ refusal: 'fault' }),
    );
    return () => {
      isWanted = false;
    };
  }, [ask, phase, times, visit, isRead]);
  const again = useCallback(() => setTimes((so) => so + 1), []);
  return { value: answer.value, refusal: answer.refusal, again };
};
