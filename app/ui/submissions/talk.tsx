import { useState, type ReactNode } from 'react';
import type { Moment } from '../../domain/basis/moment.ts';
import { useDates } from '../../i18n/use-dates.tsx';
import { useText } from '../../i18n/use-text.tsx';
import { Button } from '../form/button.tsx';
import { Form } from '../form/form.tsx';
import { useFocusAfter } from '../frame/use-focus-after.ts';
import { TextField } from '../form/text-field.tsx';
import { Notice } from '../text/notice.tsx';
import { Refusal } from '../text/refusal.tsx';
import type { SigningState } from './signing.tsx';

export interface Exchange {
  readonly id: string;
  readonly askedAt: Moment;
  readonly text: string;
  /** The item that is asked about, as the provider knows it; false for the whole. */
  readonly about: ReactNode;
  readonly answer: { readonly text: string; readonly at: Moment } | undefined;
}

interface AnswerFormProps {
  /** For whom it is encrypted, where that is not an organisation. */
  readonly hint?: string;
  readonly text: string;
  readonly onWrite: (text: string) => void;
  readonly state: SigningState;
  readonly onAnswer: (text: string) => void;
  readonly onAgain: () => void;
}

/** The answer to one question: signed, sealed, and final. */
export const AnswerForm = ({ hint, text, onWrite, state, onAnswer, onAgain }: AnswerFormProps) => {
  const t = useText('submissions');
  const [isTried, setTried] = useState(false);
  return (
    <Form
      onSubmit={() => {
        setTried(true);
        if (text.trim() !== '' && state.kind !== 'working') onAnswer(text.trim());
      }}
    >
      <TextField
        label={t('talk.answer')}
        hint={hint ?? t('talk.hint')}
        error={isTried && text.trim() === '' ? t('talk.empty') : undefined}
        lines={4}
        value={text}
        onChange={(typed) => onWrite(typed.slice(0, 20_000))}
      />
      {state.kind === 'refused' && <Refusal code={state.code} />}
      {state.kind === 'unsure' ? (
        <Notice title={t('unsure.title')} tone="warn" isNews>
          <p>{t('unsure.answerSays')}</p>
          <p className="actions">
            <Button onPress={onAgain}>{t('unsure.again')}</Button>
          </p>
        </Notice>
      ) : (
        <>
          <p className="small-print">{t('talk.once')}</p>
          <p className="actions">
            <Button submits isBusy={state.kind === 'working'}>
              {t('talk.action')}
            </Button>
          </p>
        </>
      )}
    </Form>
  );
};

interface TalkProps {
  readonly of: Exchange;
  /** The form of the answer, where none was given yet. */
  readonly children?: ReactNode;
}

/** One question and its answer, as they were signed. */
export const Talk = ({ of, children }: TalkProps) => {
  const t = useText('submissions');
  const dates = useDates();
  const article = useFocusAfter<HTMLElement>(of.answer !== undefined);
  return (
    <article ref={article} tabIndex={-1} className="exchange">
      <p className="row-about">{t('talk.asked', { when: dates.moment(of.askedAt) })}</p>
      {of.about !== false && (
        <p className="row-about">
          {t('talk.about')}: {of.about}
        </p>
      )}
      <p className="exchange-text" dir="auto">
        {of.text}
      </p>
      {of.answer !== undefined && (
        <div className="exchange-answer">
          <p className="row-about">{t('talk.answered', { when: dates.moment(of.answer.at) })}</p>
          <p className="exchange-text" dir="auto">
            {of.answer.text}
          </p>
        </div>
      )}
      {children}
    </article>
  );
};
