import { Precision } from '../../domain/submissions/vocabulary.ts';
import { useText } from '../../i18n/use-text.tsx';
import { Choices } from '../form/choices.tsx';
import { TextField } from '../form/text-field.tsx';

interface Known {
  readonly precision: Precision;
  readonly text: string;
}

interface KnownFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly why: string;
  readonly value: Known;
  readonly onChange: (value: Known) => void;
}

const mostCharacters = 500;

/** A place or a time, never more exact than it is known: what is typed counts as approximate. */
export const KnownField = ({ label, hint, why, value, onChange }: KnownFieldProps) => {
  const words = useText('vocabulary');
  const write = (text: string) => {
    const isNothing = text.trim() === '';
    const precision = isNothing
      ? 'unknown'
      : value.precision === 'unknown'
        ? 'about'
        : value.precision;
    onChange({ precision, text: text.slice(0, mostCharacters) });
  };
  return (
    <div className="known">
      <TextField
        label={label}
        hint={hint}
        why={why}
        isOptional
        value={value.text}
        onChange={write}
      />
      {value.text.trim() !== '' && (
        <Choices
          legend={words('precision.title')}
          choices={Precision.options
            .filter((one) => one !== 'unknown')
            .map((one) => ({ value: one, label: words(`precision.${one}`) }))}
          value={value.precision}
          onChange={(precision) => onChange({ ...value, precision })}
        />
      )}
    </div>
  );
};
