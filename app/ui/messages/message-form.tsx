import { useCallback, useEffect, useState } from 'react';
import { sendMessage, type Whither } from '../../acts/messages/thread.ts';
import { useText } from '../../i18n/use-text.tsx';
import { useSession } from '../../routes/account/account.tsx';
import { useAct } from '../../routes/account/use-act.ts';
import { useKeptText } from '../../routes/account/use-kept.ts';
import { ActNotice } from '../accounts/act-notice.tsx';
import { Button } from '../form/button.tsx';
import { Form } from '../form/form.tsx';
import { TextField } from '../form/text-field.tsx';

interface MessageFormProps {
  readonly to: Whither;
  /** For whom it is encrypted, and who else may come to read it. */
  readonly hint: string;
  /** Reads the thread anew: a message was recorded, one's own or another's. */
  readonly onChanged: () => void;
}

/** A message: signed, sealed and final. What crossed another stays, to be sent once that was read. */
export const MessageForm = ({ to, hint, onChanged }: MessageFormProps) => {
  const t = useText('messages');
  const session = useSession();
  const [text, setText] = useKeptText(`message ${to.thread}`);
  const [isTried, setTried] = useState(false);
  const { state, run, again, isWorking } = useAct(
    useCallback(() => {
      setTried(false);
      setText('');
      onChanged();
    }, [onChanged, setText]),
  );
  const isCrossed = state.kind === 'refused' && state.code === 'message-crossed';
  useEffect(() => {
    if (isCrossed) onChanged();
  }, [isCrossed, onChanged]);
  const said = text.trim();
  const send = () => {
    setTried(said === '');
    if (said !== '' && !isWorking) void run(() => sendMessage(session, to, said));
  };
  return (
    <Form onSubmit={send}>
      <TextField
        label={t('write')}
        hint={hint}
        error={isTried && said === '' ? t('empty') : undefined}
        lines={4}
        value={text}
        onChange={(typed) => setText(typed.slice(0, 20_000))}
      />
      <p className="small-print">{t('once')}</p>
      {state.kind !== 'unsure' && (
        <p className="actions">
          <Button submits isBusy={isWorking}>
            {t(isCrossed ? 'action.after' : 'action')}
          </Button>
        </p>
      )}
      <ActNotice state={state} onAgain={() => void again()} done={t('done')} />
    </Form>
  );
};
