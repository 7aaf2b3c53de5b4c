import type { ItemMark } from '../../acts/submissions/marks.ts';
import type { Moment } from '../../domain/basis/moment.ts';
import { useDates } from '../../i18n/use-dates.tsx';
import { useText } from '../../i18n/use-text.tsx';
import { Code } from '../text/code.tsx';
import { FileName } from '../text/file-name.tsx';

interface ItemMarkedProps {
  /** Of the item, as it stands in the opened document. */
  readonly item: string;
  /** Undefined for items of earlier drafts, of which no copy was kept. */
  readonly mark: ItemMark | undefined;
  readonly depositedAt: Moment;
}

/** An item as its provider knows it: by name, or by its number in the deposit of a day. */
export const ItemMarked = ({ item, mark, depositedAt }: ItemMarkedProps) => {
  const t = useText('submissions');
  const dates = useDates();
  if (mark === undefined) return <Code>{item.slice(0, 8)}</Code>;
  if ('name' in mark) return <FileName name={mark.name} />;
  return <>{t('item.number', { n: mark.number, day: dates.day(depositedAt) })}</>;
};
