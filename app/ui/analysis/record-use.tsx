import { useCallback, useState } from 'react';
import type { Recorded } from '../../acts/feedback/read.ts';
import { recordUse } from '../../acts/feedback/write.ts';
import type { ItemId, SubmissionId } from '../../domain/basis/id.ts';
import { useDates } from '../../i18n/use-dates.tsx';
import { useText } from '../../i18n/use-text.tsx';
import type { ManifestItem } from '../../paper/documents/submissions.ts';
import { useSession } from '../../routes/account/account.tsx';
import { useAct } from '../../routes/account/use-act.ts';
import { useKeptText } from '../../routes/account/use-kept.ts';
import { Button } from '../form/button.tsx';
import { Checks } from '../form/checks.tsx';
import { Form } from '../form/form.tsx';
import { TextField } from '../form/text-field.tsx';
import { Part } from '../frame/page.tsx';
import { ActNotice } from '../accounts/act-notice.tsx';
import { ItemName } from '../review/item-name.tsx';
import { Foreign } from '../text/foreign.tsx';
import { Row, Rows } from '../text/rows.tsx';

interface RecordUseProps {
  readonly items: readonly ManifestItem[];
  readonly submission: SubmissionId;
  readonly uses: readonly Recorded<'use/1'>[];
  readonly onDone: () => void;
}

const Uses = ({ uses }: Pick<RecordUseProps, 'uses'>) => {
  const t = useText('analysis');
  const dates = useDates();
  if (uses.length === 0) return <p>{t('uses.none')}</p>;
  return (
    <Rows label={t('uses')}>
      {uses.map(({ id, at, body }) => (
        <Row
          key={id}
          title={<Foreign>{body.purpose}</Foreign>}
          about={dates.beside([t('items', { n: body.items.length }), dates.moment(at)])}
        >
          {body.note !== '' && (
            <p>
              <Foreign>{body.note}</Foreign>
            </p>
          )}
        </Row>
      ))}
    </Rows>
  );
};

/** A use of items: for the team alone; the Mechanism's log says that there is one, not of what. */
export const RecordUse = ({ items, submission, uses, onDone }: RecordUseProps) => {
  const t = useText('analysis');
  const session = useSession();
  const [chosen, setChosen] = useState<readonly ItemId[]>([]);
  const [purpose, setPurpose] = useKeptText(`use ${submission} purpose`);
  const [note, setNote] = useKeptText(`use ${submission}`);
  const [isTried, setTried] = useState(false);
  const { state, run, again, isWorking } = useAct(
    useCallback(() => {
      setTried(false);
      setChosen([]);
      setPurpose('');
      setNote('');
      onDone();
    }, [onDone, setPurpose, setNote]),
  );
  const send = () => {
    setTried(true);
    if (chosen.length === 0 || purpose.trim() === '') return;
    const body = { submission, items: [...chosen], purpose: purpose.trim(), note: note.trim() };
    void run(() => recordUse(session, body));
  };
  return (
    <Part title={t('use.title')}>
      <p>{t('use.says')}</p>
      <Uses uses={uses} />
      <Form onSubmit={send} label={t('use.title')}>
        <Checks
          legend={t('use.items')}
          choices={items.map((item) => ({ value: item.id, label: <ItemName of={item} /> }))}
          values={chosen}
          onChange={setChosen}
          error={isTried && chosen.length === 0 ? t('use.items.empty') : undefined}
        />
        <TextField
          label={t('use.purpose')}
          value={purpose}
          onChange={setPurpose}
          error={isTried && purpose.trim() === '' ? t('use.purpose.empty') : undefined}
        />
        <TextField label={t('use.note')} value={note} onChange={setNote} lines={3} isOptional />
        <p className="actions">
          <Button submits kind="quiet" isBusy={isWorking}>
            {t('use.action')}
          </Button>
        </p>
        <ActNotice state={state} onAgain={() => void again()} done={t('use.done')} />
      </Form>
    </Part>
  );
};
