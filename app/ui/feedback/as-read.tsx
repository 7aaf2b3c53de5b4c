import type { FeedbackCode } from '../../domain/feedback/codes.ts';
import { useText } from '../../i18n/use-text.tsx';

/**
 * Feedback as its provider reads it: the chosen sentences, and beside them, always and by rule, what
 * cannot be told and why.
 */
export const FeedbackAsRead = ({ codes }: { readonly codes: readonly FeedbackCode[] }) => {
  const t = useText('feedback');
  return (
    <div className="pair">
      <div className="verdict">
        <h3>{t('title')}</h3>
        <dl>
          {codes.map((code) => (
            <div key={code}>
              <dt>{t(`${code}.label`)}</dt>
              <dd>{t(`${code}.text`)}</dd>
            </div>
          ))}
        </dl>
      </div>
      <div className="verdict verdict-cannot">
        <h3>{t('cannotTell.title')}</h3>
        <p>{t('cannotTell.text')}</p>
      </div>
    </div>
  );
};
