import { useState } from 'react';
import { useText } from '../../i18n/use-text.tsx';
import { Button } from '../form/button.tsx';
import { Form } from '../form/form.tsx';
import { TextField } from '../form/text-field.tsx';

/** The name of whoever joins, for the one who invited them and for nobody else. */
export const OwnNameForm = ({ onName }: { readonly onName: (name: string) => void }) => {
  const t = useText('accounts');
  const [name, setName] = useState('');
  const [isTried, setTried] = useState(false);
  return (
    <Form
      onSubmit={() => {
        setTried(true);
        if (name.trim() !== '') onName(name);
      }}
    >
      <TextField
        label={t('own.name')}
        hint={t('own.name.hint')}
        value={name}
        onChange={setName}
        error={isTried && name.trim() === '' ? t('own.name.lacking') : undefined}
      />
      <Button submits>{t('next')}</Button>
    </Form>
  );
};
