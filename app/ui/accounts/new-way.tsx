import { useState } from 'react';
import { useText } from '../../i18n/use-text.tsx';
import { CredentialForm, type NewCredential } from './credential-form.tsx';
import { RecoveryPaper } from './recovery-paper.tsx';
import { useNewCode, useWordsOf } from './use-code.ts';

interface NewWayProps {
  /** Which of the two is shown. */
  readonly step: 'way' | 'paper';
  readonly refusal: string | undefined;
  readonly isWorking: boolean;
  readonly onChosen: () => void;
  /** Both are kept by whoever joins: the way in, and the octets of the recovery words. */
  readonly onKept: (chosen: NewCredential, recovery: string) => void;
}

/**
 * The last two steps of every joining: a way in, and the way back on paper. It stands over both, so
 * that whoever has to choose another name finds the passphrase and the words that are written down.
 */
export const NewWay = ({ step, refusal, isWorking, onChosen, onKept }: NewWayProps) => {
  const t = useText('accounts');
  const [chosen, setChosen] = useState<NewCredential>();
  const recovery = useNewCode();
  const words = useWordsOf(recovery);
  return (
    <>
      <div hidden={step !== 'way'}>
        <CredentialForm
          refusal={step === 'way' ? refusal : undefined}
          isWorking={isWorking}
          nameHint={t('name.new.hint')}
          action={t('next')}
          onChosen={(credential) => {
            setChosen(credential);
            onChosen();
          }}
        />
      </div>
      {step === 'paper' && (
        <RecoveryPaper
          {...{ words, refusal, isWorking }}
          action={t('join.done')}
          onKept={() => {
            if (chosen !== undefined && recovery !== undefined) onKept(chosen, recovery);
          }}
        />
      )}
    </>
  );
};
