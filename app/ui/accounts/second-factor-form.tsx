import { lazy, Suspense, useState } from 'react';
import { useText } from '../../i18n/use-text.tsx';
import { Button } from '../form/button.tsx';
import { Form } from '../form/form.tsx';
import { Fingerprint } from '../text/code.tsx';
import { Refusal } from '../text/refusal.tsx';
import { CodeField } from './code-field.tsx';
import { codeDigits } from './code-digits.ts';
import { ProofField } from './proof-field.tsx';

// The picture is wanted once in an account's life: it is fetched then.
const Qr = lazy(async () => ({ default: (await import('./qr.tsx')).Qr }));

interface SecondFactorFormProps {
  /** Base32, as the server made it. */
  readonly secret: string;
  readonly refusal: string | undefined;
  readonly isWorking: boolean;
  /** Inside the account, where the passphrase proves who asks. */
  readonly asksProof?: boolean;
  readonly onCode: (code: string, passphrase: string) => void;
}

// The app on the phone shows this label to whoever holds the phone: it names nobody and nothing.
const uri = (secret: string): string => `otpauth://totp/Account?secret=${secret}`;

/** The secret of one-time codes, as a picture and as text, and the first code of it. */
export const SecondFactorForm = (props: SecondFactorFormProps) => {
  const { secret, refusal, isWorking, asksProof = false, onCode } = props;
  const t = useText('accounts');
  const [code, setCode] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [isTried, setTried] = useState(false);
  const isProven = !asksProof || passphrase !== '';
  return (
    <Form
      onSubmit={() => {
        setTried(true);
        const digits = codeDigits(code);
        if (!isWorking && isProven && digits !== undefined) onCode(digits, passphrase);
      }}
    >
      {refusal !== undefined && !isWorking && <Refusal code={refusal} />}
      <p>{t('factor.says')}</p>
      <div className="factor">
        <Suspense fallback={<div className="qr" />}>
          <Qr text={uri(secret)} label={t('factor.picture')} />
        </Suspense>
        <div>
          <p className="field-label">{t('factor.text')}</p>
          <Fingerprint hex={secret} />
        </div>
      </div>
      <CodeField hint={t('factor.code.hint')} value={code} onChange={setCode} isTried={isTried} />
      {asksProof && <ProofField value={passphrase} onChange={setPassphrase} isTried={isTried} />}
      <Button submits isBusy={isWorking}>
        {t('factor.confirm')}
      </Button>
    </Form>
  );
};
