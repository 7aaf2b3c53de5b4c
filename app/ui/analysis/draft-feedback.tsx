import { useState } from 'react';
import type { Deposit } from '../../acts/feedback/read.ts';
import { draftFeedback } from '../../acts/feedback/write.ts';
import { FeedbackCode } from '../../domain/feedback/codes.ts';
import { useText } from '../../i18n/use-text.tsx';
import { useSession } from '../../routes/account/account.tsx';
import { useAct } from '../../routes/account/use-act.ts';
import { useKeptText } from '../../routes/account/use-kept.ts';
import { AsRead, entryOf } from '../feedback/told.tsx';
import { Button } from '../form/button.tsx';
import { Checks } from '../form/checks.tsx';
import { Form } from '../form/form.tsx';
import { TextField } from '../form/text-field.tsx';
import { Part } from '../frame/page.tsx';
import { ActNotice } from '../accounts/act-notice.tsx';

/** What cannot be true beside “not yet used”. */
const uses: readonly FeedbackCode[] = [
  'used-for-analysis',
  'shared-with-authority',
  'helped-find-other',
];

const isContrary = (codes: readonly FeedbackCode[]): boolean =>
  codes.includes('not-yet-used') && codes.some((code) => uses.includes(code));

/** One feedback from the closed list, seen as the provider will read it before it is drafted. */
export const DraftFeedback = ({ deposit }: { readonly deposit: Deposit }) => {
  const t = useText('analysis');
  const words = useText('feedback');
  const session = useSession();
  const [codes, setCodes] = useState<readonly FeedbackCode[]>([]);
  const [note, setNote] = useKeptText(`feedback ${deposit.submission}`);
  const [isTried, setTried] = useState(false);
  const { state, run, again, isWorking } = useAct();
  const wrong =
    codes.length === 0 ? 'draft.empty' : isContrary(codes) ? 'draft.contrary' : undefined;
  const entries = codes.map((code) => ({ code, items: null }));
  const send = () => {
    setTried(true);
    if (wrong !== undefined) return;
    void run(() => draftFeedback(session, deposit, entries, note.trim()));
  };
  return (
    <Part title={t('draft.title')}>
      <p>{t('draft.says')}</p>
      {deposit.state !== 'acknowledged' ? (
        <p>{t('draft.not-yet')}</p>
      ) : state.kind === 'done' ? (
        <ActNotice state={state} onAgain={() => void again()} done={t('draft.done')} />
      ) : (
        <Form onSubmit={send} label={t('draft.title')}>
          <Checks
            legend={t('draft.codes')}
            choices={FeedbackCode.options.map((value) => ({
              value,
              label: words(`${value}.label`),
              says: words(`${value}.text`),
            }))}
            values={codes}
            onChange={setCodes}
            error={isTried && wrong !== undefined ? t(wrong) : undefined}
          />
          <TextField label={t('draft.note')} value={note} onChange={setNote} lines={3} isOptional />
          {codes.length > 0 && (
            <>
              <h3>{t('draft.preview')}</h3>
              <AsRead entries={entries.map((each) => entryOf(each))} />
            </>
          )}
          <p className="small-print">{t('draft.sure')}</p>
          <p className="actions">
            <Button submits isBusy={isWorking}>
              {t('draft.action')}
            </Button>
          </p>
          <ActNotice state={state} onAgain={() => void again()} done={t('draft.done')} />
        </Form>
      )}
    </Part>
  );
};
