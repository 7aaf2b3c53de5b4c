import type { LinksFunction } from '@remix-run/node';
import { useState } from 'react';
import { useText } from '../../i18n/use-text.tsx';
import account from '../../styles/account.css?url';
import { Button } from '../../ui/form/button.tsx';
import { Form } from '../../ui/form/form.tsx';
import { PassphraseField } from '../../ui/form/passphrase-field.tsx';
import { TextField } from '../../ui/form/text-field.tsx';
import { Entrance } from '../../ui/frame/entrance.tsx';
import { withScripts } from '../handle.ts';

export const handle = withScripts;
export const links: LinksFunction = () => [{ rel: 'stylesheet', href: account }];

export default function SignInPage() {
  const t = useText('public');
  const form = useText('form');
  const [name, setName] = useState('');
  const [passphrase, setPassphrase] = useState('');
  return (
    <Entrance title={t('sign-in.title')} lead={t('sign-in.lead')}>
      <Form onSubmit={() => undefined}>
        <TextField label={form('name')} value={name} onChange={setName} autoComplete="username" />
        <PassphraseField label={form('passphrase')} value={passphrase} onChange={setPassphrase} />
        <Button submits>{t('sign-in.action')}</Button>
      </Form>
    </Entrance>
  );
}
