import { useCallback, useState } from 'react';
import { useText } from '../../i18n/use-text.tsx';
import type { ActState } from '../../routes/account/use-act.ts';
import { Button } from '../form/button.tsx';
import { Dialog } from '../frame/dialog.tsx';
import { Foreign } from '../text/foreign.tsx';
import { ActNotice } from './act-notice.tsx';

interface EndMembershipProps {
  /** As the director knows them; undefined where the name does not open. */
  readonly name: string | undefined;
  /** Members who keep the organisation's key, the director among them. */
  readonly staying: number;
  /** Whether the log says so already: then it is only told what was done. */
  readonly hasEnded: boolean;
  readonly state: ActState;
  readonly onEnd: () => void;
  readonly onAgain: () => void;
}

/** Ending a membership: what it means is read before the button that does it. */
export const EndMembership = ({
  name,
  staying,
  hasEnded,
  state,
  onEnd,
  onAgain,
}: EndMembershipProps) => {
  const t = useText('accounts');
  const [isSure, setSure] = useState(false);
  const close = useCallback(() => {
    setSure(false);
  }, []);
  const end = (): void => {
    close();
    onEnd();
  };
  return (
    <>
      {!hasEnded && state.kind !== 'done' && (
        <p className="actions">
          <Button
            kind="quiet"
            isBusy={state.kind === 'working'}
            onPress={() => {
              setSure(true);
            }}
          >
            {t('end.action')}
          </Button>
        </p>
      )}
      <ActNotice state={state} onAgain={onAgain} done={t('end.done')} />
      {state.kind === 'done' && <p>{t('end.done.says', { n: staying })}</p>}
      <Dialog
        title={t('end.sure')}
        isOpen={isSure}
        onClose={close}
        actions={
          <>
            <Button kind="danger" onPress={end}>
              {t('end.action')}
            </Button>
            <Button kind="quiet" onPress={close}>
              {t('end.back')}
            </Button>
          </>
        }
      >
        {name !== undefined && (
          <p>
            <strong>
              <Foreign>{name}</Foreign>
            </strong>
          </p>
        )}
        <ul>
          <li>{t('end.says.sessions')}</li>
          <li>{t('end.says.drafts')}</li>
          <li>{t('end.says.deposits')}</li>
          <li>{t('end.says.key', { n: staying })}</li>
          <li>{t('end.says.kept')}</li>
          <li>{t('end.says.final')}</li>
        </ul>
      </Dialog>
    </>
  );
};
