import { useText } from '../../i18n/use-text.tsx';
import { RecoveryPaper } from './recovery-paper.tsx';
import { useNewCode, useWordsOf } from './use-code.ts';

interface PaperRenewalProps {
  readonly refusal: string | undefined;
  readonly isWorking: boolean;
  /** The 16 octets of the new words, base64url. */
  readonly onKept: (octets: string, passphrase: string) => void;
}

/** New recovery words in the place of the old: nothing changes before three came back from paper. */
export const PaperRenewal = ({ refusal, isWorking, onKept }: PaperRenewalProps) => {
  const t = useText('accounts');
  const octets = useNewCode();
  const words = useWordsOf(octets);
  return (
    <RecoveryPaper
      {...{ words, refusal, isWorking }}
      action={t('paper.renew')}
      asksProof
      onKept={(passphrase) => {
        if (octets !== undefined) onKept(octets, passphrase);
      }}
    />
  );
};
