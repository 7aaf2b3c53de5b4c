import { useId } from 'react';
import type { Variable } from '../../domain/agreements/clause.ts';
import { variables } from '../../domain/agreements/values.ts';
import type { Key } from '../../i18n/texts.ts';
import { useReading, useText } from '../../i18n/use-text.tsx';
import { Checks } from '../form/checks.tsx';
import { Choices } from '../form/choices.tsx';
import { Field } from '../form/field.tsx';
import { TextField } from '../form/text-field.tsx';
import { Fingerprint } from '../text/code.tsx';
import { BothFields, EntriesFields } from './compose-both.tsx';
import { optionText } from './compose-option.ts';
import { nothingTyped, type BothTyped, type Written } from './compose-draft.ts';

export type VariableName =
  Extract<Key<'editions'>, `variable.${string}`> extends `variable.${infer N}` ? N : never;

interface ComposeFieldProps {
  readonly name: VariableName;
  readonly written: Written | undefined;
  /** What does not hold with what is written; undefined while nothing is, or all is well. */
  readonly error: string | undefined;
  readonly onWrite: (name: VariableName, written: Written) => void;
}

const isBoth = (written: Written | undefined): written is BothTyped =>
  typeof written === 'object' && 'ar' in written;
const textIn = (written: Written | undefined): string =>
  typeof written === 'string' ? written : '';
const idsIn = (written: Written | undefined): string[] =>
  Array.isArray(written)
    ? written.filter((each: Written): each is string => typeof each === 'string')
    : [];
const entriesIn = (written: Written | undefined): BothTyped[] =>
  Array.isArray(written) ? written.filter((each: Written): each is BothTyped => isBoth(each)) : [];

/** The id by which the list of problems leads to a field. */
export const fieldId = (name: string): string => `variable-${name}`;

/** One place in the text that is filled in, by its kind. */
export const ComposeField = ({ name, written, error, onWrite }: ComposeFieldProps) => {
  const t = useText('editions');
  const { language } = useReading();
  const id = useId();
  const variable: Variable | undefined = variables.get(name);
  if (variable === undefined) return null;
  const label = t(`variable.${name}`);
  const write = (next: Written) => onWrite(name, next);
  switch (variable.kind) {
    case 'text':
      return (
        <BothFields
          id={fieldId(name)}
          label={label}
          error={error}
          value={isBoth(written) ? written : nothingTyped}
          onChange={write}
        />
      );
    case 'list':
      return (
        <EntriesFields
          id={fieldId(name)}
          label={label}
          error={error}
          entries={entriesIn(written)}
          onChange={write}
        />
      );
    case 'days':
      return (
        <div className="days">
          <TextField
            id={fieldId(name)}
            label={label}
            hint={t('compose.days.hint')}
            error={error}
            inputMode="numeric"
            value={textIn(written)}
            onChange={write}
          />
        </div>
      );
    case 'date':
      return (
        <div className="day">
          <Field id={fieldId(name)} label={label} error={error}>
            {(control) => (
              <input
                {...control}
                className="input"
                type="date"
                value={textIn(written)}
                onChange={(event) => write(event.currentTarget.value)}
              />
            )}
          </Field>
        </div>
      );
    case 'fingerprint':
      return (
        <div id={fieldId(name)}>
          <p className="field-title" id={id}>
            {label}
          </p>
          <p className="field-hint">{t('compose.fingerprint')}</p>
          <p>
            <Fingerprint hex={textIn(written)} />
          </p>
        </div>
      );
    case 'choice':
    case 'choices': {
      const choices = variable.options.map((option) => ({
        value: option.id,
        label: optionText(option, language, (each) => t(`variable.${each as VariableName}`)),
      }));
      return (
        <div id={fieldId(name)} tabIndex={-1}>
          {variable.kind === 'choice' ? (
            <Choices legend={label} choices={choices} value={textIn(written)} onChange={write} />
          ) : (
            <Checks legend={label} choices={choices} values={idsIn(written)} onChange={write} />
          )}
          {error !== undefined && <p className="field-error">{error}</p>}
        </div>
      );
    }
  }
};
