import { useState } from 'react';
import type { Gate } from '../../acts/accounts/enter.ts';
import { beginSecondFactor, confirmSecondFactor } from '../../acts/accounts/second-factor.ts';
import { useText } from '../../i18n/use-text.tsx';
import { proofRefusal } from '../../ui/accounts/proof-refusal.ts';
import { SecondFactorBegin } from '../../ui/accounts/second-factor-begin.tsx';
import { SecondFactorForm } from '../../ui/accounts/second-factor-form.tsx';
import { Setting } from '../../ui/accounts/setting.tsx';
import { useTask } from './use-task.ts';

/** The second step of signing in: begun here, and asked for once a code of it has been shown. */
export const FactorSetting = ({ gate }: { readonly gate: Gate }) => {
  const t = useText('accounts');
  const { run, refusal, isWorking } = useTask();
  const [secret, setSecret] = useState<string>();
  const [isConfirmed, setConfirmed] = useState(false);
  return (
    <Setting
      title={t('factor.title')}
      says={t('factor.what')}
      action={t('settings.factor.action')}
      done={isConfirmed ? t('factor.done') : undefined}
    >
      {secret === undefined ? (
        <SecondFactorBegin
          says={t('factor.before')}
          refusal={refusal}
          isWorking={isWorking}
          onBegin={() => {
            run(() => beginSecondFactor(gate), setSecret);
          }}
        />
      ) : (
        <SecondFactorForm
          secret={secret}
          refusal={proofRefusal(refusal)}
          isWorking={isWorking}
          asksProof
          onCode={(code, passphrase) => {
            run(
              () => confirmSecondFactor(gate, passphrase, code),
              () => {
                setConfirmed(true);
              },
            );
          }}
        />
      )}
    </Setting>
  );
};
