import { useId, type ReactNode } from 'react';
import { Live } from '../text/live.tsx';
import type { Choice } from './choices.tsx';

interface CheckProps {
  readonly label: ReactNode;
  readonly says?: string | undefined;
  readonly isChecked: boolean;
  readonly onChange: (isChecked: boolean) => void;
}

/** One thing that is so or not. */
export const Check = ({ label, says, isChecked, onChange }: CheckProps) => {
  const id = useId();
  return (
    <label className="choice">
      <input
        type="checkbox"
        checked={isChecked}
        aria-describedby={says === undefined ? undefined : id}
        onChange={(event) => {
          onChange(event.currentTarget.checked);
        }}
      />
      <span>
        <span className="choice-label">{label}</span>
        {says !== undefined && (
          <span id={id} className="choice-says" aria-hidden>
            {says}
          </span>
        )}
      </span>
    </label>
  );
};

interface ChecksProps<Value extends string> {
  readonly legend: string;
  readonly hint?: string;
  /** What does not hold, said without blame; undefined while all is well. */
  readonly error?: string | undefined;
  readonly choices: readonly Choice<Value>[];
  readonly values: readonly Value[];
  readonly onChange: (values: readonly Value[]) => void;
}

/** Any of several; the order of what is chosen is the order in which it stands. */
export const Checks = <Value extends string>({
  legend,
  hint,
  error,
  choices,
  values,
  onChange,
}: ChecksProps<Value>) => {
  const id = useId();
  const said = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <fieldset className="choices" aria-describedby={said || undefined}>
      <legend className="field-label">{legend}</legend>
      {hint !== undefined && (
        <p id={`${id}-hint`} className="field-hint">
          {hint}
        </p>
      )}
      <Live>
        {error !== undefined && (
          <p id={`${id}-error`} className="field-error">
            {error}
          </p>
        )}
      </Live>
      {choices.map(({ value, label, says }) => (
        <Check
          key={value}
          label={label}
          says={says}
          isChecked={values.includes(value)}
          onChange={(isChecked) => {
            const wanted = choices.filter((choice) =>
              choice.value === value ? isChecked : values.includes(choice.value),
            );
            onChange(wanted.map((choice) => choice.value));
          }}
        />
      ))}
    </fieldset>
  );
};
