import { useCallback, useState } from 'react';
import { acknowledge } from '../../acts/submissions/review.ts';
import { useText } from '../../i18n/use-text.tsx';
import { useSession } from '../../routes/account/account.tsx';
import { useAct } from '../../routes/account/use-act.ts';
import { useKeptText } from '../../routes/account/use-kept.ts';
import { Button } from '../form/button.tsx';
import { TextField } from '../form/text-field.tsx';
import { Dialog } from '../frame/dialog.tsx';
import { Part } from '../frame/page.tsx';
import { State } from '../text/notice.tsx';
import { ActNotice } from '../accounts/act-notice.tsx';
import type { Found, Review } from './found.ts';

interface AcknowledgeProps {
  readonly of: Found;
  readonly review: Review;
  readonly onDone: () => void;
}

/** The signed statement that the Mechanism received and checked; damaged items are those noted so. */
export const Acknowledge = ({ of, review, onDone }: AcknowledgeProps) => {
  const t = useText('review');
  const staff = useText('staff');
  const session = useSession();
  const [text, setText] = useKeptText(`acknowledgement ${of.submission.id}`, t('ack.first'));
  const [isSure, setSure] = useState(false);
  const close = useCallback(() => setSure(false), []);
  const { state, run, again, isWorking } = useAct(onDone);
  const damaged = [...review.notes.values()].flatMap(({ item, damaged: reason }) =>
    reason === null ? [] : [{ item, reason }],
  );
  const send = () => {
    setSure(false);
    const said = { items: review.items.length, damaged, text: text.trim() };
    void run(() => acknowledge(session, of.party, of.submission, said));
  };
  const isDone = of.submission.state === 'acknowledged';
  return (
    <Part title={t('ack.title')} isInPlace={state.kind === 'done'}>
      {isDone && state.kind !== 'done' && <State tone="good">{t('state.acknowledged')}</State>}
      {!isDone && (
        <div className="form">
          <p>{t('ack.says')}</p>
          <p>{t('ack.damaged', { n: damaged.length })}</p>
          <TextField label={t('ack.text')} value={text} onChange={setText} lines={4} isOptional />
          <p className="actions">
            <Button isBusy={isWorking} onPress={() => setSure(true)}>
              {t('ack.action')}
            </Button>
          </p>
        </div>
      )}
      <ActNotice state={state} onAgain={() => void again()} done={t('ack.done')} />
      <Dialog
        title={t('ack.action')}
        isOpen={isSure}
        onClose={close}
        actions={
          <>
            <Button onPress={send}>{t('ack.action')}</Button>
            <Button kind="quiet" onPress={close}>
              {staff('back')}
            </Button>
          </>
        }
      >
        <p>{t('ack.damaged', { n: damaged.length })}</p>
        <p>{t('ack.sure.says')}</p>
      </Dialog>
    </Part>
  );
};
