import { useEffect, useRef, useState } from 'react';
import { useText } from '../../i18n/use-text.tsx';
import { Button } from '../form/button.tsx';
import { Form } from '../form/form.tsx';
import { PassphraseField } from '../form/passphrase-field.tsx';
import { Go } from '../frame/go.tsx';
import { Refusal } from '../text/refusal.tsx';

interface UnlockFormProps {
  readonly refusal: string | undefined;
  readonly isWorking: boolean;
  readonly onUnlock: (passphrase: string) => void;
  readonly recoverAt: string;
}

/** Opens the keys again in a session that still stands. */
export const UnlockForm = ({ refusal, isWorking, onUnlock, recoverAt }: UnlockFormProps) => {
  const t = useText('accounts');
  const form = useText('form');
  const [passphrase, setPassphrase] = useState('');
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.querySelector('input')?.focus();
  }, []);
  return (
    <div ref={box}>
      <Form
        onSubmit={() => {
          if (!isWorking) onUnlock(passphrase);
        }}
      >
        {refusal !== undefined && !isWorking && <Refusal code={refusal} />}
        <PassphraseField label={form('passphrase')} value={passphrase} onChange={setPassphrase} />
        <div className="actions">
          <Button submits isBusy={isWorking}>
            {t(isWorking ? 'unlock.working' : 'unlock.action')}
          </Button>
          <Go to={recoverAt} className="button button-quiet">
            {t('recover.link')}
          </Go>
        </div>
      </Form>
    </div>
  );
};
