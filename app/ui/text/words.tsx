import { useDates } from '../../i18n/use-dates.tsx';

interface WordsProps {
  /** Recovery, return or invitation words, in their order. */
  readonly words: readonly string[];
  /** Of the list they come from, which may not be that of the page. */
  readonly language: 'ar' | 'en';
}

/** Words to be written on paper, numbered, in the direction of their own language. */
export const Words = ({ words, language }: WordsProps) => {
  const dates = useDates();
  return (
    <ol className="words" lang={language} dir={language === 'ar' ? 'rtl' : 'ltr'}>
      {words.map((word, at) => (
        <li key={at}>
          <span className="words-place" aria-hidden>
            {dates.number(at + 1)}
          </span>
          {word}
        </li>
      ))}
    </ol>
  );
};
