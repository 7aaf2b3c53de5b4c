import { useState } from 'react';
import { useText } from '../../i18n/use-text.tsx';
import { Button } from '../form/button.tsx';
import { Form } from '../form/form.tsx';
import { Refusal } from '../text/refusal.tsx';
import { CodeField } from './code-field.tsx';
import { codeDigits } from './code-digits.ts';

interface CodeFormProps {
  readonly refusal: string | undefined;
  readonly isWorking: boolean;
  readonly onCode: (code: string) => void;
}

/** The one-time code alone, where what came before it was right. */
export const CodeForm = ({ refusal, isWorking, onCode }: CodeFormProps) => {
  const t = useText('accounts');
  const [code, setCode] = useState('');
  const [isTried, setTried] = useState(false);
  return (
    <Form
      onSubmit={() => {
        setTried(true);
        const digits = codeDigits(code);
        if (!isWorking && digits !== undefined) onCode(digits);
      }}
    >
      {refusal !== undefined && refusal !== 'code-needed' && !isWorking && (
        <Refusal code={refusal} />
      )}
      <CodeField hint={t('code.hint')} value={code} onChange={setCode} isTried={isTried} />
      <Button submits isBusy={isWorking}>
        {t('next')}
      </Button>
    </Form>
  );
};
