import type { ReactNode } from 'react';
import { useReading } from '../../i18n/use-text.tsx';

/** The same thing said twice. */
export interface Both {
  readonly ar: ReactNode;
  readonly en: ReactNode;
}

/** Paper: a document as it will be signed, in both languages. */
export const Sheet = ({
  label,
  children,
}: {
  readonly label: string;
  readonly children: ReactNode;
}) => (
  <section className="sheet" aria-label={label}>
    {children}
  </section>
);

interface SheetRowProps extends Both {
  /** `title` for the head of the paper, `clause` for a clause's own title. */
  readonly level?: 'title' | 'clause' | 'text';
}

/**
 * One paragraph in both languages, side by side; on a phone one under the other, the reader's own
 * first. Arabic always stands on the right: the page's own direction sees to it.
 */
export const SheetRow = ({ ar, en, level = 'text' }: SheetRowProps) => {
  const { language } = useReading();
  const Tag = level === 'title' ? 'h2' : level === 'clause' ? 'h3' : 'p';
  const arabic = (
    <Tag key="ar" lang="ar" dir="rtl">
      {ar}
    </Tag>
  );
  const english = (
    <Tag key="en" lang="en" dir="ltr">
      {en}
    </Tag>
  );
  return (
    <div className={`sheet-row sheet-${level}`}>
      {language === 'ar' ? [arabic, english] : [english, arabic]}
    </div>
  );
};
