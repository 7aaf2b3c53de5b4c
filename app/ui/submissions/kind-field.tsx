import type { MaterialKind } from '../../domain/submissions/vocabulary.ts';
import { useText } from '../../i18n/use-text.tsx';
import { Field } from '../form/field.tsx';

interface KindFieldProps {
  readonly value: MaterialKind | null;
  readonly kinds: readonly MaterialKind[];
  readonly onChange: (kind: MaterialKind | null) => void;
}

/** What kind of material, out of the closed list; or not stated. */
export const KindField = ({ value, kinds, onChange }: KindFieldProps) => {
  const t = useText('submissions');
  const words = useText('vocabulary');
  return (
    <Field label={words('kind.title')} why={words('kind.why')} isOptional>
      {(control) => (
        <select
          {...control}
          className="input"
          value={value ?? ''}
          onChange={({ currentTarget }) => {
            onChange(kinds.find((kind) => kind === currentTarget.value) ?? null);
          }}
        >
          <option value="">{t('kind.skip')}</option>
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {words(`kind.${kind}`)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
};
