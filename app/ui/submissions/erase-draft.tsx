import { useState } from 'react';
import { useText } from '../../i18n/use-text.tsx';
import { Button } from '../form/button.tsx';
import { Dialog } from '../frame/dialog.tsx';

/** Erases a draft, after it was asked once; the dialog's button repeats the verb. */
export const EraseDraft = ({ onErase }: { readonly onErase: () => void }) => {
  const t = useText('submissions');
  const [isAsked, setAsked] = useState(false);
  return (
    <>
      <p className="actions">
        <Button kind="danger" onPress={() => setAsked(true)}>
          {t('erase.action')}
        </Button>
      </p>
      <Dialog
        title={t('erase.title')}
        isOpen={isAsked}
        onClose={() => setAsked(false)}
        actions={
          <>
            <Button
              kind="danger"
              onPress={() => {
                setAsked(false);
                onErase();
              }}
            >
              {t('erase.action')}
            </Button>
            <Button kind="quiet" onPress={() => setAsked(false)}>
              {t('back')}
            </Button>
          </>
        }
      >
        <p>{t('erase.says')}</p>
      </Dialog>
    </>
  );
};
