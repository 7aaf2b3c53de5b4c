import { useText } from '../../i18n/use-text.tsx';
import { Choices } from '../form/choices.tsx';

interface CopyChoiceProps {
  readonly isKept: boolean;
  readonly onChange: (isKept: boolean) => void;
}

/** "Keep a copy I can read": asked each time, no unless it is chosen, and what either means. */
export const CopyChoice = ({ isKept, onChange }: CopyChoiceProps) => {
  const t = useText('submissions');
  return (
    <Choices
      legend={t('copy.title')}
      hint={t('copy.why')}
      choices={(['no', 'yes'] as const).map((value) => ({
        value,
        label: t(`copy.${value}.label`),
        says: t(`copy.${value}.means`),
      }))}
      value={isKept ? 'yes' : 'no'}
      onChange={(value) => onChange(value === 'yes')}
    />
  );
};
