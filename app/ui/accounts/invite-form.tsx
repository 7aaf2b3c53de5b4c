import { useState } from 'react';
import { useText } from '../../i18n/use-text.tsx';
import { Button } from '../form/button.tsx';
import { Form } from '../form/form.tsx';
import { TextField } from '../form/text-field.tsx';
import { Refusal } from '../text/refusal.tsx';

interface InviteFormProps {
  readonly refusal: string | undefined;
  readonly isWorking: boolean;
  readonly onInvite: (label: string) => void;
}

/** A new invitation, under a name that its maker alone will read. */
export const InviteForm = ({ refusal, isWorking, onInvite }: InviteFormProps) => {
  const t = useText('accounts');
  const [label, setLabel] = useState('');
  return (
    <Form
      label={t('invite.title')}
      onSubmit={() => {
        if (isWorking) return;
        onInvite(label.trim());
        setLabel('');
      }}
    >
      {refusal !== undefined && !isWorking && <Refusal code={refusal} />}
      <TextField
        label={t('invite.label')}
        hint={t('invite.label.hint')}
        value={label}
        onChange={setLabel}
        isOptional
      />
      <Button submits isBusy={isWorking}>
        {t('invite.action')}
      </Button>
    </Form>
  );
};
