import { useId, type ReactNode } from 'react';
import { useText } from '../../i18n/use-text.tsx';
import { PageLink, PublicPages, type PublicPageName } from './public-pages.tsx';

interface PublicPageProps {
  readonly title: string;
  readonly lead: string;
  /** What most readers come for, if that is an act: it stands before anything is read. */
  readonly actions?: ReactNode;
  /** Where one goes from here, the likeliest first. */
  readonly next: readonly PublicPageName[];
  readonly children: ReactNode;
}

/** A page that is read: a title, short chapters, the next step, and the other pages beside it. */
export const PublicPage = ({ title, lead, actions, next, children }: PublicPageProps) => {
  const t = useText('pages');
  const id = useId();
  return (
    <div className="wide reading">
      <article className="reading-text">
        <header className="reading-head">
          <h1>{title}</h1>
          <p className="lead">{lead}</p>
          {actions !== undefined && <p className="actions">{actions}</p>}
        </header>
        {children}
        <section className="onward" aria-labelledby={id}>
          <h2 id={id}>{t('next')}</h2>
          <p className="actions">
            {next.map((page, at) => (
              <PageLink
                key={page}
                page={page}
                className={at === 0 ? 'button' : 'button button-quiet'}
              />
            ))}
          </p>
        </section>
      </article>
      <PublicPages />
    </div>
  );
};

interface ChapterProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** One idea: its heading beside it where there is room, else above it. */
export const Chapter = ({ title, children }: ChapterProps) => {
  const id = useId();
  return (
    <section className="chapter" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <div className="chapter-text">{children}</div>
    </section>
  );
};
