import { useEffect, useState } from 'react';
import { generatedPassphrase, judgePassphrase } from '../../domain/accounts/passphrase.ts';
import type { Language } from '../../i18n/language.ts';
import { useReading, useText } from '../../i18n/use-text.tsx';
import { Button } from '../form/button.tsx';
import { Choices } from '../form/choices.tsx';
import { Form } from '../form/form.tsx';
import { PassphraseField } from '../form/passphrase-field.tsx';
import { TextField } from '../form/text-field.tsx';
import { Refusal } from '../text/refusal.tsx';
import { Words } from '../text/words.tsx';
import { schemeFor } from './scheme.ts';

export interface NewCredential {
  readonly name: string;
  readonly passphrase: string;
  readonly scheme: 1 | 2;
}

interface CredentialFormProps {
  readonly nameHint: string;
  readonly action: string;
  readonly refusal: string | undefined;
  readonly isWorking: boolean;
  /** Where the passphrase that is left behind proves who asks. */
  readonly asksOld?: boolean;
  readonly onChosen: (chosen: NewCredential, old: string) => void;
}

/** Seven words that are offered, and the list that they are of. */
interface Drawn {
  readonly passphrase: string;
  readonly language: Language;
}
const draw = async (language: Language): Promise<Drawn> => ({
  passphrase: await generatedPassphrase(language),
  language,
});

/** Sign-in name and passphrase: seven words that we draw, or a text of one's own that is judged. */
export const CredentialForm = (props: CredentialFormProps) => {
  const { nameHint, action, refusal, isWorking, asksOld = false, onChosen } = props;
  const t = useText('accounts');
  const refusals = useText('refusals');
  const { language } = useReading();
  const [name, setName] = useState('');
  const [old, setOld] = useState('');
  const [kind, setKind] = useState<'generated' | 'own'>('generated');
  const [drawn, setDrawn] = useState<Drawn>();
  const [own, setOwn] = useState('');
  const [isTried, setTried] = useState(false);
  const [judged, setJudged] = useState<'passphrase-short' | 'passphrase-common'>();
  useEffect(() => {
    if (drawn !== undefined) return;
    // What was offered stays in the other language too: it may be written down already.
    void draw(language).then((first) => {
      setDrawn((was) => was ?? first);
    });
  }, [drawn, language]);
  const submit = async () => {
    setTried(true);
    const passphrase = kind === 'generated' ? drawn?.passphrase : own;
    if (passphrase === undefined) return;
    const verdict = await judgePassphrase(passphrase, name);
    setJudged(verdict.ok ? undefined : verdict.code);
    if (verdict.ok && name.trim() !== '')
      onChosen({ name, passphrase, scheme: schemeFor(verdict.value) }, old);
  };
  return (
    <Form
      onSubmit={() => {
        if (!isWorking) void submit();
      }}
    >
      {refusal !== undefined && !isWorking && <Refusal code={refusal} />}
      <TextField
        label={t('name')}
        hint={nameHint}
        value={name}
        onChange={setName}
        autoComplete="username"
        error={isTried && name.trim() === '' ? t('name.lacking') : undefined}
      />
      {asksOld && <PassphraseField label={t('passphrase.old')} value={old} onChange={setOld} />}
      <Choices
        legend={t('passphrase.choose')}
        choices={[
          {
            value: 'generated',
            label: t('passphrase.generated'),
            says: t('passphrase.generated.says'),
          },
          { value: 'own', label: t('passphrase.own'), says: t('passphrase.own.says') },
        ]}
        value={kind}
        onChange={setKind}
      />
      {kind === 'generated' ? (
        <div className="stack">
          {drawn !== undefined && (
            <Words words={drawn.passphrase.split(' ')} language={drawn.language} />
          )}
          <p className="actions">
            <Button
              kind="quiet"
              onPress={() => {
                void draw(language).then(setDrawn);
              }}
            >
              {t('passphrase.again')}
            </Button>
          </p>
        </div>
      ) : (
        <PassphraseField
          label={t('passphrase.new')}
          value={own}
          onChange={setOwn}
          isNew
          error={judged === undefined ? undefined : refusals(judged)}
        />
      )}
      <Button submits isBusy={isWorking}>
        {action}
      </Button>
    </Form>
  );
};
