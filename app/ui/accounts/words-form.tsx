import { useState } from 'react';
import { base64url } from '../../domain/basis/octets.ts';
import { octetsOf } from '../../domain/accounts/words/code.ts';
import { useText } from '../../i18n/use-text.tsx';
import { Button } from '../form/button.tsx';
import { Form } from '../form/form.tsx';
import { Refusal } from '../text/refusal.tsx';
import { isRefusalCode } from '../text/refusal-natures.ts';
import { WordsField } from './words-field.tsx';

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

/** Twelve words from paper, in either language. One that no list holds is named at once. */
export const WordsForm = (props: WordsFormProps) => {
  const { label, hint, action, refusal, isWorking, onWords } = props;
  const refusals = useText('refusals');
  const [text, setText] = useState('');
  const [error, setError] = useState<string>();
  const submit = async () => {
    const answer = await octetsOf(text);
    if (answer.ok) onWords(base64url(answer.value));
    else setError(answer.code);
  };
  return (
    <Form
      onSubmit={() => {
        if (!isWorking) void submit();
      }}
    >
      {refusal !== undefined && !isWorking && <Refusal code={refusal} />}
      <WordsField
        label={label}
        hint={hint}
        error={error !== undefined && isRefusalCode(error) ? refusals(error) : undefined}
        value={text}
        onChange={(typed) => {
          setText(typed);
          setError(undefined);
        }}
        lines={4}
        isWhole={error !== undefined}
      />
      <Button submits isBusy={isWorking}>
        {action}
      </Button>
    </Form>
  );
};
