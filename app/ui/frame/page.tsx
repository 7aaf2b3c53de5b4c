import { useEffect, useRef, type ReactNode } from 'react';
import { useHeading } from './use-heading.ts';

interface PageProps {
  readonly title: ReactNode;
  /** One sentence on what can be done here. */
  readonly lead?: ReactNode;
  /** A state, or the one button that the page is for. */
  readonly aside?: ReactNode;
  /** Whether it comes in place of what held the focus, without a walk. */
  readonly isInPlace?: boolean;
  readonly children: ReactNode;
}

/** A page of an account: its heading, and its parts with room between them. */
export const Page = ({ title, lead, aside, isInPlace = false, children }: PageProps) => (
  <article className="page">
    <header className="page-head">
      <div>
        <h1 ref={useHeading(isInPlace)} tabIndex={-1}>
          {title}
        </h1>
        {lead !== undefined && <p className="page-lead">{lead}</p>}
      </div>
      {aside}
    </header>
    {children}
  </article>
);

interface PartProps {
  readonly title: ReactNode;
  /** Whether it comes in place of what held the focus. */
  readonly isInPlace?: boolean;
  readonly children: ReactNode;
}

/** A part of a page, under a heading of its own. */
export const Part = ({ title, isInPlace = false, children }: PartProps) => {
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isInPlace) head.current?.focus();
  }, [isInPlace]);
  return (
    <section className="part">
      <h2 ref={head} tabIndex={isInPlace ? -1 : undefined}>
        {title}
      </h2>
      {children}
    </section>
  );
};
