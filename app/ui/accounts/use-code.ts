import { useEffect, useState } from 'react';
import { base64url, fromBase64url } from '../../domain/basis/octets.ts';
import { codeOctets, wordsOf } from '../../domain/accounts/words/code.ts';
import { useReading } from '../../i18n/use-text.tsx';

/** Octets of a new code, base64url: made once, in the browser alone, and kept by nobody. */
export const useNewCode = (): string | undefined => {
  const [octets, setOctets] = useState<string>();
  useEffect(() => {
    setOctets(base64url(crypto.getRandomValues(new Uint8Array(codeOctets))));
  }, []);
  return octets;
};

/** The words of a code in the language of the page; the other language's open the same. */
export const useWordsOf = (octets: string | undefined): readonly string[] => {
  const { language } = useReading();
  const [words, setWords] = useState<readonly string[]>([]);
  useEffect(() => {
    if (octets === undefined) return;
    let isCurrent = true;
    void wordsOf(fromBase64url(octets), language).then((made) => {
      if (isCurrent) setWords(made);
    });
    return () => {
      isCurrent = false;
    };
  }, [octets, language]);
  return words;
};
