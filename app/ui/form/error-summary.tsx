import { useEffect, useRef } from 'react';
import { useText } from '../../i18n/use-text.tsx';

/** The field (its `id`) and what does not hold there. */
export interface FieldError {
  readonly id: string;
  readonly says: string;
}

/** Stands above a form that was not accepted, takes the focus, and leads to each place. */
export const ErrorSummary = ({ errors }: { readonly errors: readonly FieldError[] }) => {
  const t = useText('form');
  const box = useRef<HTMLDivElement>(null);
  // By what they say: an array made anew at each drawing must not take the focus from a field.
  const said = errors.map(({ id, says }) => `${id} ${says}`).join('\n');
  useEffect(() => {
    if (said !== '') box.current?.focus();
  }, [said]);
  if (errors.length === 0) return null;
  return (
    <div className="notice notice-bad" role="alert" tabIndex={-1} ref={box}>
      <p className="notice-title">{t('errors.title', { n: errors.length })}</p>
      <p>{t('errors.kept')}</p>
      <ul>
        {errors.map(({ id, says }) => (
          <li key={id}>
            <a href={`#${id}`}>{says}</a>
          </li>
        ))}
      </ul>
    </div>
  );
};
