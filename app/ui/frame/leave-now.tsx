import { useReading, useText } from '../../i18n/use-text.tsx';

/** The first thing that a keyboard meets. */
export const SkipLink = () => (
  <a className="skip" href="#content">
    {useText('frame')('skip')}
  </a>
);

/**
 * Fixed on every page. Without scripts it is a plain link; with them (`leave.js`) the window first
 * hears `amana:leave`, at which the vault locks, and the page leaves the history.
 */
export const LeaveNow = () => {
  const t = useText('frame');
  const { language } = useReading();
  return (
    <aside className="leave" aria-label={t('leave')}>
      <a
        data-leave
        href={`https://${language}.wikipedia.org/`}
        rel="noreferrer"
        aria-describedby="leave-says"
      >
        <svg viewBox="0 0 24 24" aria-hidden="true" className="leave-sign">
          <path d="M10 4H5v16h5M10 12h10M16 8l4 4-4 4" />
        </svg>
        {t('leave')}
      </a>
    </aside>
  );
};
