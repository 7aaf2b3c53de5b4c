import type { ReactNode } from 'react';
import { useDates } from '../../i18n/use-dates.tsx';
import { useText } from '../../i18n/use-text.tsx';
import type { Moment } from '../../domain/basis/moment.ts';

export interface TimelineEvent {
  readonly key: string;
  readonly title: ReactNode;
  /** Shown as proof: 24 hours and the zone. */
  readonly at: Moment;
  readonly says?: ReactNode;
  readonly isProblem?: boolean;
}

interface TimelineProps {
  readonly label: string;
  readonly events: readonly TimelineEvent[];
}

/** What happened, one under the other, joined by a line: a custody log. */
export const Timeline = ({ label, events }: TimelineProps) => {
  const dates = useDates();
  return (
    <ol className="timeline" aria-label={label}>
      {events.map(({ key, title, at, says, isProblem = false }) => (
        <li key={key} className={isProblem ? 'moment moment-problem' : 'moment'}>
          <time dateTime={at}>{dates.full(at)}</time>
          <p className="moment-title">{title}</p>
          {says !== undefined && <div className="moment-says">{says}</div>}
        </li>
      ))}
    </ol>
  );
};

export type StepState = 'done' | 'now' | 'next' | 'problem';
export interface LifeStep {
  readonly key: string;
  readonly title: string;
  readonly state: StepState;
  readonly at?: Moment | undefined;
}

interface LifeProps {
  readonly label: string;
  readonly steps: readonly LifeStep[];
}

const marks: Record<StepState, string> = {
  done: 'M8 12.5l3 3 5.5-6.5',
  now: 'M12 8.2l3.8 3.8-3.8 3.8-3.8-3.8z',
  next: '',
  problem: 'M12 7v6M12 16.5v.01',
};

/** A life drawn from its first step to its last: along the line, or down it on a phone. */
export const Life = ({ label, steps }: LifeProps) => {
  const t = useText('frame');
  const dates = useDates();
  return (
    <ol className="life" aria-label={label}>
      {steps.map(({ key, title, state, at }) => (
        <li
          key={key}
          className={`life-step life-${state}`}
          aria-current={state === 'now' ? 'step' : undefined}
        >
          <svg viewBox="0 0 24 24" aria-hidden="true" className="life-sign">
            <circle cx="12" cy="12" r="10" />
            <path d={marks[state]} />
          </svg>
          <div>
            <p className="life-title">{title}</p>
            <p className="life-at">
              {at === undefined ? (
                t(`state.${state}`)
              ) : (
                <>
                  <span className="hidden">{t(`state.${state}`)} </span>
                  <time dateTime={at}>{dates.day(at)}</time>
                </>
              )}
            </p>
          </div>
        </li>
      ))}
    </ol>
  );
};
