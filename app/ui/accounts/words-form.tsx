import { useEffect, useState } from 'react';
import { base64url } from '../../domain/basis/octets.ts';
import { octetsOf, type CodeAnswer } from '../../domain/accounts/words/code.ts';
import { useText } from '../../i18n/use-text.tsx';
import { Button } from '../form/button.tsx';
import { Form } from '../form/form.tsx';
import { TextField } from '../form/text-field.tsx';
import { Refusal } from '../text/refusal.tsx';
import { isRefusalCode } from '../text/refusal-natures.ts';

interface WordsFormProps {
  readonly label: string;
  readonly hint: string;
  readonly action: string;
  /** Why the words were not taken by the server. */
  readonly refusal: string | undefined;
  readonly isWorking: boolean;
  /** The 16 octets of the code, base64url. */
  readonly onWords: (octets: string) => void;
}

type Unknown = Extract<CodeAnswer, { code: 'word-unknown' }>;

/** What is finished: a word that is still being typed is not judged yet. */
const finished = (text: string): string => text.replace(/[\p{Letter}\p{Mark}]+$/u, '');

const replaced = (text: string, position: number, by: string): string => {
  let count = 0;
  return text.replace(/[\p{Letter}\p{Mark}]+/gu, (word) => {
    count += 1;
    return count === position ? by : word;
  });
};

/** Twelve words from paper, in either language. One that no list holds is named at once. */
export const WordsForm = (props: WordsFormProps) => {
  const { label, hint, action, refusal, isWorking, onWords } = props;
  const t = useText('accounts');
  const refusals = useText('refusals');
  const [text, setText] = useState('');
  const [unknown, setUnknown] = useState<Unknown>();
  const [error, setError] = useState<string>();
  useEffect(() => {
    let isCurrent = true;
    void octetsOf(finished(text)).then((answer) => {
      if (isCurrent) setUnknown(!answer.ok && answer.code === 'word-unknown' ? answer : undefined);
    });
    return () => {
      isCurrent = false;
    };
  }, [text]);
  const submit = async () => {
    const answer = await octetsOf(text);
    if (answer.ok) onWords(base64url(answer.value));
    else if (answer.code === 'word-unknown') setUnknown(answer);
    else setError(answer.code);
  };
  const said = error !== undefined && isRefusalCode(error) ? refusals(error) : undefined;
  const nearest = unknown?.nearest;
  return (
    <Form
      onSubmit={() => {
        if (!isWorking) void submit();
      }}
    >
      {refusal !== undefined && !isWorking && <Refusal code={refusal} />}
      <TextField
        label={label}
        hint={hint}
        error={
          unknown === undefined
            ? said
            : t('words.unknown', { n: unknown.position, word: unknown.word })
        }
        value={text}
        onChange={(typed) => {
          setText(typed);
          setError(undefined);
        }}
        lines={4}
      />
      {unknown !== undefined && nearest !== undefined && (
        <p className="words-near">
          {t('words.near')}{' '}
          <button
            type="button"
            className="button button-quiet"
            onClick={() => {
              setText(replaced(text, unknown.position, nearest));
            }}
          >
            <bdi>{nearest}</bdi>
          </button>
        </p>
      )}
      <Button submits isBusy={isWorking}>
        {action}
      </Button>
    </Form>
  );
};
