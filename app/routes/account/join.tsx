import { useState } from 'react';
import { useText } from '../../i18n/use-text.tsx';
import { CardForm, type Card } from '../../ui/accounts/card-form.tsx';
import { CredentialForm, type NewCredential } from '../../ui/accounts/credential-form.tsx';
import { OwnNameForm } from '../../ui/accounts/own-name-form.tsx';
import { RecoveryPaper } from '../../ui/accounts/recovery-paper.tsx';
import { Steps } from '../../ui/accounts/steps.tsx';
import { useNewCode, useWordsOf } from '../../ui/accounts/use-code.ts';
import { WordsForm } from '../../ui/accounts/words-form.tsx';
import { Entrance } from '../../ui/frame/entrance.tsx';
import { Go } from '../../ui/frame/go.tsx';
import { Notice } from '../../ui/text/notice.tsx';
import { withScripts } from '../handle.ts';
import { useEntering } from './use-entering.ts';
import { useJoining } from './use-joining.ts';

export const handle = withScripts;

const steps = ['words', 'who', 'way', 'paper'] as const;
type Found = Extract<Awaited<ReturnType<ReturnType<typeof useJoining>['find']>>, { ok: true }>;

/** By invitation: the words, who it is, the way in, and the way back on paper. */
export default function JoinPage() {
  const t = useText('accounts');
  const joining = useJoining('provider');
  const entering = useEntering('provider');
  const [step, setStep] = useState<(typeof steps)[number]>('words');
  const [invited, setInvited] = useState<Found['value']>();
  const [card, setCard] = useState<Card>();
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<NewCredential>();
  const recovery = useNewCode();
  const words = useWordsOf(recovery);
  const { refusal, isWorking, run } = joining;
  const isNew = invited?.invitation.party === null;
  if (step === 'paper' && refusal === 'name-taken') setStep('way');
  const join = () => {
    if (invited === undefined || chosen === undefined || recovery === undefined) return;
    const { name: signInName, passphrase, scheme } = chosen;
    const of = { invitationWords: invited.words, recoveryWords: recovery };
    run(async () => {
      const joiner = { ...of, signInName, passphrase, scheme, name };
      const joined = await joining.join(invited, joiner, card);
      return joined.ok ? entering.finish(joined.value) : joined;
    }, entering.toFirst);
  };
  return (
    <Entrance title={t('join.title')} lead={t('join.lead')} withoutScripts={t('join.noscript')}>
      <Steps steps={steps} step={step} nameOf={(each) => t(`join.step.${each}`)} />
      {step === 'words' && (
        <WordsForm
          label={t('invitation.words')}
          hint={t('words.hint')}
          action={t('next')}
          refusal={refusal}
          isWorking={isWorking}
          onWords={(octets) => {
            run(
              () => joining.find(octets),
              (found) => {
                setInvited(found);
                setStep('who');
              },
            );
          }}
        />
      )}
      {step === 'who' && <p className="join-role">{t(isNew ? 'join.new' : 'join.member')}</p>}
      {step === 'who' && isNew && (
        <CardForm
          onCard={(made) => {
            setCard(made);
            setName(made.director.ar);
            setStep('way');
          }}
        />
      )}
      {step === 'who' && !isNew && (
        <OwnNameForm
          onName={(own) => {
            setName(own);
            setStep('way');
          }}
        />
      )}
      {step === 'way' && (
        <CredentialForm
          nameHint={t('name.new.hint')}
          action={t('next')}
          refusal={refusal}
          isWorking={isWorking}
          onChosen={(made) => {
            setChosen(made);
            joining.clear();
            setStep('paper');
          }}
        />
      )}
      {step === 'paper' && joining.mayHaveArrived && refusal === 'invitation-used' && (
        <Notice tone="warn" title={t('join.arrived.title')}>
          <p>{t('join.arrived.says')}</p>
          <p>
            <Go to="/sign-in">{t('sign-in.link')}</Go>
          </p>
        </Notice>
      )}
      {step === 'paper' && (
        <RecoveryPaper {...{ words, refusal, isWorking }} action={t('join.done')} onKept={join} />
      )}
    </Entrance>
  );
}
