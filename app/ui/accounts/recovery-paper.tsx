import { useState } from 'react';
import { sameWord } from '../../domain/accounts/words/code.ts';
import { useReading, useText } from '../../i18n/use-text.tsx';
import { Button } from '../form/button.tsx';
import { Form } from '../form/form.tsx';
import { TextField } from '../form/text-field.tsx';
import { Notice } from '../text/notice.tsx';
import { Refusal } from '../text/refusal.tsx';
import { Words } from '../text/words.tsx';
import { ProofField } from './proof-field.tsx';

interface RecoveryPaperProps {
  readonly words: readonly string[];
  readonly refusal: string | undefined;
  readonly isWorking: boolean;
  readonly action: string;
  /** What the words are for, where they are more than a way back. */
  readonly says?: string;
  /** Inside the account, where the passphrase proves who asks. */
  readonly asksProof?: boolean;
  /** Three of the words came back from paper. */
  readonly onKept: (passphrase: string) => void;
}

/** How many words are asked back from paper. */
const askedBack = 3;

/** Places drawn by lot, in their order. */
const drawPlaces = (count: number): number[] => {
  const places = new Set<number>();
  while (places.size < askedBack) {
    const [draw = 0] = crypto.getRandomValues(new Uint16Array(1));
    places.add(draw % count);
  }
  return [...places].sort((one, other) => one - other);
};

/** The recovery words: shown to be written on paper, never stored, and three of them asked back. */
export const RecoveryPaper = (props: RecoveryPaperProps) => {
  const { words, says, refusal, isWorking, action, asksProof = false, onKept } = props;
  const t = useText('accounts');
  const { language } = useReading();
  const [places, setPlaces] = useState<readonly number[]>();
  const [typed, setTyped] = useState<Readonly<Record<number, string>>>({});
  const [passphrase, setPassphrase] = useState('');
  const [isTried, setTried] = useState(false);
  const isProven = !asksProof || passphrase !== '';
  const differs = (place: number) => !sameWord(typed[place] ?? '', words[place] ?? '');
  if (places === undefined)
    return (
      <div className="stack to-print">
        <p>{says ?? t('paper.says')}</p>
        {words.length > 0 && <Words words={words} language={language} />}
        <Notice tone="warn" title={t('paper.print.title')}>
          <p>{t('paper.print.says')}</p>
        </Notice>
        <p className="actions">
          <Button
            onPress={() => {
              setPlaces(drawPlaces(words.length));
            }}
            isBusy={words.length === 0}
          >
            {t('paper.written')}
          </Button>
          <Button
            kind="quiet"
            onPress={() => {
              print();
            }}
          >
            {t('paper.print')}
          </Button>
        </p>
      </div>
    );
  return (
    <Form
      onSubmit={() => {
        setTried(true);
        if (!places.some(differs) && isProven && !isWorking) onKept(passphrase);
      }}
    >
      {refusal !== undefined && !isWorking && <Refusal code={refusal} />}
      <p>{t('paper.asked')}</p>
      {places.map((place) => (
        <TextField
          key={place}
          label={t('paper.word', { n: place + 1 })}
          value={typed[place] ?? ''}
          onChange={(text) => {
            setTyped({ ...typed, [place]: text });
          }}
          error={isTried && differs(place) ? t('paper.differs') : undefined}
        />
      ))}
      {asksProof && <ProofField value={passphrase} onChange={setPassphrase} isTried={isTried} />}
      <div className="actions">
        <Button submits isBusy={isWorking}>
          {action}
        </Button>
        <Button
          kind="quiet"
          onPress={() => {
            setPlaces(undefined);
            setTried(false);
            setTyped({});
          }}
        >
          {t('paper.back')}
        </Button>
      </div>
    </Form>
  );
};
