import type { ReactNode } from 'react';
import { Mark } from '../drawing/mark.tsx';

interface EmptyProps {
  readonly title: string;
  /** What will stand here, and when. */
  readonly children?: ReactNode;
}

/** A list that has nothing yet: an open bowl without its point. */
export const Empty = ({ title, children }: EmptyProps) => (
  <div className="empty">
    <Mark className="mark mark-empty" />
    <p className="empty-title">{title}</p>
    {children}
  </div>
);
