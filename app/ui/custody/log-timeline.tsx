import type { ReactNode } from 'react';
import { secondsBetween } from '../../domain/basis/moment.ts';
import { useDates, type Dates } from '../../i18n/use-dates.tsx';
import { useText } from '../../i18n/use-text.tsx';
import type { Book } from '../../paper/chain/book.ts';
import type { Line } from '../../paper/chain/line.ts';
import { Timeline } from '../drawing/timeline.tsx';
import { Go } from '../frame/go.tsx';
import { Fingerprint } from '../text/code.tsx';
import { Empty } from '../text/empty.tsx';
import { Facts } from '../text/facts.tsx';
import { actKey } from './act-key.ts';
import { whose, type Whose } from './whose.ts';

interface LogTimelineProps {
  /** Verified: each line's statement, signature, chain and place, and the head. */
  readonly book: Book;
  /** The reader's own fingerprint. */
  readonly own: string | undefined;
  /** Where what a line is about can be read, if it has a page. */
  readonly pageOf?: (line: Line) => string | undefined;
}

/** Seconds between the two clocks from which on the difference is worth a sentence. */
const worthSaying = 60;

const useWho = () => {
  const t = useText('custody');
  return (who: Whose): string => {
    switch (who.kind) {
      case 'own':
        return t('by.own');
      case 'root':
        return t('by.root');
      case 'staff':
        return t(`by.${who.role}`);
      case 'member':
        return t(who.role === undefined ? 'by.joiner' : `by.${who.role}`);
    }
  };
};

const clocks = (
  { statement, recorded }: Line,
  dates: Dates,
  t: ReturnType<typeof useText<'custody'>>,
) => {
  const apart = Math.abs(secondsBetween(statement.at, recorded));
  return [
    { label: t('claimed'), is: <time dateTime={statement.at}>{dates.full(statement.at)}</time> },
    { label: t('recorded'), is: <time dateTime={recorded}>{dates.full(recorded)}</time> },
    ...(apart >= worthSaying
      ? [{ label: t('apart'), is: t('apart.says', { n: Math.round(apart / 60) }) }]
      : []),
  ];
};

/** A log as a person reads it, the newest first: what happened, by whom, at whose clock. */
export const LogTimeline = ({ book, own, pageOf }: LogTimelineProps) => {
  const t = useText('custody');
  const dates = useDates();
  const sayWho = useWho();
  if (book.lines.length === 0) return <Empty title={t('empty')} />;
  const title = (line: Line): ReactNode => {
    const isByStaff = book.trust.staff.has(line.statement.by);
    const says = t(`act.${actKey(line.statement, isByStaff)}`);
    const to = pageOf?.(line);
    return to === undefined ? says : <Go to={to}>{says}</Go>;
  };
  return (
    <Timeline
      label={t('title')}
      events={[...book.lines].reverse().map((line) => ({
        key: String(line.index),
        title: title(line),
        at: line.recorded,
        says: (
          <>
            <p>{sayWho(whose(book, line, own))}</p>
            <details className="line">
              <summary>{t('line', { n: line.index + 1 })}</summary>
              <Facts
                facts={[
                  ...clocks(line, dates, t),
                  { label: t('key'), is: <Fingerprint hex={line.statement.by} /> },
                  {
                    label: t('statement'),
                    is: <Fingerprint hex={line.statementDigest.slice('sha256:'.length)} />,
                  },
                ]}
              />
            </details>
          </>
        ),
      }))}
    />
  );
};
