import { useCallback, useEffect, useState } from 'react';
import type { Outcome } from '../../acts/session.ts';
import { useAccount } from './account.tsx';

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

/**
 * Asks when the page opens, when `ask` changes (hold it by `useCallback`), and after unlocking. An
 * answer that comes after the page has asked for something else is dropped.
 */
export const useAsked = <T>(ask: () => Outcome<T>): Asked<T> => {
  const { phase } = useAccount();
  const [answer, setAnswer] = useState<Answer<T>>({});
  const [times, setTimes] = useState(0);
  useEffect(() => {
    if (phase !== 'open') return;
    let isWanted = true;
    const take = (taken: Answer<T>) => {
      if (isWanted) setAnswer(taken);
    };
    ask().then(
      (outcome) => take(outcome.ok ? { value: outcome.value } : { refusal: outcome.code }),
      // A fault of the vault (locked meanwhile, ended): the page says the general sentence.
      () => take({ refusal: 'fault' }),
    );
    return () => {
      isWanted = false;
    };
  }, [ask, phase, times]);
  const again = useCallback(() => setTimes((so) => so + 1), []);
  return { value: answer.value, refusal: answer.refusal, again };
};
