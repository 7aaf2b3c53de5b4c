import { useId, type ReactNode } from 'react';

export interface TableRow {
  readonly key: string;
  /** As many as the head has; the first one names the row. */
  readonly cells: readonly ReactNode[];
}

interface TableProps {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly TableRow[];
}

/** A table that scrolls by itself where it is wider than the page, by keyboard too. */
export const Table = ({ caption, head, rows }: TableProps) => {
  const id = useId();
  return (
    // What scrolls must be reached by keyboard (WCAG 2.1.1).

    <div className="table" role="region" aria-labelledby={id} tabIndex={0}>
      <table>
        <caption id={id}>{caption}</caption>
        <thead>
          <tr>
            {head.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells: [first, ...others] }) => (
            <tr key={key}>
              <th scope="row">{first}</th>
              {others.map((cell, at) => (
                <td key={head[at + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
