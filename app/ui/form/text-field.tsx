import { Field, type FieldFrame } from './field.tsx';
import { useTypedBefore } from './use-typed-before.ts';

interface TextFieldProps extends FieldFrame {
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** `ltr` for codes and e-mail; else the direction follows what is typed. */
  readonly dir?: 'ltr' | 'auto';
  readonly inputMode?: 'text' | 'numeric' | 'email';
  readonly autoComplete?: 'off' | 'username' | 'one-time-code';
  /** More than 1 makes a text area of so many lines. */
  readonly lines?: number;
}

/** Text in one line or several; nothing is corrected, remembered or sent by the browser. */
export const TextField = ({
  value,
  onChange,
  dir = 'auto',
  inputMode = 'text',
  autoComplete = 'off',
  lines = 1,
  ...frame
}: TextFieldProps) => {
  const ref = useTypedBefore(value, onChange);
  return (
    <Field {...frame}>
      {(control) => {
        const all = {
          ...control,
          ref,
          className: 'input',
          value,
          dir,
          inputMode,
          autoComplete,
          autoCapitalize: 'none',
          spellCheck: false,
          onChange: (event: { readonly currentTarget: { readonly value: string } }) => {
            onChange(event.currentTarget.value);
          },
        };
        return lines > 1 ? <textarea {...all} rows={lines} /> : <input {...all} type="text" />;
      }}
    </Field>
  );
};
