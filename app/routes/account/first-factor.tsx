import { useState } from 'react';
import type { Outcome } from '../../acts/session.ts';
import { useText } from '../../i18n/use-text.tsx';
import { SecondFactorBegin } from '../../ui/accounts/second-factor-begin.tsx';
import { SecondFactorForm } from '../../ui/accounts/second-factor-form.tsx';
import { useTask } from './use-task.ts';

interface FirstFactorProps {
  /** Makes the secret, base32. */
  readonly begin: () => Outcome<string>;
  readonly confirm: (code: string) => Outcome<undefined>;
  readonly onDone: () => void;
}

/** The one-time codes that a member of staff has not confirmed yet: nothing opens before. */
export const FirstFactor = ({ begin, confirm, onDone }: FirstFactorProps) => {
  const t = useText('accounts');
  const [beginning, confirming] = [useTask(), useTask()];
  const [secret, setSecret] = useState<string>();
  if (secret !== undefined)
    return (
      <SecondFactorForm
        secret={secret}
        refusal={confirming.refusal}
        isWorking={confirming.isWorking}
        onCode={(code) => {
          confirming.run(() => confirm(code), onDone);
        }}
      />
    );
  return (
    <SecondFactorBegin
      says={t('factor.missing')}
      refusal={beginning.refusal}
      isWorking={beginning.isWorking}
      onBegin={() => {
        beginning.run(begin, setSecret);
      }}
    />
  );
};
