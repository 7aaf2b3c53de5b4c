import { createContext, useContext, type ComponentType, type ReactNode } from 'react';
import type { Reading } from '../../i18n/language.ts';
import { useReading } from '../../i18n/use-text.tsx';

export interface WalkProps {
  readonly to: string;
  readonly children: ReactNode;
  readonly className?: string | undefined;
  readonly hrefLang?: string;
  readonly lang?: string;
  readonly 'aria-current'?: 'page' | 'true' | undefined;
}

/** Where the page is, and how one walks to another without reloading (a reload locks the keys). */
export interface Place {
  /** The path after the language: `/` or `/agreements/…`. */
  readonly path: string;
  /** With its `?`, or empty. */
  readonly search: string;
  readonly Walk: ComponentType<WalkProps>;
}

const Anchor = ({ to, children, ...rest }: WalkProps) => (
  <a href={to} {...rest}>
    {children}
  </a>
);

export const PlaceContext = createContext<Place>({ path: '/', search: '', Walk: Anchor });

export const usePlace = (): Place => useContext(PlaceContext);

/** The address of a path in the reader's language; it keeps the choice of digits. */
export const addressOf = ({ language, digits }: Reading, path: string): string =>
  `/${language}${path === '/' ? '' : path}` +
  (language === 'ar' && digits === 'latn' ? '?digits=latn' : '');

interface GoProps {
  /** Path without the language: `/agreements`. */
  readonly to: string;
  readonly children: ReactNode;
  readonly className?: string;
}

/** A link within the site: the language and digits stay, and the current page is marked. */
export const Go = ({ to, children, className }: GoProps) => {
  const { Walk, path } = usePlace();
  const isHere = path === to;
  return (
    <Walk
      to={addressOf(useReading(), to)}
      className={className}
      aria-current={isHere ? 'page' : undefined}
    >
      {children}
    </Walk>
  );
};
