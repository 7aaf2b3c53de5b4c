import { useEffect, useRef } from 'react';
import { useDates } from '../../i18n/use-dates.tsx';
import { useText } from '../../i18n/use-text.tsx';
import { Button } from '../form/button.tsx';

export const steps = ['files', 'about', 'conditions', 'send', 'sign'] as const;
export type Step = (typeof steps)[number];

interface StepsProps {
  readonly at: Step;
  /** Drawn as done; every step stays open. */
  readonly done: readonly Step[];
  readonly onGo: (step: Step) => void;
}

/** The way of a submission: all its steps, in order, each open at any time. */
export const Steps = ({ at, done, onGo }: StepsProps) => {
  const t = useText('submissions');
  const frame = useText('frame');
  const dates = useDates();
  return (
    <nav aria-label={t('steps.label')} className="way">
      <ol>
        {steps.map((step, place) => {
          const isDone = done.includes(step);
          return (
            <li key={step}>
              <button
                type="button"
                className={isDone ? 'way-step way-done' : 'way-step'}
                aria-current={step === at ? 'step' : undefined}
                onClick={() => onGo(step)}
              >
                <span className="way-sign" aria-hidden>
                  {isDone ? (
                    <svg viewBox="0 0 24 24">
                      <path d="M7 12.5l3.5 3.5L17 9" />
                    </svg>
                  ) : (
                    dates.number(place + 1)
                  )}
                </span>
                <span className="way-says">{t(`steps.${step}`)}</span>
                {isDone && <span className="hidden"> {frame('state.done')}</span>}
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
};

interface OnwardProps {
  readonly at: Step;
  readonly onGo: (step: Step) => void;
}

/** To the next step, and back; what was written is kept either way. */
export const Onward = ({ at, onGo }: OnwardProps) => {
  const t = useText('submissions');
  const place = steps.indexOf(at);
  const [before, next] = [steps[place - 1], steps[place + 1]];
  return (
    <p className="actions onward">
      {next !== undefined && (
        <Button onPress={() => onGo(next)}>{t('steps.next', { step: t(`steps.${next}`) })}</Button>
      )}
      {before !== undefined && (
        <Button kind="quiet" onPress={() => onGo(before)}>
          {t('steps.back')}
        </Button>
      )}
    </p>
  );
};

/** The heading of a step: it takes the focus when the step is walked to, as a new page would. */
export const StepHead = ({
  step,
  isWalked,
}: {
  readonly step: Step;
  readonly isWalked: boolean;
}) => {
  const t = useText('submissions');
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isWalked) head.current?.focus();
  }, [step, isWalked]);
  return (
    <h2 ref={head} tabIndex={-1} className="step-head">
      {t(`steps.${step}`)}
    </h2>
  );
};
