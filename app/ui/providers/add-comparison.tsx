import { useCallback, useState } from 'react';
import { prepareVouching } from '../../acts/keys/vouch.ts';
import { useText } from '../../i18n/use-text.tsx';
import type { Party } from '../../paper/chain/party.ts';
import { useSession } from '../../routes/account/account.tsx';
import { useAct } from '../../routes/account/use-act.ts';
import { ActNotice } from '../accounts/act-notice.tsx';
import { Button } from '../form/button.tsx';
import { Dialog } from '../frame/dialog.tsx';

interface AddComparisonProps {
  readonly party: Party;
  readonly onDone: () => void;
}

/** For an officer who vouched without the safety number, and has compared it since. */
export const AddComparison = ({ party, onDone }: AddComparisonProps) => {
  const t = useText('providers');
  const staff = useText('staff');
  const session = useSession();
  const [isSure, setSure] = useState(false);
  const { state, run, again, isWorking } = useAct(onDone);
  const close = useCallback(() => setSure(false), []);
  const add = () => {
    setSure(false);
    void run(() => prepareVouching(session, party, true));
  };
  return (
    <div className="form">
      <p>{t('compared.says')}</p>
      <p className="actions">
        <Button isBusy={isWorking} onPress={() => setSure(true)}>
          {t('compared.add')}
        </Button>
      </p>
      <ActNotice state={state} onAgain={() => void again()} done={t('compared.done')} />
      <Dialog
        title={t('compared.sure')}
        isOpen={isSure}
        onClose={close}
        actions={
          <>
            <Button onPress={add}>{t('compared.add')}</Button>
            <Button kind="quiet" onPress={close}>
              {staff('back')}
            </Button>
          </>
        }
      >
        <p>{t('compared.sure.says')}</p>
      </Dialog>
    </div>
  );
};
