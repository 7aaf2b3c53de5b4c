import { useText } from '../../i18n/use-text.tsx';
import { Go } from './go.tsx';

/** By groups; each word is the page's address, and its name in the texts. */
const groups = {
  give: ['organisations', 'individuals'],
  know: ['what-happens', 'protection', 'before', 'use'],
  site: ['reach', 'accessibility', 'privacy'],
} as const;
const inOrder = ['give', 'know', 'site'] as const;

export type PublicPageName = (typeof groups)[keyof typeof groups][number];

interface PageLinkProps {
  readonly page: PublicPageName;
  readonly className?: string;
}

/** A link to one of these pages, by the one name that it has everywhere. */
export const PageLink = ({ page, className = '' }: PageLinkProps) => {
  const t = useText('pages');
  const frame = useText('frame');
  return (
    <Go to={`/${page}`} className={className}>
      {page === 'reach' || page === 'accessibility' || page === 'privacy' || page === 'protection'
        ? frame(`footer.${page}`)
        : t(`nav.${page}`)}
    </Go>
  );
};

/**
 * The pages that are read before anything is entrusted: beside what is read, or below it on a
 * telephone. The header leads here by `#pages`.
 */
export const PublicPages = () => {
  const t = useText('pages');
  return (
    <nav id="pages" className="pages" aria-label={t('nav')}>
      {inOrder.map((group) => (
        <div key={group}>
          <p className="pages-name" id={`pages-${group}`}>
            {t(`nav.${group}`)}
          </p>
          <ul aria-labelledby={`pages-${group}`}>
            {groups[group].map((page) => (
              <li key={page}>
                <PageLink page={page} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
};
