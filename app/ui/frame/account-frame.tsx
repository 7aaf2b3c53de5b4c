import { Suspense, type ReactNode } from 'react';
import { useReading, useText } from '../../i18n/use-text.tsx';
import { Mark } from '../drawing/mark.tsx';
import { Footer } from './footer.tsx';
import { addressOf, usePlace } from './go.tsx';
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

/** The pages of the account in one row, or down the side; what stands under one marks it too. */
const Sections = ({ sections }: Pick<AccountFrameProps, 'sections'>) => {
  const t = useText('frame');
  const reading = useReading();
  const { path, Walk } = usePlace();
  const [first, ...others] = sections;
  const isUnder = ({ to }: Section) => path === to || path.startsWith(`${to}/`);
  const here = others.find(isUnder) ?? (first?.to === path ? first : undefined);
  return (
    <nav className="sections" aria-label={t('menu')}>
      <ul>
        {sections.map((section) => (
          <li key={section.to}>
            <Walk
              to={addressOf(reading, section.to)}
              className="section"
              aria-current={section !== here ? undefined : section.to === path ? 'page' : 'true'}
            >
              {section.label}
            </Walk>
          </li>
        ))}
      </ul>
    </nav>
  );
};

/** Header, pages and content of everything behind sign-in. */
export const AccountFrame = (props: AccountFrameProps) => {
  const { title, sections, actions, overlay, children } = props;
  const t = useText('frame');
  const isCovered = overlay !== undefined && overlay !== null && overlay !== false;
  return (
    <>
      <header className="header header-account">
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
        <Sections sections={sections} />
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
