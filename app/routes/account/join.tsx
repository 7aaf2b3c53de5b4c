import { useState } from 'react';
import { useText } from '../../i18n/use-text.tsx';
import { CardForm, type Card } from '../../ui/accounts/card-form.tsx';
import type { NewCredential } from '../../ui/accounts/credential-form.tsx';
import { NewWay } from '../../ui/accounts/new-way.tsx';
import { OwnNameForm } from '../../ui/accounts/own-name-form.tsx';
import { Steps } from '../../ui/accounts/steps.tsx';
import { WordsForm } from '../../ui/accounts/words-form.tsx';
import { Entrance } from '../../ui/frame/entrance.tsx';
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
  const { refusal, isWorking, run } = joining;
  const isNew = invited?.invitation.party === null;
  if (step === 'paper' && refusal === 'name-taken') setStep('way');
  const join = (chosen: NewCredential, recoveryWords: string) => {
    if (invited === undefined) return;
    const { name: signInName, passphrase, scheme } = chosen;
    const of = { invitationWords: invited.words, recoveryWords, name };
    run(async () => {
      const joined = await joining.join(invited, { ...of, signInName, passphrase, scheme }, card);
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
      {(step === 'way' || step === 'paper') && (
        <NewWay
          {...{ step, refusal, isWorking }}
          onChosen={() => {
            joining.clear();
            setStep('paper');
          }}
          onKept={join}
        />
      )}
    </Entrance>
  );
}
