import { useDates } from '../../i18n/use-dates.tsx';
import { useText } from '../../i18n/use-text.tsx';
import { Button } from '../form/button.tsx';
import { useFocusAfter } from '../frame/use-focus-after.ts';

interface PagesProps {
  /** From 0 on. */
  readonly page: number;
  readonly pages: number;
  readonly aPage: number;
  readonly of: number;
  readonly onGo: (page: number) => void;
}

/** Forward and back through a long list. */
export const Pages = ({ page, pages, aPage, of, onGo }: PagesProps) => {
  const t = useText('uploads');
  const dates = useDates();
  const shown = useFocusAfter<HTMLSpanElement>(page);
  if (pages < 2) return null;
  return (
    <nav className="actions pages" aria-label={t('list.pages')}>
      {page > 0 && (
        <Button kind="quiet" onPress={() => onGo(page - 1)}>
          {t('list.previous')}
        </Button>
      )}
      {page + 1 < pages && (
        <Button kind="quiet" onPress={() => onGo(page + 1)}>
          {t('list.next')}
        </Button>
      )}
      <span ref={shown} tabIndex={-1} className="small-print">
        {t('list.from', {
          from: dates.number(page * aPage + 1),
          to: dates.number(Math.min((page + 1) * aPage, of)),
          of: dates.number(of),
        })}
      </span>
    </nav>
  );
};
