import { useId, type ReactNode } from 'react';
import { useText } from '../../i18n/use-text.tsx';

/** What a field hands to its control, whatever that is; note that there is no `name` in it. */
export interface Control {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
  readonly 'aria-required': true | undefined;
}

export interface FieldFrame {
  readonly label: string;
  /** How to answer, in a few words. */
  readonly hint?: string | undefined;
  /** Why it is asked: every question that is not plain says so. */
  readonly why?: string | undefined;
  /** What does not hold, said without blame; undefined while all is well. */
  readonly error?: string | undefined;
  readonly isOptional?: boolean;
  /** For the error summary to lead to; made up if it is left out. */
  readonly id?: string;
}

interface FieldProps extends FieldFrame {
  readonly children: (control: Control) => ReactNode;
}

/** Label, hint, reason and error round one control, tied together for a screen reader. */
export const Field = ({
  label,
  hint,
  why,
  error,
  isOptional = false,
  id,
  children,
}: FieldProps) => {
  const t = useText('form');
  const own = useId();
  const control = id ?? own;
  const said = [hint && `${control}-hint`, why && `${control}-why`, error && `${control}-error`]
    .filter(Boolean)
    .join(' ');
  return (
    <div className={error === undefined ? 'field' : 'field field-wrong'}>
      <label htmlFor={control} className="field-label">
        {label} {isOptional && <span className="field-optional">{t('optional')}</span>}
      </label>
      {hint !== undefined && (
        <p id={`${control}-hint`} className="field-hint">
          {hint}
        </p>
      )}
      {error !== undefined && (
        <p id={`${control}-error`} className="field-error">
          {error}
        </p>
      )}
      {children({
        id: control,
        'aria-describedby': said || undefined,
        'aria-invalid': error === undefined ? undefined : true,
        'aria-required': isOptional ? undefined : true,
      })}
      {why !== undefined && (
        <details className="field-why">
          <summary>{t('why')}</summary>
          <p id={`${control}-why`}>{why}</p>
        </details>
      )}
    </div>
  );
};
