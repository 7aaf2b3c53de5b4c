import { createContext, useContext, useMemo, type ReactNode } from 'react';
import type { Reading } from './language.ts';
import type { Namespace } from './texts.ts';
import { textsOf, type Say } from './translate.ts';

const ReadingContext = createContext<Reading>({ language: 'ar', digits: 'arab' });

/** Which namespaces a page has asked for while the server drew it; in the browser, nobody asks. */
export const UsedTexts = createContext<Set<Namespace>>(new Set());

interface ReadingProviderProps {
  readonly reading: Reading;
  readonly children: ReactNode;
}

/** Stands once, in the root; what is inside reads in this language and these digits. */
export const ReadingProvider = ({ reading, children }: ReadingProviderProps) => {
  const { language, digits } = reading;
  const value = useMemo(() => ({ language, digits }), [language, digits]);
  return <ReadingContext.Provider value={value}>{children}</ReadingContext.Provider>;
};

/** The language and the digits of whoever reads. */
export const useReading = (): Reading => useContext(ReadingContext);

/**
 * The texts of one word: `const t = useText('agreements'); t('sign')`. Asking is all that a page
 * does to load them: the server notes what it asked for, the browser fetches that before it wakes
 * the page, and later pages fetch theirs when they first ask (Suspense).
 */
export const useText = <N extends Namespace>(namespace: N): Say<N> => {
  const reading = useReading();
  useContext(UsedTexts).add(namespace);
  return useMemo(() => textsOf(reading, namespace), [reading, namespace]);
};

/** Tells `entry.client` what the server noted; stands last in the page, before its scripts. */
export const NoteOfTexts = () => {
  const used = useContext(UsedTexts);
  // The browser's own note is shorter, and nobody reads it.
  return <template id="texts" data-names={[...used].join(' ')} suppressHydrationWarning />;
};
