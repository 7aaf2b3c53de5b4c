import { useText } from '../../i18n/use-text.tsx';
import { TextField } from '../form/text-field.tsx';
import { codeDigits } from './code-digits.ts';

interface CodeFieldProps {
  readonly hint: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** Whether it was tried to go on with it: then a code that is no code is said. */
  readonly isTried: boolean;
}

/** A one-time code of six digits, of any keyboard. */
export const CodeField = ({ hint, value, onChange, isTried }: CodeFieldProps) => {
  const t = useText('accounts');
  return (
    <TextField
      label={t('code')}
      hint={hint}
      value={value}
      onChange={onChange}
      error={isTried && codeDigits(value) === undefined ? t('code.short') : undefined}
      dir="ltr"
      inputMode="numeric"
      autoComplete="one-time-code"
    />
  );
};
