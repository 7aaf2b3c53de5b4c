import type { ItemMark } from '../../acts/submissions/marks.ts';
import type { Moment } from '../../domain/basis/moment.ts';
import type { Damage } from '../../domain/submissions/vocabulary.ts';
import { useDates } from '../../i18n/use-dates.tsx';
import { useText } from '../../i18n/use-text.tsx';
import { Notice } from '../text/notice.tsx';
import { Table } from '../text/table.tsx';
import { ItemMarked } from './item-mark.tsx';

export interface Acknowledgement {
  readonly recordedAt: Moment;
  readonly items: number;
  readonly depositedAt: Moment;
  readonly text: string;
  readonly damaged: readonly {
    readonly item: string;
    readonly reason: Damage;
    readonly mark: ItemMark | undefined;
  }[];
}

/** The Mechanism's signed statement, opened and verified here: what arrived, and what was damaged. */
export const Acknowledged = ({ of }: { readonly of: Acknowledgement }) => {
  const t = useText('submissions');
  const words = useText('vocabulary');
  const dates = useDates();
  const isWhole = of.damaged.length === 0;
  return (
    <div className="paper-sheet">
      <h3>{t('ack.title')}</h3>
      <p className="row-about">{t('ack.at', { when: dates.full(of.recordedAt) })}</p>
      <p>{t(isWhole ? 'ack.says' : 'ack.saysDamaged')}</p>
      <p>{t('ack.count', { n: of.items })}</p>
      {of.text !== '' && (
        <>
          <h4>{t('ack.note')}</h4>
          <p className="exchange-text" dir="auto">
            {of.text}
          </p>
        </>
      )}
      {!isWhole && (
        <>
          <Table
            caption={t('ack.damaged')}
            head={[t('ack.item'), t('ack.reason')]}
            rows={of.damaged.map(({ item, reason, mark }) => ({
              key: item,
              cells: [
                <ItemMarked key="item" item={item} mark={mark} depositedAt={of.depositedAt} />,
                words(`damage.${reason}`),
              ],
            }))}
          />
          {of.damaged.some(({ mark }) => mark !== undefined && 'number' in mark) && (
            <p className="small-print">{t('item.numbered')}</p>
          )}
          <Notice title={words('damage.title')}>
            <p>{words('damage.next')}</p>
          </Notice>
        </>
      )}
    </div>
  );
};
