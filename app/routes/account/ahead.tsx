import { PrefetchPageLinks } from '@remix-run/react';
import { useEffect, useState } from 'react';
import { otherLanguage, readingOf } from '../../i18n/language.ts';
import { namespaces, type Namespace } from '../../i18n/texts.ts';
import { loadTexts } from '../../i18n/translate.ts';
import { useReading } from '../../i18n/use-text.tsx';
import { useAccount } from './account.tsx';

interface AheadProps {
  /** Paths without the language; where one holds an id, any will do. */
  readonly pages: readonly string[];
  /** Texts that no page of this side asks for. */
  readonly without?: readonly Namespace[];
}

/** Not every browser tells when it is idle. */
const laterMs = 2_000;

const whenIdle = (then: () => void): (() => void) => {
  if (typeof requestIdleCallback === 'function') {
    const idle = requestIdleCallback(then);
    return () => cancelIdleCallback(idle);
  }
  const timer = setTimeout(then, laterMs);
  return () => clearTimeout(timer);
};

/**
 * Fetches the code and the texts of the account's other pages, once the first one stands.
 *
 * [Note: A lost line must not end a page that holds keys] Where the code of the next page cannot be
 * fetched, Remix loads the whole document anew, and with it go the keys and what is being sent. Texts
 * that are asked for without a line leave a page empty until it is back.
 */
export const Ahead = ({ pages, without = [] }: AheadProps) => {
  const reading = useReading();
  const isOpen = useAccount().opened !== undefined;
  const [round, setRound] = useState(0);
  useEffect(() => {
    if (!isOpen) return undefined;
    let forget = (): void => undefined;
    const begin = (): void => {
      forget();
      forget = whenIdle(() => setRound((so) => so + 1));
    };
    begin();
    addEventListener('online', begin); // what was lost with the line is asked for once more
    return () => {
      forget();
      removeEventListener('online', begin);
    };
  }, [isOpen]);
  useEffect(() => {
    if (round === 0) return;
    const names = namespaces.filter((name) => !without.includes(name));
    const other = readingOf({ pathname: `/${otherLanguage(reading.language)}`, search: '' }, 'ar');
    loadTexts(reading, names)
      .then(() => loadTexts(other, names))
      .catch(() => undefined); // whoever needs one asks for it again
  }, [round, reading, without]);
  if (round === 0) return null;
  return pages.map((page) => (
    <PrefetchPageLinks key={`${round} ${page}`} page={`/${reading.language}${page}`} />
  ));
};
