import { useState } from 'react';
import { useText } from '../../i18n/use-text.tsx';
import { Button } from '../form/button.tsx';
import { Dialog } from '../frame/dialog.tsx';
import { Fingerprint } from '../text/code.tsx';

interface DecisionProps {
  readonly number: string;
  /** Hexadecimal of what both sides sign. */
  readonly commitment: string;
  readonly isWorking: boolean;
  readonly onSign: () => void;
  readonly onDecline: () => void;
}

/** Signing or declining what stands above; each is asked once, and the dialog says of what. */
export const Decision = ({ number, commitment, isWorking, onSign, onDecline }: DecisionProps) => {
  const t = useText('agreements');
  const frame = useText('frame');
  const [asked, setAsked] = useState<'sign' | 'decline'>();
  const close = () => {
    setAsked(undefined);
  };
  const decide = () => {
    close();
    if (asked === 'sign') onSign();
    if (asked === 'decline') onDecline();
  };
  return (
    <div className="decision">
      <p>{t('decision.says')}</p>
      <p className="actions">
        <Button
          isBusy={isWorking}
          onPress={() => {
            setAsked('sign');
          }}
        >
          {t('sign')}
        </Button>
        <Button
          kind="quiet"
          isBusy={isWorking}
          onPress={() => {
            setAsked('decline');
          }}
        >
          {t('decline')}
        </Button>
      </p>
      <Dialog
        title={t(asked === 'decline' ? 'decline.title' : 'sign.title')}
        isOpen={asked !== undefined}
        onClose={close}
        actions={
          <>
            <Button kind={asked === 'decline' ? 'danger' : 'primary'} onPress={decide}>
              {t(asked === 'decline' ? 'decline' : 'sign')}
            </Button>
            <Button kind="quiet" onPress={close}>
              {frame('back')}
            </Button>
          </>
        }
      >
        <p>{t(asked === 'decline' ? 'decline.says' : 'sign.says')}</p>
        <p>{t('decision.number', { number })}</p>
        <p className="small-print">
          {t('commitment')} <Fingerprint hex={commitment} />
        </p>
      </Dialog>
    </div>
  );
};
