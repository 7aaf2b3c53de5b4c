import type { ReactNode } from 'react';
import { useText } from '../../i18n/use-text.tsx';
import { Mark } from '../drawing/mark.tsx';
import { Footer } from './footer.tsx';
import { Go, usePlace } from './go.tsx';
import { LanguageSwitch } from './switches.tsx';

interface PublicFrameProps {
  /** Whether the list of pages stands in it (`#pages`), to be led to from the header. */
  readonly hasPages?: boolean;
  readonly children: ReactNode;
}

/** Header, content and footer of every page before sign-in, and of refusals and faults. */
export const PublicFrame = ({ hasPages = false, children }: PublicFrameProps) => {
  const t = useText('frame');
  const { path } = usePlace();
  return (
    <>
      <header className="header">
        <div className="header-row">
          <Go to="/" className="brand">
            <Mark />
            <span>{t('name')}</span>
          </Go>
          <nav className="header-links" aria-label={t('menu')}>
            {hasPages && (
              <a href="#pages" className="switch switch-pages">
                {t('menu')}
              </a>
            )}
            <LanguageSwitch />
            <Go to={path.startsWith('/staff') ? '/staff/sign-in' : '/sign-in'} className="switch">
              {t('sign-in')}
            </Go>
          </nav>
        </div>
      </header>
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      <Footer />
    </>
  );
};
