import { useCallback, useEffect, useState } from 'react';
import type { LogId } from '../../domain/custody/log-id.ts';
import type { Book } from '../../paper/chain/book.ts';
import { useAccount } from './account.tsx';
import { useReadAnew } from './use-read-anew.ts';

/** A verified log, or why it could not be verified: then the client stops and says what was wrong. */
export interface Reading {
  readonly book: Book | undefined;
  readonly refusal: string | undefined;
  readonly refresh: () => Promise<void>;
}

/** Reads a log and verifies every line of it, at each visit of the page and when it is asked again. */
export const useBook = (log: LogId): Reading => {
  const { books, refresh: read, phase } = useAccount();
  const { visit, isRead } = useReadAnew();
  const [refusal, setRefusal] = useState<string>();
  const refresh = useCallback(async () => {
    const outcome = await read(log);
    setRefusal(outcome.ok ? undefined : outcome.code);
  }, [read, log]);
  useEffect(() => {
    if (phase === 'open') void refresh().then(isRead);
  }, [refresh, phase, visit, isRead]);
  return { book: books.get(log), refusal, refresh };
};
