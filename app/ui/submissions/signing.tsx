import type { Conditions } from '../../domain/conditions/conditions.ts';
import { useDates } from '../../i18n/use-dates.tsx';
import { useText } from '../../i18n/use-text.tsx';
import { Button } from '../form/button.tsx';
import { useConditionFacts } from '../conditions/condition-facts.tsx';
import { Facts } from '../text/facts.tsx';
import { Foreign } from '../text/foreign.tsx';
import { Live } from '../text/live.tsx';
import { Notice } from '../text/notice.tsx';
import { Refusal } from '../text/refusal.tsx';

/** Where the signing stands; `unsure` means that no answer came. */
export type SigningState =
  | { readonly kind: 'still' }
  | { readonly kind: 'working' }
  | { readonly kind: 'refused'; readonly code: string }
  | { readonly kind: 'unsure' };

export interface ToSign {
  readonly title: string;
  readonly items: number;
  readonly sizeBytes: number;
  readonly unsent: number;
  /** Items that have conditions of their own. */
  readonly own: number;
  readonly conditions: Conditions;
  readonly keepsCopy: boolean;
}

interface SigningProps {
  readonly of: ToSign;
  readonly state: SigningState;
  readonly onSign: () => void;
  /** Sends the same octets once more, after no answer. */
  readonly onAgain: () => void;
  readonly onGoTo: (step: 'files' | 'send') => void;
}

/** What the member signs, whole, before the button that signs it. */
export const Signing = ({ of, state, onSign, onAgain, onGoTo }: SigningProps) => {
  const t = useText('submissions');
  const dates = useDates();
  const { title, items, sizeBytes, unsent, own, conditions, keepsCopy } = of;
  const missing = items === 0 ? 'files' : unsent > 0 ? 'send' : undefined;
  const heading =
    title === '' ? [] : [{ label: t('sign.heading'), is: <Foreign>{title}</Foreign> }];
  return (
    <div className="signing">
      <p>{t('sign.says')}</p>
      <div className="paper-sheet">
        <h3>{t('sign.title')}</h3>
        <Facts
          facts={[
            ...heading,
            { label: t('sign.items'), is: t('list.items', { n: items }) },
            { label: t('sign.size'), is: dates.size(sizeBytes) },
            ...useConditionFacts(conditions),
            { label: t('sign.ownLabel'), is: t('sign.own', { n: own }) },
            {
              label: t('sign.copy'),
              is: (
                <>
                  <strong>{t(keepsCopy ? 'copy.yes.label' : 'copy.no.label')}</strong>
                  <br />
                  {t(keepsCopy ? 'copy.yes.means' : 'copy.no.means')}
                  {!keepsCopy && ` ${t('sign.numbers')}`}
                </>
              ),
            },
          ]}
        />
      </div>
      {missing !== undefined && (
        <Notice
          title={missing === 'files' ? t('sign.empty') : t('sign.left', { n: unsent })}
          tone="warn"
        >
          {missing === 'send' && <p>{t('sign.notYet')}</p>}
          <p className="actions">
            <Button kind="quiet" onPress={() => onGoTo(missing)}>
              {t(missing === 'files' ? 'sign.toFiles' : 'sign.toSend')}
            </Button>
          </p>
        </Notice>
      )}
      {state.kind === 'refused' && <Refusal code={state.code} />}
      {state.kind === 'unsure' && (
        <Notice title={t('unsure.title')} tone="warn" isNews>
          <p>{t('unsure.says')}</p>
          <p className="actions">
            <Button onPress={onAgain}>{t('unsure.again')}</Button>
          </p>
        </Notice>
      )}
      <Live>{state.kind === 'working' && <p>{t('sign.working')}</p>}</Live>
      {missing === undefined && state.kind !== 'unsure' && (
        <p className="actions">
          <Button isBusy={state.kind === 'working'} onPress={onSign}>
            {t('sign.action')}
          </Button>
        </p>
      )}
    </div>
  );
};
