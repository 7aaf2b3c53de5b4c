import type { Moment } from '../../domain/basis/moment.ts';
import { useText } from '../../i18n/use-text.tsx';
import { Life, type LifeStep } from '../drawing/timeline.tsx';

/** Moments of a submission, as the verified log has them. */
export interface LifeMoments {
  readonly receivedAt: Moment;
  readonly openedAt: Moment | undefined;
  /** Of the newest question, if there is any; `isOpen` while one waits for an answer. */
  readonly question: { readonly at: Moment; readonly isOpen: boolean } | undefined;
  readonly acknowledgedAt: Moment | undefined;
  readonly feedbackAt: Moment | undefined;
}

/** A submission's way from hand to hand, drawn. A question is drawn only where one was asked. */
export const SubmissionLife = (of: LifeMoments) => {
  const t = useText('submissions');
  const step = (
    key: 'received' | 'opened' | 'acknowledged' | 'feedback',
    at: Moment | undefined,
  ): LifeStep => ({
    key,
    title: t(`life.${key}`),
    // Never "now": what the team does behind its door is no step that was signed.
    state: at === undefined ? 'next' : 'done',
    at,
  });
  const { question } = of;
  const asked: LifeStep[] =
    question === undefined
      ? []
      : [
          {
            key: 'question',
            title: t('life.question'),
            state: question.isOpen ? 'problem' : 'done',
            at: question.at,
          },
        ];
  return (
    <Life
      label={t('life.label')}
      steps={[
        step('received', of.receivedAt),
        step('opened', of.openedAt),
        ...asked,
        step('acknowledged', of.acknowledgedAt),
        step('feedback', of.feedbackAt),
      ]}
    />
  );
};
