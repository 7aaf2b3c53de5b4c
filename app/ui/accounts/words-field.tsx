import { useEffect, useState } from 'react';
import { placesOf, type UnknownWord } from '../../domain/accounts/words/places.ts';
import { useText } from '../../i18n/use-text.tsx';
import { TextField } from '../form/text-field.tsx';

interface WordsFieldProps {
  readonly label: string;
  readonly hint: string;
  /** What else is wrong with them: their number, their sum. */
  readonly error: string | undefined;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly lines: number;
  /** Whether the last word is judged too, or may still be in the middle of being typed. */
  readonly isWhole: boolean;
}

/** What is finished: a word that is still being typed is not judged yet. */
const finished = (text: string): string => text.replace(/[\p{Letter}\p{Mark}]+$/u, '');

const replaced = (text: string, position: number, by: string): string => {
  let count = 0;
  return text.replace(/[\p{Letter}\p{Mark}]+/gu, (word) => {
    count += 1;
    return count === position ? by : word;
  });
};

/** Words from paper, in either language. One that no list holds is named at once, and the nearest offered. */
export const WordsField = (props: WordsFieldProps) => {
  const { label, hint, error, value, onChange, lines, isWhole } = props;
  const t = useText('accounts');
  const [unknown, setUnknown] = useState<UnknownWord>();
  useEffect(() => {
    let isCurrent = true;
    void placesOf(isWhole ? value : finished(value)).then((places) => {
      if (isCurrent) setUnknown(places.ok ? undefined : places);
    });
    return () => {
      isCurrent = false;
    };
  }, [value, isWhole]);
  const nearest = unknown?.nearest;
  return (
    <>
      <TextField
        label={label}
        hint={hint}
        error={
          unknown === undefined
            ? error
            : t('words.unknown', { n: unknown.position, word: unknown.word })
        }
        value={value}
        onChange={onChange}
        lines={lines}
      />
      {unknown !== undefined && nearest !== undefined && (
        <p className="words-near">
          {t('words.near')}{' '}
          <button
            type="button"
            className="button button-quiet"
            onClick={() => {
              onChange(replaced(value, unknown.position, nearest));
            }}
          >
            <bdi>{nearest}</bdi>
          </button>
        </p>
      )}
    </>
  );
};
