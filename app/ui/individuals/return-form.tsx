import { useText } from '../../i18n/use-text.tsx';
import { WordsForm } from '../accounts/words-form.tsx';

interface ReturnFormProps {
  readonly refusal: string | undefined;
  readonly isWorking: boolean;
  /** The 16 octets of the words, base64url. */
  readonly onWords: (octets: string) => void;
}

/** The return words, from paper: in either language, a wrong one named at once. */
export const ReturnForm = ({ refusal, isWorking, onWords }: ReturnFormProps) => {
  const t = useText('individuals');
  const accounts = useText('accounts');
  return (
    <WordsForm
      label={t('words')}
      hint={accounts('words.hint')}
      action={t('return.action')}
      {...{ refusal, isWorking, onWords }}
    />
  );
};
