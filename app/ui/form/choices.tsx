import { useId, useRef, type KeyboardEvent, type ReactNode } from 'react';

export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: ReactNode;
  /** What choosing it means, in one sentence. */
  readonly says?: string;
}

interface ChoicesProps<Value extends string> {
  readonly legend: string;
  readonly hint?: string;
  readonly choices: readonly Choice<Value>[];
  readonly value: Value | undefined;
  readonly onChange: (value: Value) => void;
}

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/**
 * One of several, as cards. The radios have no `name` (nothing may be sent by a form), and the
 * browser groups them by nothing else; so arrows and the one stop of the tab key are made here.
 */
export const Choices = <Value extends string>({
  legend,
  hint,
  choices,
  value,
  onChange,
}: ChoicesProps<Value>) => {
  const id = useId();
  const group = useRef<HTMLDivElement>(null);
  const chosen = choices.findIndex((choice) => choice.value === value);
  const move = (event: KeyboardEvent<HTMLInputElement>, at: number) => {
    const forward = getComputedStyle(event.currentTarget).direction === 'rtl' ? -1 : 1;
    const sideways = { ArrowRight: forward, ArrowLeft: -forward }[event.key];
    const step = steps[event.key] ?? sideways;
    if (step === undefined) return;
    event.preventDefault();
    const next = (at + step + choices.length) % choices.length;
    const choice = choices[next];
    if (choice) onChange(choice.value);
    group.current?.querySelectorAll('input')[next]?.focus();
  };
  return (
    <div
      className="choices"
      role="radiogroup"
      aria-labelledby={`${id}-legend`}
      ref={group}
      aria-describedby={hint === undefined ? undefined : `${id}-hint`}
    >
      <p id={`${id}-legend`} className="field-label">
        {legend}
      </p>
      {hint !== undefined && (
        <p id={`${id}-hint`} className="field-hint">
          {hint}
        </p>
      )}
      {choices.map((choice, at) => (
        <label key={choice.value} className="choice">
          <input
            type="radio"
            checked={choice.value === value}
            tabIndex={at === Math.max(chosen, 0) ? 0 : -1}
            aria-describedby={choice.says === undefined ? undefined : `${id}-${choice.value}`}
            aria-posinset={at + 1}
            aria-setsize={choices.length}
            onKeyDown={(event) => {
              move(event, at);
            }}
            onChange={() => {
              onChange(choice.value);
            }}
          />
          <span>
            <span className="choice-label">{choice.label}</span>
            {choice.says !== undefined && (
              <span id={`${id}-${choice.value}`} className="choice-says" aria-hidden>
                {choice.says}
              </span>
            )}
          </span>
        </label>
      ))}
    </div>
  );
};
