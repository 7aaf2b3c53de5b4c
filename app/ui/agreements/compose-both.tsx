import { useText } from '../../i18n/use-text.tsx';
import { Button } from '../form/button.tsx';
import { TextField } from '../form/text-field.tsx';
import { nothingTyped, type BothTyped } from './compose-draft.ts';

interface BothFieldsProps {
  readonly id: string;
  readonly label: string;
  readonly error: string | undefined;
  readonly value: BothTyped;
  readonly onChange: (value: BothTyped) => void;
}

/** The same thing in both languages, side by side: neither is filled in for the other. */
export const BothFields = ({ id, label, error, value, onChange }: BothFieldsProps) => {
  const t = useText('editions');
  return (
    <fieldset className="choices">
      <legend className="field-label">{label}</legend>
      {error !== undefined && <p className="field-error">{error}</p>}
      <div className="pair">
        <TextField
          id={id}
          label={t('inArabic')}
          value={value.ar}
          onChange={(ar) => onChange({ ...value, ar })}
        />
        <TextField
          label={t('inEnglish')}
          value={value.en}
          onChange={(en) => onChange({ ...value, en })}
        />
      </div>
    </fieldset>
  );
};

interface EntriesFieldsProps {
  readonly id: string;
  readonly label: string;
  readonly error: string | undefined;
  readonly entries: readonly BothTyped[];
  readonly onChange: (entries: readonly BothTyped[]) => void;
}

/** A list of entries, each in both languages. */
export const EntriesFields = ({ id, label, error, entries, onChange }: EntriesFieldsProps) => {
  const t = useText('editions');
  return (
    <fieldset className="choices" id={id} tabIndex={-1}>
      <legend className="field-label">{label}</legend>
      {error !== undefined && <p className="field-error">{error}</p>}
      {entries.length === 0 && <p className="field-hint">{t('compose.entries.none')}</p>}
      {entries.map((entry, at) => (
        // An entry has no name but its place.
        <div key={at} className="stack">
          <BothFields
            id={`${id}-${at}`}
            label={t('compose.entry', { n: at + 1 })}
            error={undefined}
            value={entry}
            onChange={(next) =>
              onChange(entries.map((each, place) => (place === at ? next : each)))
            }
          />
          <p className="actions">
            <Button
              kind="quiet"
              onPress={() => onChange(entries.filter((_, place) => place !== at))}
            >
              {t('compose.entry.remove')}
            </Button>
          </p>
        </div>
      ))}
      <p className="actions">
        <Button kind="quiet" onPress={() => onChange([...entries, nothingTyped])}>
          {t('compose.entry.add')}
        </Button>
      </p>
    </fieldset>
  );
};
