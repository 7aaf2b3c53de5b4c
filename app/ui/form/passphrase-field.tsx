import { useState } from 'react';
import { useText } from '../../i18n/use-text.tsx';
import { Field, type FieldFrame } from './field.tsx';
import { useTypedBefore } from './use-typed-before.ts';

interface PassphraseFieldProps extends FieldFrame {
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly isNew?: boolean;
}

/** A passphrase, hidden until its owner asks to see it; long ones are easier to type so. */
export const PassphraseField = ({
  value,
  onChange,
  isNew = false,
  ...frame
}: PassphraseFieldProps) => {
  const t = useText('form');
  const ref = useTypedBefore(value, onChange);
  const [isShown, setShown] = useState(false);
  return (
    <Field {...frame}>
      {(control) => (
        <>
          <input
            {...control}
            ref={ref}
            className="input"
            type={isShown ? 'text' : 'password'}
            dir="auto"
            autoComplete={isNew ? 'new-password' : 'current-password'}
            autoCapitalize="none"
            spellCheck={false}
            value={value}
            onChange={(event) => {
              onChange(event.currentTarget.value);
            }}
          />
          <button
            type="button"
            className="link-button"
            aria-controls={control.id}
            onClick={() => {
              setShown(!isShown);
            }}
          >
            {t(isShown ? 'hide' : 'show')}
          </button>
        </>
      )}
    </Field>
  );
};
