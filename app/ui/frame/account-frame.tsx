import { Suspense, type ReactNode } from 'react';
import { useText } from '../../i18n/use-text.tsx';
import { Mark } from '../drawing/mark.tsx';
import { Footer } from './footer.tsx';
import { Go } from './go.tsx';
import { LanguageSwitch } from './switches.tsx';

export interface Section {
  /** Path without the language. */
  readonly to: string;
  readonly label: string;
}

interface AccountFrameProps {
  /** «الحساب», «الآلية»: says on which side one is. */
  readonly title: string;
  readonly sections: readonly Section[];
  /** At the end of the header: lock, sign out. */
  readonly actions?: ReactNode;
  /** While the keys are locked: it covers the page, which keeps its draft and shows nothing. */
  readonly overlay?: ReactNode;
  readonly children: ReactNode;
}

/** Header, pages and content of everything behind sign-in. */
export const AccountFrame = (props: AccountFrameProps) => {
  const { title, sections, actions, overlay, children } = props;
  const t = useText('frame');
  const isCovered = overlay !== undefined && overlay !== null && overlay !== false;
  return (
    <>
      <header className="header">
        <div className="header-row">
          <p className="brand">
            <Mark />
            <span>
              {t('name')} <span className="brand-side">{title}</span>
            </span>
          </p>
          <div className="header-links">
            <LanguageSwitch />
            {actions}
          </div>
        </div>
      </header>
      <div className="account">
        <nav className="sections" aria-label={t('menu')}>
          <ul>
            {sections.map(({ to, label }) => (
              <li key={to}>
                <Go to={to} className="section">
                  {label}
                </Go>
              </li>
            ))}
          </ul>
        </nav>
        <main id="content" tabIndex={-1} className="account-main">
          <Suspense fallback={null}>
            {overlay}
            <div className={isCovered ? 'covered' : undefined}>{children}</div>
          </Suspense>
        </main>
      </div>
      <Footer />
    </>
  );
};
