import { useDates } from '../../i18n/use-dates.tsx';
import { useText } from '../../i18n/use-text.tsx';
import type { Agreement } from '../../paper/chain/party.ts';
import type { Book } from '../../paper/chain/book.ts';
import { Empty } from '../text/empty.tsx';
import { Row, Rows } from '../text/rows.tsx';
import { AgreementLife } from './agreement-life.tsx';
import { numberOf } from './edition-number.ts';
import { tones } from './tones.ts';

interface AgreementRowsProps {
  readonly book: Book;
  readonly agreements: readonly Agreement[];
}

/** Every memorandum of understanding, the newest first, each with its life. */
export const AgreementRows = ({ book, agreements }: AgreementRowsProps) => {
  const t = useText('agreements');
  const dates = useDates();
  if (agreements.length === 0)
    return (
      <Empty title={t('empty')}>
        <p>{t('empty.says')}</p>
      </Empty>
    );
  const newest = [...agreements].sort((one, other) => other.proposedAt - one.proposedAt);
  return (
    <Rows label={t('title')}>
      {newest.map((agreement) => {
        const proposed = book.lines[agreement.proposedAt]?.recorded;
        const number = dates.number(numberOf(book, agreement));
        return (
          <Row
            key={agreement.id}
            title={t('row', { number })}
            to={`/agreements/${agreement.id}`}
            state={{ tone: tones[agreement.state], says: t(`state.${agreement.state}`) }}
            about={proposed && t('row.about', { day: dates.day(proposed) })}
          >
            <AgreementLife book={book} agreement={agreement} />
          </Row>
        );
      })}
    </Rows>
  );
};
