import type { Moment } from '../../domain/basis/moment.ts';
import type { Damage } from '../../domain/submissions/vocabulary.ts';
import { useDates } from '../../i18n/use-dates.tsx';
import { useText } from '../../i18n/use-text.tsx';
import { Code } from '../text/code.tsx';
import { Foreign } from '../text/foreign.tsx';
import { Notice } from '../text/notice.tsx';
import { Table } from '../text/table.tsx';

export interface Acknowledgement {
  readonly recordedAt: Moment;
  readonly items: number;
  readonly text: string;
  readonly damaged: readonly {
    readonly item: string;
    readonly reason: Damage;
    /** Where a copy was kept. */
    readonly name: string | undefined;
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
            rows={of.damaged.map(({ item, reason, name }) => ({
              key: item,
              cells: [
                name === undefined ? (
                  <Code key="item">{item.slice(0, 8)}</Code>
                ) : (
                  <Foreign key="item">{name}</Foreign>
                ),
                words(`damage.${reason}`),
              ],
            }))}
          />
          <Notice title={words('damage.title')}>
            <p>{words('damage.next')}</p>
          </Notice>
        </>
      )}
    </div>
  );
};
