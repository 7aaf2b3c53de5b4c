import type { ReactNode } from 'react';

/** What something is, label by label. */
export interface Fact {
  readonly label: string;
  readonly is: ReactNode;
}

/** A list of labels and values; long values wrap under their own label. */
export const Facts = ({ facts }: { readonly facts: readonly Fact[] }) => (
  <dl className="facts">
    {facts.map(({ label, is }) => (
      <div key={label}>
        <dt>{label}</dt>
        <dd>{is}</dd>
      </div>
    ))}
  </dl>
);
