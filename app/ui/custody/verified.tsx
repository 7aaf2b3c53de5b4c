import { useDates } from '../../i18n/use-dates.tsx';
import { useText } from '../../i18n/use-text.tsx';
import type { Book } from '../../paper/chain/book.ts';
import { useSession } from '../../routes/account/account.tsx';
import { Fingerprint } from '../text/code.tsx';
import { Notice } from '../text/notice.tsx';

/** What this device has just verified, what it remembers, or that it cannot tell alone. */
export const Verified = ({ book }: { readonly book: Book }) => {
  const t = useText('custody');
  const dates = useDates();
  const since = useSession().memory.since();
  const head = book.roots.at(-1)?.slice('sha256:'.length) ?? '';
  return (
    <Notice tone="good" title={t('verified', { n: book.lines.length })}>
      <p>{t('verified.says')}</p>
      <p>
        {since === null
          ? t('verified.alone')
          : t('verified.remembers', { date: dates.full(since) })}
      </p>
      <p className="small-print">
        {t('head', { number: dates.number(book.lines.length) })} <Fingerprint hex={head} />
      </p>
    </Notice>
  );
};
