import { useCallback, useState } from 'react';
import { ask } from '../../acts/submissions/review.ts';
import { readTalk } from '../../acts/submissions/talk.ts';
import type { ItemId } from '../../domain/basis/id.ts';
import { useDates } from '../../i18n/use-dates.tsx';
import { useText } from '../../i18n/use-text.tsx';
import type { ManifestItem } from '../../paper/documents/submissions.ts';
import { useSession } from '../../routes/account/account.tsx';
import { useAct } from '../../routes/account/use-act.ts';
import { useAsked } from '../../routes/account/use-asked.ts';
import { useKeptText } from '../../routes/account/use-kept.ts';
import { Button } from '../form/button.tsx';
import { Field } from '../form/field.tsx';
import { Form } from '../form/form.tsx';
import { TextField } from '../form/text-field.tsx';
import { Part } from '../frame/page.tsx';
import { Foreign } from '../text/foreign.tsx';
import { Row, Rows } from '../text/rows.tsx';
import { ActNotice } from '../accounts/act-notice.tsx';
import { useItemName } from './item-name.tsx';
import { Read } from './reading.tsx';
import type { Found } from './found.ts';

interface QuestionsProps {
  readonly of: Found;
  readonly items: readonly ManifestItem[];
}

const AskForm = ({ of, items, onDone }: QuestionsProps & { readonly onDone: () => void }) => {
  const t = useText('review');
  const session = useSession();
  const nameOf = useItemName();
  const [item, setItem] = useState<ItemId>();
  const [text, setText] = useKeptText(`question ${of.submission.id}`);
  const [error, setError] = useState<string>();
  const { state, run, again, isWorking } = useAct(
    useCallback(() => {
      setText('');
      onDone();
    }, [onDone, setText]),
  );
  const send = () => {
    setError(text.trim() === '' ? t('ask.empty') : undefined);
    if (text.trim() === '') return;
    const which = { party: of.party.id, submission: of.submission.id };
    void run(() => ask(session, which, { item: item ?? null, text: text.trim() }));
  };
  return (
    <Form onSubmit={send} label={t('ask.title')}>
      <Field label={t('ask.legend')}>
        {(control) => (
          <select
            {...control}
            className="input"
            value={item ?? ''}
            onChange={(event) =>
              setItem(items.find(({ id }) => id === event.currentTarget.value)?.id)
            }
          >
            <option value="">{t('ask.whole')}</option>
            {items.map((each) => (
              <option key={each.id} value={each.id}>
                {nameOf(each)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <TextField
        label={t('ask.text')}
        hint={t('ask.hint')}
        error={error}
        value={text}
        onChange={setText}
        lines={3}
      />
      <p className="actions">
        <Button submits kind="quiet" isBusy={isWorking}>
          {t('ask.action')}
        </Button>
      </p>
      <ActNotice state={state} onAgain={() => void again()} done={t('ask.done')} />
    </Form>
  );
};

/** What was asked of the provider and what it answered; asking once more. */
export const Questions = ({ of, items }: QuestionsProps) => {
  const t = useText('review');
  const dates = useDates();
  const session = useSession();
  const nameOf = useItemName();
  const { party, submission } = of;
  const talk = useAsked(
    useCallback(() => readTalk(session, party, submission.id), [session, party, submission.id]),
  );
  const about = (id: ItemId | null) => {
    const item = items.find((each) => each.id === id);
    return item === undefined ? t('ask.whole') : t('ask.about', { name: nameOf(item) });
  };
  return (
    <Part title={t('ask.title')}>
      <Read of={talk}>
        {(all) =>
          all.length === 0 ? (
            <p>{t('ask.none')}</p>
          ) : (
            <Rows label={t('ask.title')}>
              {all.map(({ id, askedAt, question, answer }) => (
                <Row
                  key={id}
                  title={<Foreign>{question.text}</Foreign>}
                  state={{
                    tone: answer === undefined ? 'warn' : 'good',
                    says: t(answer === undefined ? 'ask.waits' : 'ask.answered'),
                  }}
                  about={dates.beside([about(question.item), dates.moment(askedAt)])}
                >
                  {answer && (
                    <p>
                      <Foreign>{answer.text}</Foreign>{' '}
                      <span className="small-print">{dates.moment(answer.at)}</span>
                    </p>
                  )}
                </Row>
              ))}
            </Rows>
          )
        }
      </Read>
      <AskForm of={of} items={items} onDone={talk.again} />
    </Part>
  );
};
