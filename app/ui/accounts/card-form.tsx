import { useState } from 'react';
import { useText } from '../../i18n/use-text.tsx';
import { Button } from '../form/button.tsx';
import { ErrorSummary } from '../form/error-summary.tsx';
import { Form } from '../form/form.tsx';
import { TextField } from '../form/text-field.tsx';

interface BothScripts {
  readonly ar: string;
  readonly en: string;
}
export interface Card {
  readonly name: BothScripts;
  readonly seat: BothScripts;
  readonly director: BothScripts;
}

const parts = ['name', 'seat', 'director'] as const;
const scripts = ['ar', 'en'] as const;
const empty: Card = {
  name: { ar: '', en: '' },
  seat: { ar: '', en: '' },
  director: { ar: '', en: '' },
};

/** An organisation as it will stand in the memorandum of understanding: in both scripts, sealed. */
export const CardForm = ({ onCard }: { readonly onCard: (card: Card) => void }) => {
  const t = useText('accounts');
  const [card, setCard] = useState(empty);
  const [isTried, setTried] = useState(false);
  const fields = parts.flatMap((part) => scripts.map((script) => ({ part, script })));
  const lacking = fields.filter(({ part, script }) => card[part][script].trim() === '');
  const errors = isTried
    ? lacking.map(({ part, script }) => ({
        id: `card-${part}-${script}`,
        says: t('card.lacking', { what: t(`card.${part}.${script}`) }),
      }))
    : [];
  return (
    <Form
      onSubmit={() => {
        setTried(true);
        if (lacking.length === 0) onCard(card);
      }}
    >
      <ErrorSummary errors={errors} />
      <p>{t('card.says')}</p>
      {parts.map((part) => (
        <fieldset key={part} className="pair">
          <legend className="field-label">{t(`card.${part}`)}</legend>
          {scripts.map((script) => (
            <TextField
              key={script}
              id={`card-${part}-${script}`}
              label={t(`card.${part}.${script}`)}
              value={card[part][script]}
              onChange={(text) => {
                setCard({ ...card, [part]: { ...card[part], [script]: text } });
              }}
              error={errors.find(({ id }) => id === `card-${part}-${script}`)?.says}
            />
          ))}
        </fieldset>
      ))}
      <Button submits>{t('next')}</Button>
    </Form>
  );
};
