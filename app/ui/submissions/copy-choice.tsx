import { useText } from '../../i18n/use-text.tsx';
import { Choices } from '../form/choices.tsx';

interface CopyChoiceProps {
  readonly isKept: boolean;
  /** For an individual: whose account it is, nobody else's. */
  readonly yesMeans?: string;
  readonly onChange: (isKept: boolean) => void;
}

/** "Keep a copy I can read": asked each time, no unless it is chosen, and what either means. */
export const CopyChoice = ({ isKept, yesMeans, onChange }: CopyChoiceProps) => {
  const t = useText('submissions');
  return (
    <Choices
      legend={t('copy.title')}
      hint={t('copy.why')}
      choices={(['no', 'yes'] as const).map((value) => ({
        value,
        label: t(`copy.${value}.label`),
        says: value === 'yes' && yesMeans !== undefined ? yesMeans : t(`copy.${value}.means`),
      }))}
      value={isKept ? 'yes' : 'no'}
      onChange={(value) => onChange(value === 'yes')}
    />
  );
};
