import type { ReactNode } from 'react';

interface PageProps {
  readonly title: ReactNode;
  /** One sentence on what can be done here. */
  readonly lead?: ReactNode;
  /** A state, or the one button that the page is for. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A page of an account: its heading, and its parts with room between them. */
export const Page = ({ title, lead, aside, children }: PageProps) => (
  <article className="page">
    <header className="page-head">
      <div>
        <h1>{title}</h1>
        {lead !== undefined && <p className="page-lead">{lead}</p>}
      </div>
      {aside}
    </header>
    {children}
  </article>
);

interface PartProps {
  readonly title: ReactNode;
  readonly children: ReactNode;
}

/** A part of a page, under a heading of its own. */
export const Part = ({ title, children }: PartProps) => (
  <section className="part">
    <h2>{title}</h2>
    {children}
  </section>
);
