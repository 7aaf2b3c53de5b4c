import { useText } from '../../i18n/use-text.tsx';
import type { Defaults } from '../../paper/documents/submissions.ts';
import type { ActState } from '../../routes/account/use-act.ts';
import { ActNotice } from '../accounts/act-notice.tsx';
import { ConditionsFields } from '../conditions/conditions-fields.tsx';
import { Button } from '../form/button.tsx';
import { Form } from '../form/form.tsx';
import { Go } from '../frame/go.tsx';
import { Part } from '../frame/page.tsx';
import { DescribedFields } from '../submissions/described-fields.tsx';
import { Notice } from '../text/notice.tsx';

interface LaterFormProps {
  readonly value: Defaults;
  readonly state: ActState;
  readonly back: string;
  /** What becomes of questions that are left empty, where earlier answers cannot be shown. */
  readonly stays: string | undefined;
  readonly onChange: (value: Defaults) => void;
  readonly onSend: () => void;
  readonly onAgain: () => void;
}

/** What it is, where and when, who may be at risk, and what we may do: each may be skipped. */
export const LaterForm = (props: LaterFormProps) => {
  const { value, state, back, stays, onChange, onSend, onAgain } = props;
  const t = useText('individuals');
  const words = useText('submissions');
  const isBusy = state.kind === 'working';
  return (
    <Form
      onSubmit={() => {
        if (!isBusy) onSend();
      }}
    >
      {stays !== undefined && <Notice title={stays} />}
      <DescribedFields value={value} onChange={(said) => onChange({ ...value, ...said })} />
      <Part title={t('conditions.title')}>
        <Notice tone="warn" title={t('later.conditions')} />
        <ConditionsFields
          value={value.conditions}
          onChange={(conditions) => onChange({ ...value, conditions })}
        />
      </Part>
      <ActNotice state={state} onAgain={onAgain} done={t('later.done')} />
      <p className="actions">
        <Button submits isBusy={isBusy}>
          {t('later.action')}
        </Button>
        <Go to={back} className="button button-quiet">
          {words('back')}
        </Go>
      </p>
    </Form>
  );
};
