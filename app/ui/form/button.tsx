import type { ReactNode } from 'react';
import { useAwake } from '../../i18n/use-dates.tsx';

interface ButtonProps {
  readonly children: ReactNode;
  readonly onPress?: () => void;
  /** One primary a page; `danger` for what cannot be taken back. */
  readonly kind?: 'primary' | 'quiet' | 'danger';
  /** While the work it began goes on: still reachable by keyboard, but it does nothing. */
  readonly isBusy?: boolean;
  readonly submits?: boolean;
}

const classes = {
  primary: 'button',
  quiet: 'button button-quiet',
  danger: 'button button-danger',
} as const;

/**
 * A button; its text is a verbal noun. A dialog's button repeats the dialog's verb. Before the page is
 * awake it does nothing and says so: a form sent by the browser would come back empty.
 */
export const Button = ({
  children,
  onPress,
  kind = 'primary',
  isBusy = false,
  submits = false,
}: ButtonProps) => (
  <button
    type={submits ? 'submit' : 'button'}
    className={classes[kind]}
    disabled={!useAwake()}
    aria-disabled={isBusy}
    aria-busy={isBusy}
    onClick={(event) => {
      if (isBusy) event.preventDefault();
      else onPress?.();
    }}
  >
    {children}
  </button>
);
