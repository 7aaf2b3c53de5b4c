import { useText } from '../../i18n/use-text.tsx';
import type { Agreement } from '../../paper/chain/party.ts';
import type { Book } from '../../paper/chain/book.ts';
import { Life, type LifeStep, type StepState } from '../drawing/timeline.tsx';

interface AgreementLifeProps {
  readonly book: Book;
  readonly agreement: Agreement;
}

/** The life of the newest edition, drawn: proposed, signed by one side, by both, in force. */
export const AgreementLife = ({ book, agreement }: AgreementLifeProps) => {
  const t = useText('agreements');
  const { state, proposedAt, signedAt, countersignedAt } = agreement;
  const at = (index: number | undefined) =>
    index === undefined ? undefined : book.lines[index]?.recorded;
  const isDeclined = state === 'declined';
  const stateOf = (index: number | undefined, isNow: boolean): StepState =>
    index !== undefined ? 'done' : isNow ? 'now' : 'next';
  const steps: LifeStep[] = [
    { key: 'proposed', title: t('life.proposed'), state: 'done', at: at(proposedAt) },
    isDeclined
      ? { key: 'declined', title: t('life.declined'), state: 'problem' }
      : {
          key: 'signed',
          title: t('life.signed'),
          state: stateOf(signedAt, state === 'proposed'),
          at: at(signedAt),
        },
    ...(isDeclined
      ? []
      : [
          {
            key: 'in-force',
            title: t('life.in-force'),
            state: stateOf(countersignedAt, state === 'signed'),
            at: at(countersignedAt),
          },
        ]),
  ];
  return <Life label={t('life')} steps={steps} />;
};
