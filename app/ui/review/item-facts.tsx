import type { Conditions } from '../../domain/conditions/conditions.ts';
import { useDates } from '../../i18n/use-dates.tsx';
import { useText } from '../../i18n/use-text.tsx';
import type { BodyOf } from '../../paper/document.ts';
import type { ManifestItem } from '../../paper/documents/submissions.ts';
import { useConditionFacts } from '../conditions/condition-facts.tsx';
import { Fingerprint } from '../text/code.tsx';
import { Facts, type Fact } from '../text/facts.tsx';
import { FileName } from '../text/file-name.tsx';
import { Foreign } from '../text/foreign.tsx';

export type Defaults = BodyOf<'submission/1'>['defaults'];

/** The conditions of an item: its own, or those of the whole submission. */
export const conditionsOf = ({ fields }: ManifestItem, whole: Conditions): Conditions =>
  fields.conditions.value ?? whole;

interface ItemFactsProps {
  readonly of: ManifestItem;
  /** What holds where the item says nothing; analysis is given the conditions alone. */
  readonly defaults: Partial<Defaults> & Pick<Defaults, 'conditions'>;
}

/** What the provider states of an item; what it does not know is said as such. */
export const ItemFacts = ({ of: { fields }, defaults }: ItemFactsProps) => {
  const t = useText('review');
  const words = useText('vocabulary');
  const dates = useDates();
  const kind = fields.kind.value ?? defaults.kind;
  const description = fields.description.value ?? defaults.description;
  const provenance = fields.provenance.value ?? defaults.provenance;
  const risk = fields.risk.value ?? defaults.risk;
  const path = fields.path.value;
  const own = fields.conditions.value;
  const known = (which: 'where' | 'when') =>
    provenance && provenance[which].text !== ''
      ? t('item.precision', {
          text: provenance[which].text,
          precision: words(`precision.${provenance[which].precision}`),
        })
      : t('item.unknown');
  const facts: (Fact | undefined)[] = [
    { label: t('item.kind'), is: kind ? words(`kind.${kind}`) : t('item.unknown') },
    { label: t('item.size'), is: dates.size(fields.file.value.size) },
    path ? { label: t('item.path'), is: <FileName name={path.text} /> } : undefined,
    description
      ? { label: t('item.description'), is: <Foreign>{description}</Foreign> }
      : undefined,
    { label: t('item.where'), is: known('where') },
    { label: t('item.when'), is: known('when') },
    provenance && provenance.how.length > 0
      ? {
          label: t('item.how'),
          is: dates.list(provenance.how.map((each) => words(`obtained.${each}`))),
        }
      : undefined,
    provenance && provenance.note !== ''
      ? { label: t('item.note'), is: <Foreign>{provenance.note}</Foreign> }
      : undefined,
    risk
      ? {
          label: t('item.risk'),
          is: (
            <>
              {dates.list(risk.who.map((each) => words(`risk.${each}`)))}{' '}
              {risk.note !== '' && <Foreign>{risk.note}</Foreign>}
            </>
          ),
        }
      : undefined,
    {
      label: t('item.conditions'),
      is: t(own === null ? 'item.conditions.whole' : 'item.conditions.own'),
    },
    ...useConditionFacts(own ?? defaults.conditions),
    {
      label: t('item.digest'),
      is: <Fingerprint hex={fields.file.value.sha256.slice('sha256:'.length)} />,
    },
  ];
  return <Facts facts={facts.filter((fact): fact is Fact => fact !== undefined)} />;
};
