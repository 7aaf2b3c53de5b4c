import { AtRisk, MaterialKind, Obtained } from '../../domain/submissions/vocabulary.ts';
import { useText } from '../../i18n/use-text.tsx';
import type { DraftItem } from '../../paper/documents/draft.ts';
import { Checks } from '../form/checks.tsx';
import { TextField } from '../form/text-field.tsx';
import { KindField } from './kind-field.tsx';
import { KnownField } from './known-field.tsx';

/** What a person may say of an item, or of all of them; null is "unknown". */
export type Described = Pick<DraftItem, 'kind' | 'description' | 'provenance' | 'risk'>;

interface DescribedFieldsProps {
  readonly value: Described;
  readonly onChange: (value: Described) => void;
}

const mostCharacters = 20_000;
const unknown = { precision: 'unknown', text: '' } as const;
const noProvenance: NonNullable<Described['provenance']> = {
  where: unknown,
  when: unknown,
  how: [],
  note: '',
};
const noRisk: NonNullable<Described['risk']> = { who: [], note: '' };

const said = (text: string): string => text.slice(0, mostCharacters);

/** The five questions on material. Each says why it is asked, and each may be skipped. */
export const DescribedFields = ({ value, onChange }: DescribedFieldsProps) => {
  const t = useText('submissions');
  const words = useText('vocabulary');
  const provenance = value.provenance ?? noProvenance;
  const risk = value.risk ?? noRisk;
  const withProvenance = (part: Partial<typeof provenance>) =>
    onChange({ ...value, provenance: { ...provenance, ...part } });
  return (
    <>
      <KindField
        value={value.kind}
        kinds={MaterialKind.options}
        onChange={(kind) => onChange({ ...value, kind })}
      />
      <TextField
        label={t('description.label')}
        hint={t('description.hint')}
        why={t('description.why')}
        isOptional
        lines={3}
        value={value.description ?? ''}
        onChange={(text) => onChange({ ...value, description: text === '' ? null : said(text) })}
      />
      <KnownField
        label={words('place.title')}
        hint={t('where.hint')}
        why={words('place.why')}
        value={provenance.where}
        onChange={(where) => withProvenance({ where })}
      />
      <KnownField
        label={words('time.title')}
        hint={t('when.hint')}
        why={words('time.why')}
        value={provenance.when}
        onChange={(when) => withProvenance({ when })}
      />
      <Checks
        legend={words('obtained.title')}
        hint={`${words('obtained.why')} ${t('skip.all')}`}
        choices={Obtained.options.map((one) => ({ value: one, label: words(`obtained.${one}`) }))}
        values={provenance.how}
        onChange={(how) => withProvenance({ how: [...how] })}
      />
      <TextField
        label={t('obtained.note')}
        why={t('obtained.noteWhy')}
        isOptional
        lines={2}
        value={provenance.note}
        onChange={(note) => withProvenance({ note: said(note) })}
      />
      <Checks
        legend={words('risk.title')}
        hint={`${words('risk.why')} ${t('skip.all')}`}
        choices={AtRisk.options.map((one) => ({ value: one, label: words(`risk.${one}`) }))}
        values={risk.who}
        onChange={(who) => onChange({ ...value, risk: { ...risk, who: [...who] } })}
      />
      <TextField
        label={t('risk.note')}
        why={t('risk.noteWhy')}
        isOptional
        lines={2}
        value={risk.note}
        onChange={(note) => onChange({ ...value, risk: { ...risk, note: said(note) } })}
      />
    </>
  );
};
