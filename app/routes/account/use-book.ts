import { useCallback, useEffect, useState } from 'react';
import type { LogId } from '../../domain/custody/log-id.ts';
import type { Book } from '../../paper/chain/book.ts';
import { useAccount } from './account.tsx';

/** A verified log, or why it could not be verified: then the client stops and says what was wrong. */
export interface Reading {
  readonly book: Book | undefined;
  readonly refusal: string | undefined;
  readonly refresh: () => Promise<void>;
}

/** Reads a log and verifies every line of it, when the page opens and when it is asked again. */
export const useBook = (log: LogId): Reading => {
  const { books, refresh: read, phase } = useAccount();
  const [refusal, setRefusal] = useState<string>();
  const refresh = useCallback(async () => {
    const outcome = await read(log);
    setRefusal(outcome.ok ? undefined : outcome.code);
  }, [read, log]);
  useEffect(() => {
    if (phase === 'open') void refresh();
  }, [refresh, phase]);
  return { book: books.get(log), refusal, refresh };
};
