import type { ReactNode } from 'react';
import { Go } from '../frame/go.tsx';
import { State, type Tone } from './notice.tsx';

interface RowsProps {
  readonly label: string;
  readonly children: ReactNode;
}

/** A list whose rows breathe. */
export const Rows = ({ label, children }: RowsProps) => (
  <ul className="rows" aria-label={label}>
    {children}
  </ul>
);

interface RowProps {
  readonly title: ReactNode;
  /** Where it leads, without the language; a row that leads nowhere is text. */
  readonly to?: string;
  readonly state?: { readonly tone: Tone; readonly says: string };
  /** Age, size, number: what helps to choose, in one quiet line. */
  readonly about?: ReactNode;
  readonly children?: ReactNode;
}

/** One thing: its state is seen before its title is read. */
export const Row = ({ title, to, state, about, children }: RowProps) => (
  <li className={state ? `row row-${state.tone}` : 'row'}>
    <div className="row-head">
      <p className="row-title">{to === undefined ? title : <Go to={to}>{title}</Go>}</p>
      {state && <State tone={state.tone}>{state.says}</State>}
    </div>
    {about !== undefined && <p className="row-about">{about}</p>}
    {children}
  </li>
);
