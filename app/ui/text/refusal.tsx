import { useText } from '../../i18n/use-text.tsx';
import { Button } from '../form/button.tsx';
import { Code } from './code.tsx';
import { Notice, type Tone } from './notice.tsx';
import { isRefusalCode, natureOf, type Nature } from './refusal-natures.ts';

interface RefusalProps {
  /** As the server or the client names it; one that has no words gets the general sentence. */
  readonly code: string;
  /** Where trying again is safe: the button for it. */
  readonly onAgain?: (() => void) | undefined;
}

const tones: Readonly<Record<Nature, Tone>> = {
  mend: 'warn',
  later: 'warn',
  closed: 'plain',
  altered: 'bad',
  ours: 'bad',
};

/** Why something did not happen: what stands, then what to do. Every refusal is shown by this. */
export const Refusal = ({ code, onAgain }: RefusalProps) => {
  const t = useText('refusals');
  const nature = natureOf(code);
  return (
    <Notice tone={tones[nature]} title={t(`nature.${nature}`)} isNews>
      <p>{t(isRefusalCode(code) ? code : 'unknown')}</p>
      {(nature === 'altered' || nature === 'ours') && (
        <p>
          {t(`what.${nature}`)} <Code>{code}</Code>
        </p>
      )}
      {onAgain !== undefined && (
        <p className="actions">
          <Button kind="quiet" onPress={onAgain}>
            {t('again')}
          </Button>
        </p>
      )}
    </Notice>
  );
};
