import type { ReactNode } from 'react';

/** Something, and what is said of it. */
export interface Point {
  readonly name: string;
  readonly says: ReactNode;
}

/** Names and sentences, with room between them. */
export const Points = ({ points }: { readonly points: readonly Point[] }) => (
  <dl className="points">
    {points.map(({ name, says }) => (
      <div key={name}>
        <dt>{name}</dt>
        <dd>{says}</dd>
      </div>
    ))}
  </dl>
);

/** The same in their order: numbered, on a line that leads from one to the next. */
export const Course = ({ points }: { readonly points: readonly Point[] }) => (
  <ol className="course">
    {points.map(({ name, says }) => (
      <li key={name}>
        <h3>{name}</h3>
        <p>{says}</p>
      </li>
    ))}
  </ol>
);

/** Sentences that stand each for itself. */
export const Lines = ({ lines }: { readonly lines: readonly string[] }) => (
  <ul className="lines">
    {lines.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
);
