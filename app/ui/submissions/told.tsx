import type { Moment } from '../../domain/basis/moment.ts';
import type { FeedbackCode } from '../../domain/feedback/codes.ts';
import { useDates } from '../../i18n/use-dates.tsx';
import { useText } from '../../i18n/use-text.tsx';
import { Foreign } from '../text/foreign.tsx';
import { Notice } from '../text/notice.tsx';

export interface ToldEntry {
  readonly code: FeedbackCode;
  /** Null: of the whole submission. */
  readonly items: number | null;
  /** Of those items, where a copy was kept. */
  readonly names: readonly string[];
}

export interface ToldFeedback {
  readonly id: string;
  readonly releasedAt: Moment;
  readonly entries: readonly ToldEntry[];
}

/** What may be told of one submission: closed codes in words, as two people released them. */
export const Told = ({ of }: { readonly of: ToldFeedback }) => {
  const t = useText('submissions');
  const words = useText('feedback');
  const dates = useDates();
  return (
    <article className="told">
      <p className="row-about">{t('feedback.at', { when: dates.full(of.releasedAt) })}</p>
      <ul className="told-entries">
        {of.entries.map(({ code, items, names }) => (
          <li key={code}>
            <p className="told-label">{words(`${code}.label`)}</p>
            <p>{words(`${code}.text`)}</p>
            <p className="row-about">
              {items === null ? t('feedback.all') : t('feedback.items', { n: items })}
            </p>
            {names.length > 0 && (
              <ul>
                {names.map((name, at) => (
                  <li key={at}>
                    <Foreign>{name}</Foreign>
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </article>
  );
};

/** What cannot be told, and why. It stands beside every feedback and where there is none: always. */
export const CannotTell = () => {
  const words = useText('feedback');
  return (
    <Notice title={words('cannotTell.title')}>
      <p>{words('cannotTell.text')}</p>
    </Notice>
  );
};
