import type { ReactNode } from 'react';

interface FormProps {
  readonly onSubmit: () => void;
  readonly children: ReactNode;
  /** Names the form to a screen reader; leave it out where a heading stands right above. */
  readonly label?: string;
}

/** A form that never sends itself: its inputs have no `name`, and the page's own work takes over. */
export const Form = ({ onSubmit, children, label }: FormProps) => (
  <form
    className="form"
    aria-label={label}
    noValidate
    autoComplete="off"
    onSubmit={(event) => {
      event.preventDefault();
      onSubmit();
    }}
  >
    {children}
  </form>
);
