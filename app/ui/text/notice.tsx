import { useEffect, useState, type ReactNode } from 'react';
import { useAwake } from '../../i18n/use-dates.tsx';

/** How a state is seen before it is read; never by colour alone. */
export type Tone = 'plain' | 'good' | 'warn' | 'bad';

const signs: Record<Tone, string> = {
  plain: 'M12 11v6M12 7.5v.01',
  good: 'M7.5 12.5l3 3 6-7',
  warn: 'M12 7v6M12 16.5v.01',
  bad: 'M8.5 8.5l7 7M15.5 8.5l-7 7',
};

/** The small sign of a tone: a stroke in a circle. */
export const Sign = ({ tone }: { readonly tone: Tone }) => (
  <svg viewBox="0 0 24 24" aria-hidden="true" className={`sign sign-${tone}`}>
    <circle cx="12" cy="12" r="10" />
    <path d={signs[tone]} />
  </svg>
);

interface NoticeProps {
  readonly tone?: Tone;
  readonly title: string;
  readonly children?: ReactNode;
  /** For what appears by itself: read out when the reader pauses, a refusal at once. */
  readonly isNews?: boolean;
}

/**
 * False for the first frame of what appears in a page that is awake: a screen reader hears what is
 * written into a region that stands there already, and seldom what comes with it.
 */
const useHeard = (isNews: boolean): boolean => {
  const [isHeard, setHeard] = useState(!useAwake() || !isNews);
  useEffect(() => {
    const frame = requestAnimationFrame(() => setHeard(true));
    return () => cancelAnimationFrame(frame);
  }, []);
  return isHeard;
};

/** What a person should know here: what stands first, then what to do. */
export const Notice = ({ tone = 'plain', title, children, isNews = false }: NoticeProps) => {
  const isHeard = useHeard(isNews);
  return (
    <div
      className={`notice notice-${tone}`}
      role={isNews ? (tone === 'bad' ? 'alert' : 'status') : undefined}
    >
      <Sign tone={tone} />
      <div>
        {isHeard && (
          <>
            <p className="notice-title">{title}</p>
            {children}
          </>
        )}
      </div>
    </div>
  );
};

/** A state in a word or two: «سارية», “in force”. */
export const State = ({ tone, children }: { readonly tone: Tone; readonly children: string }) => (
  <span className={`state state-${tone}`}>
    <Sign tone={tone} />
    {children}
  </span>
);
