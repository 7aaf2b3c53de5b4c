import { useText } from '../../i18n/use-text.tsx';
import { Button } from '../form/button.tsx';
import { Refusal } from '../text/refusal.tsx';

interface SecondFactorBeginProps {
  readonly says: string;
  readonly refusal: string | undefined;
  readonly isWorking: boolean;
  readonly onBegin: () => void;
}

/** Before a new secret is made: what the second step is for. */
export const SecondFactorBegin = (props: SecondFactorBeginProps) => {
  const t = useText('accounts');
  return (
    <div className="stack">
      {props.refusal !== undefined && <Refusal code={props.refusal} />}
      <p>{props.says}</p>
      <p className="actions">
        <Button kind="quiet" isBusy={props.isWorking} onPress={props.onBegin}>
          {t('factor.begin')}
        </Button>
      </p>
    </div>
  );
};
