import { signOutEverywhere } from '../../acts/accounts/leave.ts';
import { changePassphrase, renewRecovery } from '../../acts/accounts/passphrase.ts';
import { useReading, useText } from '../../i18n/use-text.tsx';
import { CredentialForm } from '../../ui/accounts/credential-form.tsx';
import { PaperRenewal } from '../../ui/accounts/paper-renewal.tsx';
import { proofRefusal } from '../../ui/accounts/proof-refusal.ts';
import { Setting } from '../../ui/accounts/setting.tsx';
import { Button } from '../../ui/form/button.tsx';
import { addressOf } from '../../ui/frame/go.tsx';
import { Page, Part } from '../../ui/frame/page.tsx';
import { DigitsSwitch, LanguageSwitch } from '../../ui/frame/switches.tsx';
import { Refusal } from '../../ui/text/refusal.tsx';
import { withScripts } from '../handle.ts';
import { useAccount, useOpened } from './account.tsx';
import { FactorSetting } from './factor-setting.tsx';
import { MemorySetting } from './memory-setting.tsx';
import { useTask } from './use-task.ts';

export const handle = withScripts;

/** Passphrase, recovery words, second step, sign-out everywhere, and how the pages are read. */
export default function SettingsPage() {
  const t = useText('accounts');
  const reading = useReading();
  const { end } = useAccount();
  const { gate } = useOpened().client;
  const [passphrase, paper, everywhere] = [useTask(), useTask(), useTask()];
  const done = (task: ReturnType<typeof useTask>, says: string) =>
    task.state.kind === 'done' ? says : undefined;
  return (
    <Page title={t('settings.title')} lead={t('settings.lead')}>
      <Part title={t('settings.reading')}>
        <p className="actions reading">
          <LanguageSwitch />
          <DigitsSwitch />
        </p>
      </Part>
      <Setting
        title={t('settings.passphrase')}
        says={t('settings.passphrase.says')}
        action={t('settings.passphrase.action')}
        done={done(passphrase, t('settings.passphrase.done'))}
      >
        <CredentialForm
          refusal={proofRefusal(passphrase.refusal)}
          isWorking={passphrase.isWorking}
          nameHint={t('name.change.hint')}
          action={t('settings.passphrase.action')}
          asksOld
          onChosen={(chosen, old) => {
            passphrase.run(() => changePassphrase(gate, old, chosen));
          }}
        />
      </Setting>
      <Setting
        title={t('settings.paper')}
        says={t('settings.paper.says')}
        action={t('settings.paper.action')}
        done={done(paper, t('settings.paper.done'))}
      >
        <PaperRenewal
          refusal={proofRefusal(paper.refusal)}
          isWorking={paper.isWorking}
          onKept={(octets, proof) => {
            paper.run(() => renewRecovery(gate, proof, octets));
          }}
        />
      </Setting>
      <FactorSetting gate={gate} />
      <MemorySetting />
      <Part title={t('everywhere.title')}>
        <p>{t('everywhere.says')}</p>
        {everywhere.refusal !== undefined && <Refusal code={everywhere.refusal} />}
        <p className="actions">
          <Button
            kind="danger"
            isBusy={everywhere.isWorking}
            onPress={() => {
              everywhere.run(
                () => signOutEverywhere(gate),
                () => {
                  end();
                  location.replace(addressOf(reading, '/'));
                },
              );
            }}
          >
            {t('everywhere.action')}
          </Button>
        </p>
      </Part>
    </Page>
  );
}
