import { useText } from '../../i18n/use-text.tsx';
import { PassphraseField } from '../form/passphrase-field.tsx';

interface ProofFieldProps {
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** Whether the form was sent: before, nothing is lacking. */
  readonly isTried: boolean;
}

/** The passphrase once more, and why: an open page alone shows nobody to be its owner. */
export const ProofField = ({ value, onChange, isTried }: ProofFieldProps) => {
  const t = useText('accounts');
  return (
    <PassphraseField
      label={t('passphrase.old')}
      hint={t('proof.why')}
      value={value}
      onChange={onChange}
      error={isTried && value === '' ? t('proof.lacking') : undefined}
    />
  );
};
