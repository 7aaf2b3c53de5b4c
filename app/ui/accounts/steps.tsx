import { useEffect, useRef } from 'react';
import { useText } from '../../i18n/use-text.tsx';

interface StepsProps<Step extends string> {
  readonly steps: readonly Step[];
  readonly step: Step;
  readonly nameOf: (step: Step) => string;
}

/** Where one is on the way in, and how far it is: a line of points, and the same in words. */
export const Steps = <Step extends string>({ steps, step, nameOf }: StepsProps<Step>) => {
  const t = useText('accounts');
  const at = steps.indexOf(step);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (at > 0) heading.current?.focus(); // whoever does not see the page hears the new step
  }, [at]);
  return (
    <div className="entering">
      <ol aria-hidden>
        {steps.map((each, place) => (
          <li key={each} className={place < at ? 'past' : place === at ? 'here' : undefined} />
        ))}
      </ol>
      <h2 ref={heading} tabIndex={-1}>
        {nameOf(step)}
      </h2>
      <p>{t('steps.of', { n: at + 1, all: steps.length })}</p>
    </div>
  );
};
