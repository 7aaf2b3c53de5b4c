import { useState } from 'react';
import { useText } from '../../i18n/use-text.tsx';
import { Button } from '../form/button.tsx';
import { Form } from '../form/form.tsx';
import { PassphraseField } from '../form/passphrase-field.tsx';
import { TextField } from '../form/text-field.tsx';
import { Refusal } from '../text/refusal.tsx';
import { CodeField } from './code-field.tsx';
import { codeDigits } from './code-digits.ts';

interface SignInFormProps {
  readonly refusal: string | undefined;
  readonly isWorking: boolean;
  readonly onSignIn: (asked: { name: string; passphrase: string; code: string | null }) => void;
}

/**
 * Name and passphrase; the one-time code once it is asked for. The server gives one answer for all
 * that does not fit: but where it has asked for the code, name and passphrase were right.
 */
export const SignInForm = ({ refusal, isWorking, onSignIn }: SignInFormProps) => {
  const t = useText('accounts');
  const form = useText('form');
  const [name, setName] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [code, setCode] = useState('');
  const [isTried, setTried] = useState(false);
  const [provenFor, setProvenFor] = useState<string>();
  const proof = `${name}\n${passphrase}`;
  if (refusal === 'code-needed' && provenFor === undefined) setProvenFor(proof);
  const asksCode = provenFor === proof;
  const shown = asksCode && refusal === 'sign-in-failed' ? 'code-wrong' : refusal;
  return (
    <Form
      onSubmit={() => {
        if (!asksCode) setProvenFor(undefined);
        setTried(asksCode);
        const given = asksCode ? codeDigits(code) : null;
        if (!isWorking && given !== undefined) onSignIn({ name, passphrase, code: given });
      }}
    >
      {shown !== undefined && shown !== 'code-needed' && !isWorking && <Refusal code={shown} />}
      <TextField
        label={t('name')}
        value={name}
        onChange={setName}
        autoComplete="username"
        id="sign-in-name"
      />
      <PassphraseField label={form('passphrase')} value={passphrase} onChange={setPassphrase} />
      {asksCode && (
        <CodeField hint={t('code.hint')} value={code} onChange={setCode} isTried={isTried} />
      )}
      <Button submits isBusy={isWorking}>
        {t(isWorking ? 'sign-in.working' : 'sign-in.action')}
      </Button>
    </Form>
  );
};
