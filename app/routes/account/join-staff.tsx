import { useState } from 'react';
import { useText } from '../../i18n/use-text.tsx';
import type { NewCredential } from '../../ui/accounts/credential-form.tsx';
import { NewWay } from '../../ui/accounts/new-way.tsx';
import { OwnNameForm } from '../../ui/accounts/own-name-form.tsx';
import { SecondFactorForm } from '../../ui/accounts/second-factor-form.tsx';
import { StaffRequestSheet } from '../../ui/accounts/staff-request-sheet.tsx';
import { Steps } from '../../ui/accounts/steps.tsx';
import { WordsForm } from '../../ui/accounts/words-form.tsx';
import { Entrance } from '../../ui/frame/entrance.tsx';
import { withScripts } from '../handle.ts';
import { confirmSecondFactor } from '../../acts/accounts/second-factor.ts';
import { useEntering } from './use-entering.ts';
import { useJoining, type StaffMade } from './use-joining.ts';
import { useTask } from './use-task.ts';

export const handle = withScripts;

const steps = ['words', 'name', 'way', 'paper', 'factor', 'request'] as const;

/** A member of staff: words from the ceremony in, and a request for the workstation out. */
export default function JoinStaffPage() {
  const t = useText('accounts');
  const joining = useJoining('staff');
  const entering = useEntering('staff');
  const confirming = useTask();
  const [step, setStep] = useState<(typeof steps)[number]>('words');
  const [invitationWords, setInvitationWords] = useState('');
  const [name, setName] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [made, setMade] = useState<StaffMade>();
  const { refusal, isWorking, run } = joining;
  if (step === 'paper' && refusal === 'name-taken') setStep('way');
  const join = (chosen: NewCredential, recoveryWords: string) => {
    const { name: signInName, passphrase, scheme } = chosen;
    const joiner = { invitationWords, recoveryWords, name, signInName, passphrase, scheme };
    run(
      () => joining.joinStaff(joiner),
      (joined) => {
        setPassphrase(passphrase);
        setMade(joined);
        setStep('factor');
      },
    );
  };
  return (
    <Entrance
      title={t('join.staff')}
      lead={t('join.staff.lead')}
      withoutScripts={t('join.noscript')}
    >
      <Steps steps={steps} step={step} nameOf={(each) => t(`join.step.${each}`)} />
      {step === 'words' && (
        <WordsForm
          label={t('invitation.words')}
          hint={t('words.hint')}
          action={t('next')}
          refusal={undefined}
          isWorking={false}
          onWords={(octets) => {
            setInvitationWords(octets);
            setStep('name');
          }}
        />
      )}
      {step === 'name' && (
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
      {step === 'factor' && made !== undefined && (
        <SecondFactorForm
          secret={made.totpSecret}
          refusal={confirming.refusal}
          isWorking={confirming.isWorking}
          onCode={(code) => {
            confirming.run(
              () => confirmSecondFactor(made.client.gate, passphrase, code),
              () => {
                setStep('request');
              },
            );
          }}
        />
      )}
      {step === 'request' && made !== undefined && (
        <StaffRequestSheet
          request={made.request}
          isWorking={confirming.isWorking}
          onDone={() => {
            confirming.run(() => entering.finish(made.client), entering.toFirst);
          }}
        />
      )}
    </Entrance>
  );
}
