import { useState } from 'react';
import { renewRecovery, replacePassphrase } from '../../acts/accounts/passphrase.ts';
import { beginSecondFactor, confirmSecondFactor } from '../../acts/accounts/second-factor.ts';
import type { Surface } from '../../acts/session.ts';
import { useText } from '../../i18n/use-text.tsx';
import { CodeForm } from '../../ui/accounts/code-form.tsx';
import { CredentialForm } from '../../ui/accounts/credential-form.tsx';
import { RecoveryPaper } from '../../ui/accounts/recovery-paper.tsx';
import { Steps } from '../../ui/accounts/steps.tsx';
import { useNewCode, useWordsOf } from '../../ui/accounts/use-code.ts';
import { WordsForm } from '../../ui/accounts/words-form.tsx';
import { Entrance } from '../../ui/frame/entrance.tsx';
import { usePlace } from '../../ui/frame/go.tsx';
import { withScripts } from '../handle.ts';
import type { Client } from './client.ts';
import { FirstFactor } from './first-factor.tsx';
import { useEntering } from './use-entering.ts';
import { useTask } from './use-task.ts';

export const handle = withScripts;

type Step = 'words' | 'way' | 'factor' | 'paper';
const stepsOf = (asksFactor: boolean): readonly Step[] =>
  asksFactor ? ['words', 'way', 'factor', 'paper'] : ['words', 'way', 'paper'];

/** Back in by the paper: the words open the keys, then a new passphrase and new words are set. */
export default function RecoverPage() {
  const t = useText('accounts');
  const surface: Surface = usePlace().path.startsWith('/staff') ? 'staff' : 'provider';
  const entering = useEntering(surface);
  const { run, refusal, isWorking, clear } = useTask();
  const [step, setStep] = useState<Step>('words');
  const [old, setOld] = useState('');
  const [client, setClient] = useState<Client>();
  const [passphrase, setPassphrase] = useState('');
  const [asksFactor, setAsksFactor] = useState(false);
  const [asksCode, setAsksCode] = useState(false);
  const recovery = useNewCode();
  const words = useWordsOf(recovery);
  if (refusal === 'code-needed' && !asksCode) setAsksCode(true);
  const open = (octets: string, code: string | null) => {
    setOld(octets);
    run(
      () => entering.recover(octets, code),
      (opened) => {
        setClient(opened);
        setStep('way');
      },
    );
  };
  return (
    <Entrance title={t('recover.title')} lead={t('recover.lead')}>
      <Steps steps={stepsOf(asksFactor)} step={step} nameOf={(each) => t(`recover.step.${each}`)} />
      {step === 'words' && !asksCode && (
        <WordsForm
          label={t('recovery.words')}
          hint={t('words.hint')}
          action={t('next')}
          refusal={refusal === 'sign-in-failed' ? 'recovery-failed' : refusal}
          isWorking={isWorking}
          onWords={(octets) => {
            open(octets, null);
          }}
        />
      )}
      {step === 'words' && asksCode && (
        <CodeForm
          refusal={refusal === 'sign-in-failed' ? 'code-wrong' : refusal}
          isWorking={isWorking}
          onCode={(code) => {
            open(old, code);
          }}
        />
      )}
      {step === 'way' && client !== undefined && (
        <CredentialForm
          {...{ refusal, isWorking }}
          nameHint={t('name.recover.hint')}
          action={t('next')}
          onChosen={(chosen) => {
            setPassphrase(chosen.passphrase);
            run(
              () => replacePassphrase(client.gate, old, chosen),
              (needs) => {
                clear();
                setAsksFactor(needs === 'second-factor');
                setStep(needs === 'second-factor' ? 'factor' : 'paper');
              },
            );
          }}
        />
      )}
      {step === 'factor' && client !== undefined && (
        <FirstFactor
          begin={() => beginSecondFactor(client.gate)}
          confirm={(code) => confirmSecondFactor(client.gate, passphrase, code)}
          onDone={() => {
            setStep('paper');
          }}
        />
      )}
      {step === 'paper' && client !== undefined && recovery !== undefined && (
        <RecoveryPaper
          {...{ words, refusal, isWorking }}
          action={t('recover.done')}
          onKept={() => {
            run(async () => {
              const renewed = await renewRecovery(client.gate, passphrase, recovery);
              return renewed.ok ? entering.finish(client) : renewed;
            }, entering.toFirst);
          }}
        />
      )}
    </Entrance>
  );
}
