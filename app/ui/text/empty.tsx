import type { ReactNode } from 'react';

interface EmptyProps {
  readonly title: string;
  /** What will stand here, and when; then the button with which it begins. */
  readonly children?: ReactNode;
}

/** A list that has nothing yet: its point is on the way to an open bowl. */
export const Empty = ({ title, children }: EmptyProps) => (
  <div className="empty">
    <svg viewBox="0 0 64 56" aria-hidden="true" className="coming">
      <path className="mark-point" stroke="none" d="M7 8l5 5-5 5-5-5z" />
      <path className="coming-way" d="M17 10Q36 1 41 15" />
      <path className="coming-place" d="M42 19.5l5 5-5 5-5-5z" />
      <path className="mark-bowl" d="M26 33a16 16 0 0 0 32 0" />
    </svg>
    <p className="empty-title">{title}</p>
    {children}
  </div>
);
