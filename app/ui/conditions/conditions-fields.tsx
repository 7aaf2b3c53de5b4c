import { useState } from 'react';
import {
  AskFirst,
  Hidden,
  SeenBy,
  Sharing,
  type Conditions,
} from '../../domain/conditions/conditions.ts';
import { useText } from '../../i18n/use-text.tsx';
import { Choices } from '../form/choices.tsx';
import { TextField } from '../form/text-field.tsx';

interface ConditionsFieldsProps {
  readonly value: Conditions;
  readonly onChange: (value: Conditions) => void;
}

const mostCharacters = 500;

/**
 * The four questions of conditions, the narrowest answer chosen already. Recipients to be named are
 * no permission until they are named: until then the conditions say "no one".
 */
export const ConditionsFields = ({ value, onChange }: ConditionsFieldsProps) => {
  const t = useText('conditions');
  const own = useText('submissions');
  const [names, setNames] = useState(value.named ?? '');
  const [isNaming, setNaming] = useState(value.sharing === 'named-only');
  const sharing: Sharing = isNaming ? 'named-only' : value.sharing;
  const share = (wanted: Sharing, typed: string) => {
    const named = wanted === 'named-only' ? typed.trim() : '';
    const given: Sharing = wanted === 'named-only' && named === '' ? 'no-one' : wanted;
    onChange({
      ...value,
      sharing: given,
      named: named === '' ? null : named,
      askFirst: given === 'no-one' ? 'always-ask' : value.askFirst,
    });
  };
  return (
    <>
      <Choices
        legend={t('seenBy.title')}
        hint={t('seenBy.why')}
        choices={SeenBy.options.map((one) => ({
          value: one,
          label: t(`seenBy.${one}.label`),
          says: t(`seenBy.${one}.means`),
        }))}
        value={value.seenBy}
        onChange={(seenBy) => onChange({ ...value, seenBy })}
      />
      <Choices
        legend={t('sharing.title')}
        hint={t('sharing.why')}
        choices={Sharing.options.map((one) => ({
          value: one,
          label: t(`sharing.${one}.label`),
          says: t(`sharing.${one}.means`),
        }))}
        value={sharing}
        onChange={(wanted) => {
          setNaming(wanted === 'named-only');
          share(wanted, names);
        }}
      />
      {isNaming && (
        <TextField
          label={t('named.label')}
          hint={t('named.hint')}
          error={names.trim() === '' ? own('named.missing') : undefined}
          lines={2}
          value={names}
          onChange={(text) => {
            const typed = text.slice(0, mostCharacters);
            setNames(typed);
            share('named-only', typed);
          }}
        />
      )}
      {value.sharing === 'no-one' ? (
        <div className="choices">
          <p className="field-label">{t('askFirst.title')}</p>
          <p className="field-hint">{t('askFirst.no-one')}</p>
        </div>
      ) : (
        <Choices
          legend={t('askFirst.title')}
          hint={t('askFirst.why')}
          choices={AskFirst.options.map((one) => ({
            value: one,
            label: t(`askFirst.${one}.label`),
            says: t(`askFirst.${one}.means`),
          }))}
          value={value.askFirst}
          onChange={(askFirst) => onChange({ ...value, askFirst })}
        />
      )}
      <Choices
        legend={t('hidden.title')}
        hint={t('hidden.why')}
        choices={Hidden.options.map((one) => ({
          value: one,
          label: t(`hidden.${one}.label`),
          says: t(`hidden.${one}.means`),
        }))}
        value={value.hidden}
        onChange={(hidden) => onChange({ ...value, hidden })}
      />
    </>
  );
};
