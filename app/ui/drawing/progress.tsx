import { useId, type ReactNode } from 'react';
import { useDates } from '../../i18n/use-dates.tsx';

interface ProgressProps {
  readonly label: ReactNode;
  /** From 0 to 1; undefined while it cannot be told. */
  readonly share: number | undefined;
  /** What is done, what is left, how fast: in words, always beside the bar. */
  readonly children?: ReactNode;
}

/** A long job: a bar for the eye, words for everybody. */
export const Progress = ({ label, share, children }: ProgressProps) => {
  const id = useId();
  const dates = useDates();
  return (
    <div className="progress">
      <div className="progress-head">
        <span id={id}>{label}</span>
        {share !== undefined && <span className="progress-share">{dates.percent(share)}</span>}
      </div>
      <progress aria-labelledby={id} max={1} {...(share === undefined ? {} : { value: share })} />
      {children !== undefined && <div className="progress-says">{children}</div>}
    </div>
  );
};
