import type { ReactNode } from 'react';
import type { Moment } from '../../domain/basis/moment.ts';
import type { FeedbackCode } from '../../domain/feedback/codes.ts';
import { useDates } from '../../i18n/use-dates.tsx';
import { useText } from '../../i18n/use-text.tsx';
import { Notice } from '../text/notice.tsx';

export interface ToldEntry {
  readonly code: FeedbackCode;
  /** Null: of the whole submission. */
  readonly items: number | null;
  /** Those items by name or number, as far as the reader may know them. */
  readonly named: readonly ReactNode[];
}

/** An entry as it was sealed; what its items are called comes from elsewhere. */
export const entryOf = <Item,>(
  { code, items }: { readonly code: FeedbackCode; readonly items: readonly Item[] | null },
  nameOf: (item: Item) => ReactNode = () => undefined,
): ToldEntry => ({
  code,
  items: items === null ? null : items.length,
  named: (items ?? []).flatMap((item) => nameOf(item) ?? []),
});

/** What may be told of one submission: closed codes in words. */
const Entries = ({ of }: { readonly of: readonly ToldEntry[] }) => {
  const t = useText('feedback');
  return (
    <ul className="told-entries">
      {of.map(({ code, items, named }) => (
        <li key={code}>
          <p className="told-label">{t(`${code}.label`)}</p>
          <p>{t(`${code}.text`)}</p>
          <p className="row-about">
            {items === null ? t('told.all') : t('told.items', { n: items })}
          </p>
          {named.length > 0 && (
            <ul>
              {named.map((name, at) => (
                <li key={at}>{name}</li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
};

/** What cannot be told, and why. It stands beside every feedback and where there is none: always. */
export const CannotTell = () => {
  const t = useText('feedback');
  return (
    <Notice title={t('cannotTell.title')}>
      <p>{t('cannotTell.text')}</p>
    </Notice>
  );
};

export interface ToldFeedback {
  readonly id: string;
  readonly releasedAt: Moment;
  readonly entries: readonly ToldEntry[];
}

/** A feedback as two people released it. */
export const Told = ({ of }: { readonly of: ToldFeedback }) => {
  const t = useText('feedback');
  const dates = useDates();
  return (
    <article className="told">
      <p className="row-about">{t('told.at', { when: dates.full(of.releasedAt) })}</p>
      <Entries of={of.entries} />
    </article>
  );
};

/** Before it is released: the very words that its provider will read, and beside them what cannot be told. */
export const AsRead = ({ entries }: { readonly entries: readonly ToldEntry[] }) => (
  <div className="told">
    <Entries of={entries} />
    <CannotTell />
  </div>
);
