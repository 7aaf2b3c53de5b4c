import { useState } from 'react';
import { beginSecondFactor } from '../../acts/accounts/second-factor.ts';
import type { Surface } from '../../acts/session.ts';
import { useText } from '../../i18n/use-text.tsx';
import { SignInForm } from '../../ui/accounts/sign-in-form.tsx';
import { Entrance } from '../../ui/frame/entrance.tsx';
import { Go, usePlace } from '../../ui/frame/go.tsx';
import { withScripts } from '../handle.ts';
import { useAccount } from './account.tsx';
import { doors } from './doors.ts';
import { FirstFactor } from './first-factor.tsx';
import { useEntering } from './use-entering.ts';
import { useTask } from './use-task.ts';

export const handle = withScripts;

export default function SignInPage() {
  const t = useText('accounts');
  const individuals = useText('individuals');
  const surface: Surface = usePlace().path.startsWith('/staff') ? 'staff' : 'provider';
  const account = useAccount();
  const entering = useEntering(surface);
  const { run, refusal, isWorking } = useTask();
  const [lacking, setLacking] = useState<string>();
  const isLacking = lacking !== undefined && refusal === 'second-factor-needed';
  return (
    <Entrance title={t(`sign-in.${surface}`)} lead={t('sign-in.lead')}>
      {isLacking ? (
        <FirstFactor
          begin={async () => {
            const client = await account.client(surface);
            return client.ok ? beginSecondFactor(client.value.gate) : client;
          }}
          confirm={(code) => entering.confirm(code, lacking)}
          onDone={entering.toFirst}
        />
      ) : (
        <SignInForm
          refusal={refusal}
          isWorking={isWorking}
          onSignIn={(asked) => {
            setLacking(asked.passphrase);
            run(() => entering.signIn(asked), entering.toFirst);
          }}
        />
      )}
      <p className="entrance-else">
        <Go to={doors[surface].recover}>{t('recover.link')}</Go>
        <Go to={surface === 'staff' ? '/staff/join' : '/join'}>{t('join.link')}</Go>
        {surface === 'provider' && <Go to="/individuals/return">{individuals('return.link')}</Go>}
      </p>
    </Entrance>
  );
}
